// Each mail of a sending as it would leave, for a person to read first.
import { fillHtml, fillText } from "~/delivery/merge.ts";
import type { Locale } from "~/platform/locale.ts";
import { contentOf, type PressMails } from "./press-mail.server.ts";
import { type Variant, variantKey } from "./recipients.ts";

export type PreviewKey = { key: string; variant: Variant; locale: Locale; count: number };

/** Every version in every language that somebody reads it in, with how many get it. */
export function previewKeys(recipients: PressMails["recipients"]): PreviewKey[] {
  const keys = new Map<string, PreviewKey>();
  for (const { variant, locale, reach } of recipients) {
    if (reach !== "reached") continue;
    const key = `${variantKey(variant)} ${locale}`;
    keys.set(key, { key, variant, locale, count: (keys.get(key)?.count ?? 0) + 1 });
  }
  const order: readonly Variant["kind"][] = ["common", "local", "angles"];
  return [...keys.values()].sort((a, b) => order.indexOf(a.variant.kind) - order.indexOf(b.variant.kind));
}

/** One of them, with a way out that leads nowhere. */
export async function previewOf(mails: PressMails, { key, variant, locale }: PreviewKey) {
  const { content } = await contentOf(mails, variant, locale);
  const link = new Map([["link", "#"]]);
  const { subject, fromName, html, text } = content;
  return { key, subject, fromName, html: fillHtml(html, link), text: fillText(text, link), lang: locale };
}
