// What a success could say to one audience, put together from what is already written: a proposal that a person reads
// and makes their own, and that is never sent as it is without being seen. Pure.
import type { Locale } from "~/platform/locale.ts";
import { sentencesOf } from "./sentences.ts";

export type ProposedFrom = {
  success: {
    title: string;
    story: string;
    locale: Locale;
    /** What it means to each member, in that member's language. */
    benefits: readonly { memberId: string; locale: Locale; sentence: string }[];
  };
  audience: { locale: Locale; memberIds: readonly string[] };
  /** The audience's variants of the message house. */
  variants: readonly { locale: Locale; callToAction: string }[];
};

/** `locale` is what the text is written in: not the audience's, where nothing is written in that yet. */
export type Proposal = { text: string; callToAction: string; locale: Locale };

/**
 * In the audience's language, where title, story or sentences are; else in the success's own. Where it is good for one or
 * two of the places that they come from, it says so; where for more, it tells of none of them before the others.
 */
export function proposeMessage({ success, audience, variants }: ProposedFrom): Proposal {
  const locale = writtenIn(success, audience.locale);
  const near = success.benefits.filter((benefit) => audience.memberIds.includes(benefit.memberId));
  const sentences = (near.length > 0 ? near : success.benefits)
    .filter((benefit) => benefit.locale === locale)
    .map(({ sentence }) => sentence.trim());
  const own = success.locale === locale;
  const [first] = own ? sentencesOf(success.story) : [];
  const local = near.length <= 2 || !own ? sentences.slice(0, 2) : [];
  const parts = [own ? success.title.trim() : "", ...(local.length > 0 ? local : [first?.text ?? ""])];
  const callToAction = (variantIn(variants, audience.locale) ?? variantIn(variants, locale))?.callToAction ?? "";
  return { text: parts.filter(Boolean).map(closed).join(" "), callToAction, locale };
}

const writtenIn = ({ locale, benefits }: ProposedFrom["success"], wanted: Locale): Locale =>
  benefits.some((benefit) => benefit.locale === wanted) ? wanted : locale;

const variantIn = (variants: ProposedFrom["variants"], locale: Locale) =>
  variants.find((variant) => variant.locale === locale && variant.callToAction !== "");

/** A title has no full stop; a sentence among others does. */
const closed = (text: string): string => (/[.!?…]["»”’)]?$/.test(text) ? text : `${text}.`);
