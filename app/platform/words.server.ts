// Every visible word: app/<module>/words/<language>.json, one i18next namespace per module, read once at start.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createInstance, type i18n, type TFunction } from "i18next";
import { i18nOptions, type Words } from "./i18n.ts";
import { isLocale, type Locale } from "./locale.ts";
import { projectRoot } from "./project-root.server.ts";

function readWords(locale: Locale): Words {
  const app = path.join(projectRoot, "app");
  const words: Words = {};
  for (const module of readdirSync(app).sort()) {
    const file = path.join(app, module, "words", `${locale}.json`);
    if (existsSync(file)) words[module] = JSON.parse(readFileSync(file, "utf8"));
  }
  return words;
}

type Language = { words: Words; hash: string; instance: i18n };
const languages = new Map<Locale, Language>();

function language(locale: Locale): Language {
  let known = languages.get(locale);
  if (!known) {
    const words = readWords(locale);
    const instance = createInstance();
    void instance.init({ ...i18nOptions(locale, words), initAsync: false });
    const hash = createHash("sha256").update(JSON.stringify(words)).digest("base64url").slice(0, 12);
    known = { words, hash, instance };
    languages.set(locale, known);
  }
  return known;
}

/** Words outside React: mail, feeds, refusals. Keys carry their namespace: `t("press:status.waiting")`. */
export const translator = (locale: Locale): TFunction => language(locale).instance.t;

/** The i18next instance that the server renders with. */
export const i18nFor = (locale: Locale): i18n => language(locale).instance;

/** What the browser fetches: only the language in use, under a name that changes when a word does. */
export const wordsOf = (locale: Locale): { words: Words; hash: string } => language(locale);

export const wordsUrl = (locale: Locale): string => `/words/${locale}/${language(locale).hash}.json`;

/** The language that such an address is of. */
export const localeOfWordsUrl = (url: string): Locale => {
  const locale = url.split("/")[2];
  return isLocale(locale) ? locale : "nb";
};
