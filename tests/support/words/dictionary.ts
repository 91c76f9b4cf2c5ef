// The words of one module as the test sees them: flat keys, and what a translation must share with the others.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Locale, locales } from "~/platform/locale.ts";
import { root } from "../architecture/source.ts";

/** Flat key → text. */
export type Dictionary = Map<string, string>;
export type Module = Record<Locale, Dictionary>;

type Branch = { [key: string]: string | Branch };

export function flatten(branch: Branch, prefix = ""): Dictionary {
  const words: Dictionary = new Map();
  for (const [key, value] of Object.entries(branch)) {
    if (typeof value === "string") words.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) words.set(inner, text);
  }
  return words;
}

/** Every module that has words; a language whose file is missing is empty. */
export function readModules(): Map<string, Module> {
  const modules = new Map<string, Module>();
  for (const name of readdirSync(path.join(root, "app")).sort()) {
    const folder = path.join(root, "app", name, "words");
    if (!existsSync(folder) || readdirSync(folder).length === 0) continue;
    const read = (locale: Locale): Dictionary => {
      const file = path.join(folder, `${locale}.json`);
      return existsSync(file) ? flatten(JSON.parse(readFileSync(file, "utf8"))) : new Map();
    };
    modules.set(name, { nb: read("nb"), nn: read("nn"), en: read("en") });
  }
  return modules;
}

/** The key as code writes it: without the ending that i18next puts on by number. */
export const asUsed = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, "");

const names = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? "");

/** `count` may be spelt out («en ting»), everything else must be there in every language. */
const signature = (text: string) =>
  [...new Set(names(text))]
    .filter((name) => name !== "count")
    .sort()
    .join();

export function disagreements(name: string, module: Module): string[] {
  const found: string[] = [];
  const keys = new Set(locales.flatMap((locale) => [...module[locale].keys()]));
  for (const key of keys) {
    for (const locale of locales) {
      const text = module[locale].get(key);
      if (text === undefined) found.push(`${name}:${key} is missing in ${locale}`);
      else if (text.trim() === "") found.push(`${name}:${key} is empty in ${locale}`);
      else if (signature(text) !== signature(module.nb.get(key) ?? text))
        found.push(`${name}:${key} has other names in ${locale} than in nb`);
    }
    const plural = key.endsWith("_one") || key.endsWith("_other");
    const pair = key.endsWith("_one") ? `${asUsed(key)}_other` : `${asUsed(key)}_one`;
    if (plural && !keys.has(pair)) found.push(`${name}:${key} stands without ${pair}`);
  }
  return found;
}

const letters = "[\\p{L}]";
const words = (list: string) =>
  new RegExp(`(?<!${letters})(?:${list.trim().split(/\s+/).join("|")})(?!${letters})`, "iu");

/** Words that exist in the one written form of Norwegian and not in the other. */
const foreign: Partial<Record<Locale, RegExp>> = {
  nn: words(
    "ikke jeg hva hvem hvordan hvorfor hvilke hvilken noen noe fra ble hun deres flere hvis bare være uke uker",
  ),
  nb: words("ikkje eg kva kven korleis kvifor nokon noko frå vart fleire viss berre vere veke veker dykk dykkar eit"),
  en: words("ikke ikkje og eller som ble frå kommune godkjenning"),
};

export const strangers = (name: string, module: Module): string[] =>
  locales.flatMap((locale) =>
    [...module[locale]].flatMap(([key, text]) => {
      const word = foreign[locale]?.exec(text.replace(/\{\{[^}]*\}\}/g, ""))?.[0];
      return word ? [`${name}:${key} in ${locale} says «${word}»`] : [];
    }),
  );
