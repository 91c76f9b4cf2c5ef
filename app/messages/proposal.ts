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

/** An audience of so many of the places that it is good for hears of each of them. */
const mostNamed = 2;

/**
 * In the audience's language where that is the success's own, or where its few places have their sentences in it; else in
 * the success's own. To an audience of more places it tells of none of them before the others.
 */
export function proposeMessage({ success, audience, variants }: ProposedFrom): Proposal {
  const near = success.benefits.filter(({ memberId }) => audience.memberIds.includes(memberId));
  const local = near.length <= mostNamed ? near : [];
  const spoken = local.filter((benefit) => benefit.locale === audience.locale);
  const locale = spoken.length > 0 ? audience.locale : success.locale;
  const own = success.locale === locale;
  const sentences = local.filter((benefit) => benefit.locale === locale).map(({ sentence }) => sentence);
  const [first] = sentencesOf(success.story);
  const parts = [own ? success.title : "", ...(sentences.length > 0 ? sentences : [first?.text ?? ""])];
  const callToAction = (variantIn(variants, audience.locale) ?? variantIn(variants, locale))?.callToAction ?? "";
  const text = parts.map((part) => part.trim()).filter(Boolean);
  return { text: text.map(closed).join(" "), callToAction, locale };
}

const variantIn = (variants: ProposedFrom["variants"], locale: Locale) =>
  variants.find((variant) => variant.locale === locale && variant.callToAction !== "");

/** A title has no full stop; a sentence among others does. */
const closed = (text: string): string => (/[.!?…]["»”’)]?$/.test(text) ? text : `${text}.`);
