// One set of i18next options for server and browser.
import type { InitOptions, Resource } from "i18next";
import type { Locale } from "./locale.ts";

type Branch = { [key: string]: string | Branch };
/** Namespace (module) → its words. */
export type Words = Record<string, Branch>;

export function i18nOptions(locale: Locale, words: Words): InitOptions {
  return {
    lng: locale,
    resources: { [locale]: words } as Resource,
    fallbackLng: false,
    ns: Object.keys(words),
    defaultNS: "platform",
    interpolation: { escapeValue: false },
    returnNull: false,
  };
}
