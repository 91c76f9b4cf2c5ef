// A page that the server draws before Remix is asked: a refusal at the door, in the reader's language and our clothes.
import type { Request, Response } from "express";
import { languageTag } from "../locale.ts";
import { acceptedLanguage, cookieLanguage } from "../request-language.ts";
import { translator } from "../words.server.ts";

export type DoorRefusal = "tooMany" | "tooLarge" | "crossSite" | "unexpected";

const answers: Record<DoorRefusal, { status: number; title: string; lead: string }> = {
  tooMany: { status: 429, title: "platform:error.tooMany.title", lead: "platform:error.tooMany.lead" },
  tooLarge: { status: 413, title: "platform:error.tooLarge.title", lead: "platform:error.tooLarge.lead" },
  crossSite: { status: 403, title: "platform:error.crossSite.title", lead: "platform:error.crossSite.lead" },
  unexpected: { status: 500, title: "platform:error.unexpected.title", lead: "platform:error.unexpected.lead" },
};

/** @param styles addresses of the built style sheets */
export function refuseAtDoor(
  request: Request,
  response: Response,
  refusal: DoorRefusal,
  styles: readonly string[],
): void {
  const { status, title, lead } = answers[refusal];
  const locale =
    cookieLanguage(request.headers.cookie ?? null) ?? acceptedLanguage(request.get("accept-language") ?? null) ?? "nb";
  const t = translator(locale);
  const minutes = { count: Math.ceil(Number(response.get("Retry-After") ?? 60) / 60) };
  response
    .status(status)
    .type("html")
    .send(`<!doctype html>
<html lang="${languageTag[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t(title)} – Framsnakk</title>
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("\n")}
</head>
<body>
<main class="alone">
<div class="folio"><span>Framsnakk</span><span>${status}</span></div>
<header class="head"><h1>${t(title)}</h1><p>${t(lead, minutes)}</p></header>
</main>
</body>
</html>`);
}
