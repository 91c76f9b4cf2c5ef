// Which of two values is kept, field by field. Pure.
import { z } from "zod";
import type { Contact } from "#db/schema/contacts.ts";
import { textAt } from "./typed-fields.ts";

export const mergeFields = ["name", "title", "organisation", "email", "phone", "locale", "source"] as const;
export type MergeField = (typeof mergeFields)[number];
export type MergeChoices = Record<MergeField, "kept" | "other">;

const stale = "contacts:form.stale";
const choice = z.enum(["kept", "other"], stale);

const shape = z.object({
  id: z.uuid(stale),
  choices: z.object(
    Object.fromEntries(mergeFields.map((field) => [field, choice])) as Record<MergeField, typeof choice>,
  ),
});

/** A field that is not sent says nothing else than the kept one does. */
export const readMerge = (form: FormData): { id: string; choices: MergeChoices } =>
  shape.parse({
    id: textAt(form, "id"),
    choices: Object.fromEntries(mergeFields.map((field) => [field, textAt(form, field) || "kept"])),
  });

type Values = Pick<Contact, MergeField>;

const said = (value: string | null): string => (value ?? "").trim();

/** Fields in which the two differ, and which of them is proposed: the one that says something. */
export const mergeQuestions = (kept: Values, other: Values): { field: MergeField; proposed: "kept" | "other" }[] =>
  mergeFields
    .filter((field) => said(kept[field]) !== said(other[field]))
    .map((field) => ({ field, proposed: said(kept[field]) === "" ? "other" : "kept" }));
