import { expect, it } from "vitest";
import { z } from "zod";
import checklist from "./checklist.json" with { type: "json" };
import { itemIds } from "./item-ids.ts";
import { modules, sources } from "./item-kinds.ts";
import { items } from "./items.ts";
import { rules } from "./rules.ts";
import { guidanceSettings } from "./settings.ts";

const sentence = z.string().regex(/^\p{Lu}.*[.!]$/u);
const shape = z.strictObject({
  id: z.enum(itemIds),
  source: z.enum(sources),
  sourceTitle: z.string().min(1),
  section: z.string().min(1),
  module: z.enum(modules),
  nb: sentence,
  nn: sentence,
  en: sentence,
});

it("are as their type says, each id once and in order", () => {
  for (const item of checklist.items) expect(shape.parse(item)).toEqual(item);
  expect(items.map(({ id }) => id)).toEqual(itemIds);
});

it("have settings with a key each, and none is left out of the page for them", () => {
  const keys = guidanceSettings.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const used = Object.values(rules).flatMap((rule) => (rule.kind === "computed" ? rule.thresholds : []));
  const ours = used.filter(({ key }) => key.startsWith("guidance."));
  expect(ours.filter((setting) => !guidanceSettings.includes(setting))).toEqual([]);
});
