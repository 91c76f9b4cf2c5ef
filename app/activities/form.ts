// What the form of an activity holds, as it is typed and as it is meant. Pure.
import { z } from "zod";
import type { Activity } from "#db/schema/activities.ts";
import { instantAt, isCivilDate } from "~/platform/civil-date.ts";
import { locales } from "~/platform/locale.ts";
import { plainText } from "~/platform/plain-text.ts";
import { activityKinds } from "./kinds.ts";

export type ActivityFields = Pick<
  Activity,
  | "kind"
  | "title"
  | "startsAt"
  | "endsAt"
  | "place"
  | "memberId"
  | "open"
  | "note"
  | "locale"
  | "facilitator"
  | "method"
  | "preparationSentOn"
  | "followUpSentOn"
  | "pressNoticeOn"
> & {
  memberIds: string[];
  contactIds: string[];
  /** The audiences that it reached as a whole. */
  audienceIds: string[];
};

/** The longest name that is looked for. */
export const longestName = 200;
/** A whole municipal council, and its guests. */
export const mostPeople = 400;

const tooLong = "activities:form.tooLong";
const line = (max: number) =>
  z
    .string()
    .transform((text) => plainText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(max, tooLong));
const prose = (max: number) =>
  z
    .string()
    .transform((text) => plainText(text).trim())
    .pipe(z.string().max(max, tooLong));
// What is no date or time ends it there: nothing can be asked of when it begins and ends.
const day = line(20).refine((typed) => isCivilDate(typed) && /^(19|20)/.test(typed), {
  error: "activities:form.notADate",
  abort: true,
});
const dayOrNone = line(20)
  .refine((typed) => typed === "" || (isCivilDate(typed) && /^(19|20)/.test(typed)), "activities:form.notADate")
  .transform((typed) => typed || null);
const clock = line(10).refine((typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), {
  error: "activities:form.notATime",
  abort: true,
});
const title = line(200).refine((text) => text !== "", "activities:form.titleMissing");
const ids = (most: number) => z.array(z.string().max(60)).max(most, "activities:form.tooMany");

const shape = z
  .object({
    kind: z.enum(activityKinds, "activities:form.kindMissing"),
    title,
    date: day,
    time: clock,
    endTime: z.union([z.literal(""), clock], "activities:form.notATime"),
    place: line(200),
    memberId: z.string().max(60),
    memberIds: ids(200),
    contactIds: ids(mostPeople),
    audienceIds: ids(200),
    open: z.string(),
    note: prose(4000),
    facilitator: line(120),
    method: line(120),
    preparationSentOn: dayOrNone,
    followUpSentOn: dayOrNone,
    pressNoticeOn: dayOrNone,
    locale: z.enum(locales, "activities:form.localeMissing"),
  })
  .superRefine(({ date, time, endTime }, context) => {
    if (endTime === "" || instantAt(date, endTime) > instantAt(date, time)) return;
    context.addIssue({ code: "custom", path: ["endTime"], message: "activities:form.endsBeforeStart" });
  });

const textAt = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};
const textsAt = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === "string" && value !== "");

/** @throws ZodError whose messages are word keys and whose paths are names of fields */
export function readActivityForm(form: FormData): ActivityFields {
  const lists = ["memberIds", "contactIds", "audienceIds"];
  const typed = Object.keys(shape.shape).map((name) => [
    name,
    lists.includes(name) ? [...new Set(textsAt(form, name))] : textAt(form, name),
  ]);
  const { date, time, endTime, memberId, open, ...rest } = shape.parse(Object.fromEntries(typed));
  return {
    ...rest,
    startsAt: instantAt(date, time),
    endsAt: endTime === "" ? null : instantAt(date, endTime),
    memberId: memberId || null,
    open: open !== "",
  };
}

/** What stands in the field for one more person, as it is looked for. */
export const readPerson = (form: FormData): string =>
  plainText(textAt(form, "person")).replace(/\s+/g, " ").trim().slice(0, longestName);

/** The id that the page made for what the form creates. */
export const readNewId = (form: FormData): string => z.uuid("activities:form.stale").parse(textAt(form, "id"));

/** The revision that the form was opened on. */
export const readRevision = (form: FormData): number =>
  z.coerce
    .number("activities:form.stale")
    .int()
    .parse(textAt(form, "revision") || "none");

/** The line that logs a conversation now: with whom, about what. */
export function readQuickForm(form: FormData): Pick<ActivityFields, "title" | "contactIds"> & { id: string } {
  const quick = z.object({ title, contactIds: ids(mostPeople) });
  const typed = { title: textAt(form, "title"), contactIds: [...new Set(textsAt(form, "contactIds"))] };
  return { id: readNewId(form), ...quick.parse(typed) };
}

/** What the buttons of the forms ask for: to put one more person on it, or to save. */
export const readIntent = (form: FormData): "addPerson" | "save" =>
  textAt(form, "intent") === "addPerson" ? "addPerson" : "save";

/** What the buttons on the page of an activity ask for. */
export const activityAct = z.object({ intent: z.enum(["callOff", "restore"]) });
