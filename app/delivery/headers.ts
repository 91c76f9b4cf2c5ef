// The headers that say what a mail is to the machines on its way (RFC 2369, 2919, 3834, 8058). Pure.
import { type Locale, languageTag } from "~/platform/locale.ts";

/** Stays the same on every try, so that a receiver who gets it twice can see that it is one mail. */
export const messageId = (deliveryId: string, publicUrl: string): string => `<${deliveryId}@${hostOf(publicUrl)}>`;

export const hostOf = (publicUrl: string): string => new URL(publicUrl).hostname;

type Facts = {
  regionId: string;
  locale: Locale;
  list: string | null;
  autoSubmitted: string | null;
  /** The link that unsubscribes from the list. */
  unsubscribeUrl: string | null;
};

export function headersOf(facts: Facts, publicUrl: string): Record<string, string> {
  const headers: Record<string, string> = { "Content-Language": languageTag[facts.locale] };
  if (facts.autoSubmitted) headers["Auto-Submitted"] = facts.autoSubmitted;
  if (facts.list) {
    // Of the region's id and not its slug: a slug may change, and people sort their mail by this.
    headers["List-Id"] = `<${facts.list}.${facts.regionId}.${hostOf(publicUrl)}>`;
    if (facts.unsubscribeUrl) {
      headers["List-Unsubscribe"] = `<${facts.unsubscribeUrl}>`;
      headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
    }
  }
  return headers;
}
