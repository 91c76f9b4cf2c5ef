// What the forms of a press enquiry hold, as it is typed and as it is meant. Pure.
import { z } from "zod";
import type { Enquiry } from "#db/schema/press.ts";
import { line, prose, requiredLine, textAt, textsAt } from "~/contacts/typed-fields.ts";
import { civilDate, instantAt, isCivilDate, wallTime } from "~/platform/civil-date.ts";
import type { Typed } from "~/platform/typed.ts";
import { askerLine } from "./enquiry-standing.ts";

const stale = "press:form.broken";

/** A date and a time beside each other; a date alone is the whole day. */
const moment = (wholeDay: string) =>
  z.object({ date: line(20), time: line(10) }).transform(({ date, time }, context): Date | null => {
    const problem = (field: string, message: string) => {
      context.addIssue({ code: "custom", path: [field], message });
      return z.NEVER;
    };
    if (date === "" && time === "") return null;
    if (!isCivilDate(date) || !/^20/.test(date)) return problem("date", "press:enquiry.notADate");
    if (time !== "" && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return problem("time", "press:enquiry.notATime");
    return instantAt(date, time || wholeDay);
  });

const typedMoment = (form: FormData, name: string) => ({
  date: textAt(form, `${name}.date`),
  time: textAt(form, `${name}.time`),
});

export type EnquiryFields = Pick<Enquiry, "reach" | "question" | "deadlineAt" | "accessRequest" | "spokesperson"> & {
  /** «Name, outlet», as typed. */
  asker: string;
  ownerUserId: string | null;
  releaseId: string | null;
  successIds: string[];
  receivedAt: Date | null;
};

const shape = z.object({
  asker: requiredLine(200, "press:enquiry.askerMissing"),
  reach: line(200),
  question: prose(4000).refine((text) => text !== "", "press:enquiry.questionMissing"),
  deadlineAt: moment("16:00"),
  accessRequest: z.string().transform((typed) => typed !== ""),
  spokesperson: line(160),
  ownerUserId: line(60).transform((typed) => typed || null),
  releaseId: line(60).transform((typed) => typed || null),
  successIds: z.array(z.string().max(60)).max(200),
  receivedAt: moment("12:00"),
});

/** @throws ZodError whose messages are word keys and whose paths are names of fields */
export function readEnquiryForm(form: FormData): EnquiryFields {
  const plain = ["asker", "reach", "question", "accessRequest", "spokesperson", "ownerUserId", "releaseId"];
  return shape.parse({
    ...Object.fromEntries(plain.map((name) => [name, textAt(form, name)])),
    successIds: [...new Set(textsAt(form, "successIds"))],
    deadlineAt: typedMoment(form, "deadlineAt"),
    receivedAt: typedMoment(form, "receivedAt"),
  });
}

const momentValues = (name: string, at: Date | null): Typed => ({
  [`${name}.date`]: [at ? civilDate(at) : ""],
  [`${name}.time`]: [at ? wallTime(at) : ""],
});

export const enquiryValues = (enquiry: Enquiry, successIds: readonly string[]): Typed => ({
  revision: [String(enquiry.revision)],
  asker: [askerLine(enquiry.askerName, enquiry.outletName)],
  reach: [enquiry.reach],
  question: [enquiry.question],
  accessRequest: enquiry.accessRequest ? ["on"] : [],
  spokesperson: [enquiry.spokesperson],
  ownerUserId: [enquiry.ownerUserId ?? ""],
  releaseId: [enquiry.releaseId ?? ""],
  successIds: [...successIds],
  ...momentValues("deadlineAt", enquiry.deadlineAt),
  ...momentValues("receivedAt", enquiry.receivedAt),
});

/** A new one, while the phone is at the ear. */
export const newEnquiryValues = (id: string, now: Date, ownerUserId: string): Typed => ({
  id: [id],
  ownerUserId: [ownerUserId],
  ...momentValues("deadlineAt", null),
  ...momentValues("receivedAt", now),
});

export const outcomes = ["answered", "declined", "passedOn"] as const;

const answered = z.object({
  outcome: z.enum(outcomes, "press:enquiry.outcomeMissing"),
  answer: prose(6000),
  answeredByName: requiredLine(160, "press:enquiry.byMissing"),
  answeredAt: moment("12:00"),
});
export type AnsweredFields = z.output<typeof answered>;

export const readAnswered = (form: FormData): AnsweredFields =>
  answered.parse({
    outcome: textAt(form, "outcome"),
    answer: textAt(form, "answer"),
    answeredByName: textAt(form, "answeredByName"),
    answeredAt: typedMoment(form, "answeredAt"),
  });

export const answeredValues = (now: Date, name: string): Typed => ({
  outcome: ["answered"],
  answeredByName: [name],
  ...momentValues("answeredAt", now),
});

/** What the buttons on the page of one enquiry ask for. */
export const enquiryAct = z.enum(["answer", "reopen"], stale);

const publicQuestion = z.object({
  id: z.uuid(stale),
  name: requiredLine(120, "press:inquire.nameMissing"),
  outlet: line(120),
  reach: requiredLine(200, "press:inquire.reachMissing"),
  question: prose(4000).refine((text) => text !== "", "press:enquiry.questionMissing"),
  deadlineAt: moment("16:00"),
});
export type PublicQuestion = z.output<typeof publicQuestion>;

export const readPublicQuestion = (form: FormData): PublicQuestion =>
  publicQuestion.parse({
    ...Object.fromEntries(["id", "name", "outlet", "reach", "question"].map((name) => [name, textAt(form, name)])),
    deadlineAt: typedMoment(form, "deadlineAt"),
  });

export type EnquiryFilter = { outlet: string; ownerId: string | null; access: boolean; page: number };

export function readEnquiryFilter(params: URLSearchParams): EnquiryFilter {
  const page = Number(params.get("page"));
  return {
    outlet: (params.get("outlet") ?? "").slice(0, 200),
    ownerId: params.get("owner") || null,
    access: params.get("access") === "yes",
    page: Number.isInteger(page) && page > 1 && page < 100_000 ? page : 1,
  };
}

export function enquirySearch({ outlet, ownerId, access }: EnquiryFilter, page: number): string {
  const params = new URLSearchParams();
  if (outlet) params.set("outlet", outlet);
  if (ownerId) params.set("owner", ownerId);
  if (access) params.set("access", "yes");
  if (page > 1) params.set("page", String(page));
  return `?${params.toString()}`;
}
