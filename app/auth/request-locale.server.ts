import { read } from "#db/client.server.ts";
import { isLocale, type Locale } from "~/platform/locale.ts";
import { cookieLanguage, languageOfHeaders } from "~/platform/request-language.ts";
import { regionBySlug } from "~/regions/regions.queries.server.ts";
import { signedIn } from "./auth.server.ts";

/**
 * The language of a page. The press room: `?lang=`, cookie, the region's own. The first start: `?lang=` where it is chosen
 * amid writing. Everywhere else: the person's choice, cookie, Accept-Language, bokmål. (A page that knows its reader
 * better, as a link does, returns `pageLocale`.)
 */
export async function requestLocale(request: Request): Promise<Locale> {
  const url = new URL(request.url);
  const pressRoom = /^\/press\/([^/]+)/.exec(url.pathname)?.[1];
  if (pressRoom) return pressRoomLocale(request, url, decodeSlug(pressRoom));
  const asked = url.pathname === "/start" ? url.searchParams.get("lang") : null;
  if (isLocale(asked)) return asked;
  const chosen = (await signedIn(request))?.locale;
  return isLocale(chosen) ? chosen : languageOfHeaders(request.headers);
}

async function pressRoomLocale(request: Request, url: URL, slug: string): Promise<Locale> {
  const asked = url.searchParams.get("lang");
  if (isLocale(asked)) return asked;
  const kept = cookieLanguage(request.headers.get("cookie"));
  if (kept) return kept;
  return (await regionBySlug(read, slug))?.locale ?? languageOfHeaders(request.headers);
}

function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
