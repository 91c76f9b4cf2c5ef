// The text of a release: what is common, and what each local version replaces. Pure.
import type { Locale } from "~/platform/locale.ts";

export type Quote = {
  /** Stable over versions; a UUID made when the quote is added. */
  key: string;
  /** The contact quoted. */
  speakerId: string;
  name: string;
  title: string;
  /** Without dialogue dash: the dash is set when it is shown. */
  text: string;
};

export type ReleaseContact = { name: string; title: string; phone: string; email: string };

export type ReleaseImage = { fileId: string; alt: string; caption: string; credit: string };

/** The release angled for one member. What is empty is inherited from the common text. */
export type LocalText = {
  memberId: string;
  locale: Locale;
  title: string;
  lead: string;
  /** What it means to the member, in one sentence: a paragraph of its own in this version. */
  benefit: string;
  quotes: Quote[];
  contact: ReleaseContact | null;
};

export type ReleaseText = {
  locale: Locale;
  title: string;
  lead: string;
  body: string[];
  quotes: Quote[];
  /** Numbers and facts, one line each, with source. */
  facts: string[];
  contact: ReleaseContact;
  about: string;
  image: ReleaseImage | null;
  /** ISO instant, or null. */
  embargoUntil: string | null;
  local: LocalText[];
  /** Members named beyond those that a benefit, a quote or a local version names. */
  alsoNames: string[];
};

/** Every quote: the common ones, then those of the local versions. */
export const allQuotes = (text: Pick<ReleaseText, "quotes" | "local">): Quote[] => [
  ...text.quotes,
  ...text.local.flatMap((local) => local.quotes),
];

/** `core`, or the id of the member whose local version it is: what one form edits at a time. */
export type Part = string;
