// What the forms of the inbox and the public one hold, as it is typed and as it is meant. Pure.
import { z } from "zod";
import type { Feedback } from "#db/schema/feedback.ts";
import { address, line, prose, textAt } from "~/contacts/typed-fields.ts";
import { civilDate, isCivilDate } from "~/platform/civil-date.ts";
import { type Locale, locales } from "~/platform/locale.ts";
import type { Typed } from "~/platform/typed.ts";
import { elsewhere, feedbackKinds, handVias } from "./kinds.ts";

const stale = "contacts:form.stale";
const idOrNone = line(60).transform((typed) => typed || null);
const checked = z.string().transform((typed) => typed !== "");
const day = line(20).refine((typed) => isCivilDate(typed) && /^20/.test(typed), "feedback:form.notADate");
const said = (max: number) => prose(max).refine((text) => text !== "", "feedback:form.textMissing");

/** As much as anyone writes; more is an attachment, and belongs in a mail. */
export const longestText = 6000;

export type FeedbackFields = Pick<
  Feedback,
  | "name"
  | "organisation"
  | "email"
  | "memberId"
  | "kind"
  | "business"
  | "horizon"
  | "via"
  | "text"
  | "locale"
  | "accessRequest"
  | "ownerUserId"
> & { receivedOn: string };

const shape = z
  .object({
    name: line(120),
    organisation: line(160),
    email: address.transform((typed) => typed || null),
    memberId: idOrNone,
    kind: z.enum(feedbackKinds, stale),
    business: checked,
    horizon: z.union([z.literal("").transform(() => null), z.enum(["short", "long"], stale)]),
    via: z.enum([...handVias, "link", "form"], stale),
    text: said(longestText),
    locale: z.enum(locales, stale),
    receivedOn: day,
    accessRequest: checked,
    ownerUserId: idOrNone,
  })
  .superRefine(({ name, organisation }, context) => {
    if (name === "" && organisation === "") {
      context.addIssue({ code: "custom", path: ["name"], message: "feedback:form.nameMissing" });
    }
  })
  // What tells of the market comes from the market.
  .transform((typed) => ({ ...typed, horizon: typed.kind === "signal" ? typed.horizon : null }));

/** @throws ZodError whose messages are word keys and whose paths are names of fields, as all of these do */
export const readFeedbackForm = (form: FormData): FeedbackFields =>
  shape.parse(Object.fromEntries(Object.keys(shape.in.shape).map((name) => [name, textAt(form, name)])));

export const feedbackValues = (row: Feedback): Typed => ({
  revision: [String(row.revision)],
  name: [row.name],
  organisation: [row.organisation],
  email: [row.email ?? ""],
  memberId: [row.memberId ?? ""],
  kind: [row.kind],
  business: row.business ? ["on"] : [],
  horizon: [row.horizon ?? ""],
  via: [row.via],
  about: row.aboutType === null ? [""] : [`${row.aboutType}:${row.aboutId ?? ""}`],
  text: [row.text],
  locale: [row.locale],
  receivedOn: [civilDate(row.receivedAt)],
  accessRequest: row.accessRequest ? ["on"] : [],
  ownerUserId: [row.ownerUserId ?? ""],
});

type New = { id: string; locale: Locale; today: string; ownerUserId: string };

export const newFeedbackValues = ({ id, locale, today, ownerUserId }: New): Typed => ({
  id: [id],
  kind: ["question"],
  via: ["phone"],
  locale: [locale],
  receivedOn: [today],
  ownerUserId: [ownerUserId],
});

const reply = z.object({
  id: z.uuid(stale),
  text: said(longestText),
  name: line(120),
  email: address.transform((typed) => typed || null),
  organisation: line(160),
  business: checked,
});
export type PublicReply = z.output<typeof reply>;

export const readReply = (form: FormData): PublicReply =>
  reply.parse(Object.fromEntries(Object.keys(reply.shape).map((name) => [name, textAt(form, name)])));

/** A field that people do not see: whoever fills it in is a machine. */
export const trap = "website";
export const isTrapped = (form: FormData): boolean => textAt(form, trap) !== "";

/** What the buttons on the page of one piece of feedback ask for. */
export const feedbackAct = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("assign"), ownerUserId: idOrNone }),
  z.object({ intent: z.literal("access"), on: checked }),
  z.object({ intent: z.literal("close") }),
  z.object({ intent: z.literal("reopen") }),
  z.object({ intent: z.literal("mail"), answer: said(longestText) }),
  z.object({
    intent: z.literal("elsewhere"),
    via: z.enum(elsewhere, stale),
    note: prose(longestText),
    answeredOn: day,
  }),
]);
export type FeedbackAct = z.output<typeof feedbackAct>;

export const actFields = (form: FormData) =>
  Object.fromEntries(
    ["intent", "ownerUserId", "on", "answer", "via", "note", "answeredOn"].map((name) => [name, textAt(form, name)]),
  );
