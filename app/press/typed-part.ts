// A part of a release as the values of its form. Pure.
import type { LanguageForm } from "#db/schema/regions.ts";
import type { Locale } from "~/platform/locale.ts";
import type { Typed } from "~/platform/typed.ts";
import { momentFields } from "~/platform/typed-moment.ts";
import { localeOfForm } from "~/regions/language-form.ts";
import type { LocalText, Quote, ReleaseContact, ReleaseText } from "./release-text.ts";

const contactFields = (contact: ReleaseContact | null): Typed => ({
  "contact.name": [contact?.name ?? ""],
  "contact.title": [contact?.title ?? ""],
  "contact.phone": [contact?.phone ?? ""],
  "contact.email": [contact?.email ?? ""],
});

const quoteFields = (quotes: readonly Quote[]): Typed => ({
  quoteKey: quotes.map((quote) => quote.key),
  quoteSpeaker: quotes.map((quote) => quote.speakerId),
  quoteTitle: quotes.map((quote) => quote.title),
  quoteText: quotes.map((quote) => quote.text),
});

export function coreTyped(text: ReleaseText): Typed {
  return {
    locale: [text.locale],
    title: [text.title],
    lead: [text.lead],
    body: text.body.length > 0 ? [...text.body] : [""],
    ...quoteFields(text.quotes),
    facts: [text.facts.join("\n")],
    ...contactFields(text.contact),
    about: [text.about],
    "image.fileId": [text.image?.fileId ?? ""],
    "image.alt": [text.image?.alt ?? ""],
    "image.caption": [text.image?.caption ?? ""],
    "image.credit": [text.image?.credit ?? ""],
    ...momentFields("embargoUntil", text.embargoUntil ? new Date(text.embargoUntil) : null),
    alsoNames: [...text.alsoNames],
  };
}

export function localTyped(local: LocalText): Typed {
  return {
    locale: [local.locale],
    title: [local.title],
    lead: [local.lead],
    benefit: [local.benefit],
    ...quoteFields(local.quotes),
    ...contactFields(local.contact),
  };
}

/** The local version of a member that has none yet, in the member's own language form. */
export const emptyLocal = (member: { id: string; languageForm: LanguageForm }, commonLocale: Locale): LocalText => ({
  memberId: member.id,
  locale: localeOfForm(member.languageForm, commonLocale),
  title: "",
  lead: "",
  benefit: "",
  quotes: [],
  contact: null,
});
