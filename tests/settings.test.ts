// Everything a region can set: it stands on the page, fits itself, has its words, and is read by something.
import { expect, it } from "vitest";
import { fits, inOrder, type Setting } from "~/regions/setting.ts";
import { allSettings, settingOrders } from "~/setup/all-settings.ts";
import { typedValue, valueInField } from "~/setup/typed-value.ts";
import { importsOf, readSource } from "./support/architecture/source.ts";
import { readModules } from "./support/words/dictionary.ts";

const files = readSource(["app"], [".ts", ".tsx"]).filter(({ path }) => !path.includes(".test."));
const declares = /^app\/\w+\/settings(\/\w+)?\.ts$/;

const isSetting = (value: unknown): value is Setting =>
  typeof value === "object" && value !== null && "key" in value && "kind" in value && "proposed" in value;

type Declared = { setting: Setting; name: string; path: string };

/** A name may stand for several of a kind: a limit for each quadrant. */
async function declaredIn(path: string): Promise<Declared[]> {
  const module: Record<string, unknown> = await import(/* @vite-ignore */ `../${path}`);
  return Object.entries(module).flatMap(([name, value]) => {
    if (isSetting(value)) return [{ setting: value, name, path }];
    const several = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.values(value) : [];
    return several.filter(isSetting).map((setting) => ({ setting, name, path }));
  });
}

const declared = (
  await Promise.all(files.filter(({ path }) => declares.test(path)).map(({ path }) => declaredIn(path)))
).flat();
const words = new Map<string, boolean>(
  [...readModules()].flatMap(([module, { nb, nn, en }]) =>
    [...nb.keys()].map((key) => [`${module}:${key}`, nn.has(key) && en.has(key)] as const),
  ),
);
const said = (key: string) => words.get(key) ?? (words.get(`${key}_one`) && words.get(`${key}_other`)) ?? false;

it("each stands on the page, once", () => {
  const keys = allSettings.map(({ key }) => key).sort();
  expect(keys).toEqual([...new Set(keys)]);
  expect([...new Set(declared.map(({ setting }) => setting.key))].sort()).toEqual(keys);
});

it.each(allSettings.map((setting) => [setting.key, setting] as const))("%s is sound", (_, setting) => {
  expect(fits(setting, setting.proposed), "what we propose fits").toBe(true);
  expect(typedValue(setting, valueInField(setting.proposed)), "and can be typed").toEqual({ value: setting.proposed });
  const keys = [setting.label, setting.reason, ...(setting.kind === "number" && setting.unit ? [setting.unit] : [])];
  expect(
    keys.filter((key) => !said(key)),
    "words in three languages",
  ).toEqual([]);
});

it("each is read somewhere", () => {
  const readers = files
    .filter(({ path }) => !declares.test(path) && path !== "app/setup/all-settings.ts")
    .map((file) => ({ targets: new Set(importsOf(file).map(({ target }) => target)), text: file.text }));
  const unread = declared.filter(
    ({ name, path }) =>
      !readers.some(({ targets, text }) => targets.has(path) && new RegExp(`\\b${name}\\b`).test(text)),
  );
  expect(unread.map(({ setting }) => setting.key)).toEqual([]);
});

it("those that could contradict each other do not, as we propose them", () => {
  const broken = settingOrders.filter((order) => !inOrder(order, order.low.proposed, order.high.proposed));
  expect(broken.map(({ says }) => says)).toEqual([]);
  expect(settingOrders.map(({ says }) => says).filter((key) => !said(key))).toEqual([]);
});
