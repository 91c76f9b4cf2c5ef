// What the forms of responsibilities send. Pure.
import { z } from "zod";
import { isCivilDate } from "~/platform/civil-date.ts";
import { locales } from "~/platform/locale.ts";
import { plainText } from "~/platform/plain-text.ts";
import { dutyRoles } from "./leading-roles.ts";

const line = (max: number) =>
  z
    .string()
    .default("")
    .transform((text) => plainText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(max, "strategy:form.tooLong"));
const isDay = (typed: string) => isCivilDate(typed) && /^(19|20)/.test(typed);
const day = line(20).refine(isDay, "strategy:form.notADate");
const none = (id: string) => id || null;
const id = z.uuid("strategy:form.broken");
const tenYears = 3_650;
const note = line(500);
/** Of what was read before it was answered. */
const revision = z.coerce.number("strategy:form.broken").int("strategy:form.broken").min(0, "strategy:form.broken");

export const dutyShape = z.object({
  id,
  revision: z.coerce.number().int().min(0).default(0),
  what: line(300).refine((text) => text !== "", "strategy:form.whatMissing"),
  contactId: line(60).refine((text) => text !== "", "strategy:form.contactMissing"),
  role: z
    .enum(dutyRoles)
    .or(z.literal(""))
    .default("")
    .transform((role) => role || null),
  memberId: line(60).transform(none),
  locale: z.enum(locales, "strategy:form.broken"),
  kind: z.enum(["internal", "external"], "strategy:form.kindMissing"),
  everyDays: line(5)
    .refine(
      (typed) => typed === "" || (/^\d+$/.test(typed) && Number(typed) > 0 && Number(typed) <= tenYears),
      "strategy:form.notDays",
    )
    .transform((typed) => (typed === "" ? null : Number(typed))),
  startsOn: day,
});
export type DutyForm = z.infer<typeof dutyShape>;

/** What the buttons on the list and on the page of one do. */
export const dutyAct = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("ask") }),
  z.object({ intent: z.literal("remind"), contactId: z.string() }),
  z.object({ intent: z.literal("done"), id, doneOn: day, note }),
  z.object({ intent: z.literal("undone"), id, doneOn: day }),
  z.object({ intent: z.literal("accept"), id, revision, note }),
  z.object({ intent: z.literal("decline"), id, revision, note }),
  z.object({ intent: z.literal("end"), id }),
  z.object({ intent: z.literal("restore"), id }),
  z.object({ intent: z.literal("withdraw"), contactId: z.string() }),
]);
export type DutyAct = z.infer<typeof dutyAct>;
export const dutyActs = [
  "ask",
  "remind",
  "done",
  "undone",
  "accept",
  "decline",
  "end",
  "restore",
  "withdraw",
] as const satisfies readonly DutyAct["intent"][];

/** Which responsibilities the page showed, and how they stood: «id revision,id revision». */
export const seenDuties = (duties: readonly { id: string; revision: number }[]): string =>
  duties.map(({ id, revision }) => `${id} ${revision}`).join(",");
const seen = z
  .string()
  .default("")
  .transform((typed) =>
    typed.split(",").flatMap((one) => {
      const [id = "", revision = ""] = one.split(" ");
      return id ? [{ id, revision: Number(revision) }] : [];
    }),
  );

/** What the page of the link sends. */
export const dutyAnswer = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("accept"), id, revision, note }),
  z.object({ intent: z.literal("decline"), id, revision, note }),
  z.object({ intent: z.literal("acceptAll"), seen }),
  z.object({ intent: z.literal("done"), id, doneOn: day, note }),
  z.object({ intent: z.literal("undone"), id, doneOn: day }),
]);
export type DutyAnswer = z.infer<typeof dutyAnswer>;
