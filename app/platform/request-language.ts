// Which language a request asks for, before anybody is known to have asked. Pure.
import { isLocale, type Locale } from "./locale.ts";

export const languageCookie = "framsnakk.language";

const year = 365 * 24 * 60 * 60;

/** Set-Cookie for a choice. */
export const languageCookieFor = (locale: Locale, secure: boolean): string =>
  `${languageCookie}=${locale}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;

/** The choice kept in the cookie. */
export function cookieLanguage(cookies: string | null): Locale | undefined {
  for (const part of (cookies ?? "").split(";")) {
    const [name, value] = part.trim().split("=");
    if (name === languageCookie && isLocale(value)) return value;
  }
  return undefined;
}

/** The first language of Accept-Language that we speak, by weight. Plain `no` is bokmål. */
export function acceptedLanguage(header: string | null): Locale | undefined {
  const wanted = (header ?? "").split(",").map((part, order) => {
    const [tag = "", ...params] = part.trim().toLowerCase().split(";");
    const weight = params.map((param) => /^\s*q=(.*)/.exec(param)?.[1]).find(Boolean);
    return { language: tag.split("-")[0] ?? "", weight: weight === undefined ? 1 : Number(weight), order };
  });
  const usable = wanted.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight || a.order - b.order);
  for (const { language } of usable) {
    if (language === "no") return "nb";
    if (isLocale(language)) return language;
  }
  return undefined;
}

/** What the headers alone say: the cookie, then Accept-Language, then bokmål. */
export const languageOfHeaders = (headers: Headers): Locale =>
  cookieLanguage(headers.get("cookie")) ?? acceptedLanguage(headers.get("accept-language")) ?? "nb";
