/** The languages of the interface. Bokmål is the default. */
export const locales = ["nb", "nn", "en"] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** What a text is written in, as `lang` and in feeds: never `no`. */
export const languageTag: Record<Locale, string> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };
