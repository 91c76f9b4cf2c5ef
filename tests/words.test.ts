// Every visible word stands in bokmål, nynorsk and English, and every word that is asked for stands there.
import { describe, expect, it } from "vitest";
import { readSource, type SourceFile } from "./support/architecture/source.ts";
import { asUsed, disagreements, flatten, type Module, readModules, strangers } from "./support/words/dictionary.ts";
import { usageOf } from "./support/words/usage.ts";

const modules = readModules();
const code = readSource(["app", "emails", "db/demo"], [".ts", ".tsx"]).filter((file) => !file.path.includes(".test."));
const usage = usageOf(code, new Set(modules.keys()));

/** The keys of a module as code writes them. */
const known = new Set(
  [...modules].flatMap(([name, module]) => [...module.nb.keys()].map((key) => `${name}:${asUsed(key)}`)),
);

const aModule = (nb: object, nn: object = nb, en: object = nb): Module => ({
  nb: flatten(nb as Parameters<typeof flatten>[0]),
  nn: flatten(nn as Parameters<typeof flatten>[0]),
  en: flatten(en as Parameters<typeof flatten>[0]),
});

describe("the check itself", () => {
  it.each([
    ["a missing key", aModule({ a: { b: "Én", c: "To" } }, { a: { b: "Éin" } }), "press:a.c is missing in nn"],
    ["an empty text", aModule({ a: "Én" }, { a: " " }), "press:a is empty in nn"],
    [
      "another name inside",
      aModule({ a: "{{name}} ser" }, { a: "{{namn}} ser" }),
      "press:a has other names in nn than in nb",
    ],
    ["half a plural", aModule({ a_one: "én" }), "press:a_one stands without a_other"],
  ])("finds %s", (_, module, finding) => {
    expect(disagreements("press", module)).toContain(finding);
  });

  it("lets a plural spell out its number", () => {
    expect(disagreements("press", aModule({ a_one: "én ting", a_other: "{{count}} ting" }))).toEqual([]);
  });

  it("finds bokmål among the nynorsk", () => {
    expect(strangers("press", aModule({ a: "Dette går ikke" }, { a: "Dette går ikke" }, { a: "No" }))).toEqual([
      "press:a in nn says «ikke»",
    ]);
  });

  it("finds keys, keys without a home and words that stand in the code", () => {
    const file: SourceFile = {
      path: "app/press/ui/Row.tsx",
      text: `const a = <p title="Les mer">Ferdig {t("press:row.a")} {t("row.b")} {t(\`press:state.\${x}\`)}</p>; throw new Refusal("late");`,
    };
    const found = usageOf([file], new Set(["press"]));
    expect([...found.keys.keys()]).toEqual(["press:row.a"]);
    expect([...found.beginnings.keys()]).toEqual(["press:state."]);
    expect(found.homeless).toHaveLength(2);
    expect(found.spoken).toHaveLength(2);
  });
});

describe("the words", () => {
  it.each([...modules.keys()])("of %s are the same in all three languages", (name) => {
    const module = modules.get(name);
    expect(module ? disagreements(name, module) : ["no words"]).toEqual([]);
  });

  it.each([...modules.keys()])("of %s are each in their own language", (name) => {
    const module = modules.get(name);
    expect(module ? strangers(name, module) : ["no words"]).toEqual([]);
  });

  it("that the code asks for are there", () => {
    const missing = [...usage.keys].filter(([key]) => !known.has(key)).map(([key, at]) => `${at}: ${key}`);
    const nothingBegins = [...usage.beginnings].filter(([start]) => ![...known].some((key) => key.startsWith(start)));
    expect([...missing, ...nothingBegins.map(([start, at]) => `${at}: ${start}…`)]).toEqual([]);
  });

  it("are all asked for", () => {
    const begun = (key: string) => [...usage.beginnings.keys()].some((start) => key.startsWith(start));
    expect([...known].filter((key) => !usage.keys.has(key) && !begun(key))).toEqual([]);
  });

  it("are asked for by their module's name", () => {
    expect(usage.homeless).toEqual([]);
  });

  it("stand in no page and no component", () => {
    expect(usage.spoken).toEqual([]);
  });
});
