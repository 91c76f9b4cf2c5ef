// What the forms of the media list hold, as it is typed and as it is meant. Pure.
import { z } from "zod";
import type { Contact } from "#db/schema/contacts.ts";
import type { Outlet } from "#db/schema/press.ts";
import type { LanguageForm } from "#db/schema/regions.ts";
import { address, line, requiredLine, textAt, textsAt } from "~/contacts/typed-fields.ts";
import { isCivilDate } from "~/platform/civil-date.ts";
import { locales } from "~/platform/locale.ts";
import type { Typed } from "~/platform/typed.ts";
import { isWebAddress } from "./coverage-form.ts";

const stale = "press:form.broken";
export const languageForms = ["nb", "nn", "neutral"] as const satisfies readonly LanguageForm[];

export type OutletFields = Pick<Outlet, "name" | "kind" | "languageForm" | "deadline" | "publishDays" | "url"> & {
  memberIds: string[];
};

const outlet = z.object({
  name: requiredLine(160, "press:media.nameMissing"),
  kind: line(80),
  languageForm: z.enum(languageForms, stale),
  deadline: line(60),
  publishDays: line(120),
  url: line(2000).refine((typed) => typed === "" || isWebAddress(typed), "press:coverage.notALink"),
  memberIds: z.array(z.string().max(60)).max(500),
});

const texts = (form: FormData, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, textAt(form, name)]));

/** @throws ZodError whose messages are word keys and whose paths are names of fields, as all of these do */
export const readOutletForm = (form: FormData): OutletFields =>
  outlet.parse({ ...texts(form, Object.keys(outlet.shape)), memberIds: [...new Set(textsAt(form, "memberIds"))] });

export const outletValues = (row: Outlet, memberIds: readonly string[]): Typed => ({
  revision: [String(row.revision)],
  name: [row.name],
  kind: [row.kind],
  languageForm: [row.languageForm],
  deadline: [row.deadline],
  publishDays: [row.publishDays],
  url: [row.url],
  memberIds: [...memberIds],
});

export type JournalistFields = Pick<Contact, "name" | "title" | "email" | "phone" | "locale"> & {
  outletId: string;
  beat: string;
};

const journalist = z.object({
  outletId: z.uuid(stale),
  name: requiredLine(120, "press:media.personMissing"),
  title: line(160),
  beat: line(160),
  email: address.transform((typed) => typed || null),
  phone: line(40),
  locale: z.union([z.literal("").transform(() => null), z.enum(locales, stale)]),
});

export const readJournalistForm = (form: FormData): JournalistFields =>
  journalist.parse(texts(form, Object.keys(journalist.shape)));

export const journalistValues = (contact: Contact, at: { outletId: string; beat: string }): Typed => ({
  revision: [String(contact.revision)],
  outletId: [at.outletId],
  name: [contact.name],
  title: [contact.title],
  beat: [at.beat],
  email: [contact.email ?? ""],
  phone: [contact.phone],
  locale: [contact.locale ?? ""],
});

const id = z.uuid(stale);
const dayOrNone = z.union([
  z.literal("").transform(() => null),
  z.string().refine((typed) => isCivilDate(typed), stale),
]);

/** What the buttons of the media list ask for; `before` is what stood there, for the way back. */
export const mediaAct = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("archive"), id }),
  z.object({ intent: z.literal("restore"), id }),
  z.object({ intent: z.literal("verify"), id }),
  z.object({ intent: z.literal("unverify"), id, before: dayOrNone }),
  z.object({ intent: z.literal("takeOff"), id }),
  z.object({
    intent: z.literal("putBack"),
    id,
    contactId: id,
    outletId: id,
    beat: line(160),
    verifiedOn: dayOrNone,
  }),
]);

/** A place on the list that was given up, as an address carries it. */
export const placeTyped = (params: URLSearchParams): Typed =>
  Object.fromEntries(
    ["id", "contactId", "outletId", "beat", "verifiedOn"].map((name) => [name, [params.get(name) ?? ""]]),
  );

export type MediaFilter = { memberId: string | null; show: "used" | "due" | "archived"; page: number };

export function readMediaFilter(params: URLSearchParams): MediaFilter {
  const page = Number(params.get("page"));
  const show = params.get("show");
  return {
    memberId: params.get("member") || null,
    show: show === "due" || show === "archived" ? show : "used",
    page: Number.isInteger(page) && page > 1 && page < 100_000 ? page : 1,
  };
}

export function mediaSearch({ memberId, show }: MediaFilter, page: number): string {
  const params = new URLSearchParams();
  if (show !== "used") params.set("show", show);
  if (memberId) params.set("member", memberId);
  if (page > 1) params.set("page", String(page));
  return `?${params.toString()}`;
}
