// What one reader gets: the common text, or that of one member with what it inherits filled in. Pure.
import type { Locale } from "~/platform/locale.ts";
import type { LocalText, Quote, ReleaseContact, ReleaseImage, ReleaseText } from "./release-text.ts";

export type ResolvedText = {
  /** Null: the common text. */
  memberId: string | null;
  /** The language of what this version says itself. */
  locale: Locale;
  /** The language of what it inherits. */
  commonLocale: Locale;
  title: string;
  lead: string;
  body: string[];
  /** What it means to the member; empty in the common text. */
  benefit: string;
  quotes: Quote[];
  facts: string[];
  contact: ReleaseContact;
  about: string;
  image: ReleaseImage | null;
  embargoUntil: string | null;
  /** What the local version says itself; everything else is in `commonLocale`. */
  own: { title: boolean; lead: boolean; quotes: boolean; contact: boolean };
};

/** A quote without words is one that is being written: it is not shown and not sent. */
export const spoken = (quotes: readonly Quote[]): Quote[] => quotes.filter((quote) => quote.text.trim() !== "");

export function resolveCommon(text: ReleaseText): ResolvedText {
  return {
    memberId: null,
    locale: text.locale,
    commonLocale: text.locale,
    title: text.title,
    lead: text.lead,
    body: text.body,
    benefit: "",
    quotes: spoken(text.quotes),
    facts: text.facts,
    contact: text.contact,
    about: text.about,
    image: text.image,
    embargoUntil: text.embargoUntil,
    own: { title: false, lead: false, quotes: false, contact: false },
  };
}

export const localTextOf = (text: ReleaseText, memberId: string): LocalText | undefined =>
  text.local.find((local) => local.memberId === memberId);

/**
 * The version of one member. Its own quotes stand in place of the common ones; facts, body and picture are held once
 * and cannot differ. A member without a local version gets the common text.
 */
export function resolveLocal(text: ReleaseText, memberId: string): ResolvedText {
  const common = resolveCommon(text);
  const local = localTextOf(text, memberId);
  if (!local) return common;
  const quotes = spoken(local.quotes);
  const own = {
    title: local.title.trim() !== "",
    lead: local.lead.trim() !== "",
    quotes: quotes.length > 0,
    contact: local.contact !== null,
  };
  return {
    ...common,
    memberId,
    locale: local.locale,
    title: own.title ? local.title : common.title,
    lead: own.lead ? local.lead : common.lead,
    benefit: local.benefit.trim(),
    quotes: own.quotes ? quotes : common.quotes,
    contact: local.contact ?? common.contact,
    own,
  };
}
