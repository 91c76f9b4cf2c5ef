// What the forms of the room and of the review are sent with, as it is typed and as it is meant. Pure.
import { z } from "zod";
import { line, prose, requiredLine } from "~/contacts/typed-fields.ts";
import { heldTypes } from "~/delivery/held-item.ts";
import { isCivilDate } from "~/platform/civil-date.ts";
import { type Typed, typedFrom } from "~/platform/typed.ts";
import { moment, neededMoment, typedMoment } from "~/platform/typed-moment.ts";

const stale = "preparedness:form.stale";
const id = z.uuid(stale);
const revision = z.coerce.number(stale).int(stale);
const address = line(500).refine(
  (typed) => typed === "" || /^https?:\/\/\S+$/i.test(typed),
  "preparedness:form.notAUrl",
);
const ticked = z
  .string()
  .optional()
  .transform((typed) => typed === "on");
const thing = { type: z.enum(heldTypes, stale), itemId: id };

const openShape = z.object({
  id,
  scenarioId: z.string().transform((typed) => typed || null),
  /** Empty: as the card is called. */
  title: line(200),
  kind: z.enum(["real", "exercise"], "preparedness:form.kindMissing"),
  lifeAndHealth: z.enum(["yes", "no"], "preparedness:form.lifeMissing"),
  dataBreach: ticked,
  aware: neededMoment,
});

/** @throws ZodError whose messages are word keys and whose paths are names of fields */
export function readOpenForm(form: FormData) {
  const typed = typedFrom(form);
  const { kind, lifeAndHealth, aware, ...rest } = openShape.parse({
    ...flat(typed),
    aware: typedMoment(typed, "aware"),
  });
  return { ...rest, exercise: kind === "exercise", lifeAndHealth: lifeAndHealth === "yes", awareAt: aware };
}

const flat = (typed: Typed) => Object.fromEntries(Object.entries(typed).map(([name, [value = ""]]) => [name, value]));

const roomShape = z.discriminatedUnion(
  "intent",
  [
    z.object({
      intent: z.literal("note"),
      id,
      text: prose(4000).refine((text) => text !== "", "preparedness:form.noteMissing"),
      at: moment,
    }),
    z.object({ intent: z.enum(["done", "undone"]), taskId: id }),
    z.object({ intent: z.enum(["reached", "noAnswer"]), callId: id }),
    z.object({ intent: z.literal("saveStatement"), statementId: id, revision, text: prose(6000) }),
    z.object({ intent: z.literal("releaseStatement"), statementId: id, revision, url: address }),
    z.object({ intent: z.enum(["nextStatement", "takeLead", "close", "reopen"]) }),
    z.object({
      intent: z.literal("facts"),
      revision,
      title: requiredLine(200, "preparedness:form.titleMissing"),
      spokesperson: line(160),
      dataBreach: ticked,
      aware: neededMoment,
      next: moment,
    }),
    z.object({ intent: z.literal("handOver"), id, to: requiredLine(200, "preparedness:form.toMissing") }),
    z.object({ intent: z.enum(["release", "drop", "takeBack"]), ...thing }),
  ],
  stale,
);
export type RoomAct = z.output<typeof roomShape>;

/** Every intent of the room; what each of them wants to be sent stands above. */
export const roomIntents = [
  ...["note", "done", "undone", "reached", "noAnswer", "saveStatement", "releaseStatement", "nextStatement"],
  ...["takeLead", "close", "reopen", "facts", "handOver", "release", "drop", "takeBack"],
] as const;

export function readRoomForm(form: FormData): RoomAct {
  const typed = typedFrom(form);
  const moments = {
    at: typedMoment(typed, "at"),
    aware: typedMoment(typed, "aware"),
    next: typedMoment(typed, "next"),
  };
  return roomShape.parse({ ...flat(typed), ...moments });
}

const day = z
  .string()
  .transform((typed) => typed.trim())
  .refine((typed) => typed === "" || isCivilDate(typed), "platform:form.notADate")
  .transform((typed) => typed || null);

const reviewShape = z.discriminatedUnion(
  "intent",
  [
    z.object({
      intent: z.literal("review"),
      revision,
      planned: prose(6000),
      happened: prose(6000).refine((text) => text !== "", "preparedness:form.happenedMissing"),
      difference: prose(6000),
    }),
    z.object({
      intent: z.literal("addAction"),
      id,
      text: requiredLine(300, "preparedness:form.actionMissing"),
      ownerName: requiredLine(120, "preparedness:form.ownerMissing"),
      dueOn: day.refine((date) => date !== null, "platform:form.dateMissing"),
    }),
    z.object({ intent: z.enum(["done", "undone", "verified", "unverified"]), actionId: id }),
  ],
  stale,
);
export type ReviewAct = z.output<typeof reviewShape>;

export const readReviewForm = (form: FormData): ReviewAct => reviewShape.parse(flat(typedFrom(form)));

const cardActShape = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.enum(["archive", "restore"]) }),
    z.object({
      intent: z.literal("reviewed"),
      id,
      reviewedOn: day.refine((date): date is string => date !== null, "platform:form.dateMissing"),
      nextOn: day,
      note: line(500),
    }),
  ],
  stale,
);

export const readCardAct = (form: FormData) => cardActShape.parse(flat(typedFrom(form)));
