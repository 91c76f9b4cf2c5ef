// What the desk's forms about stakeholders hold, as it is typed and as it is meant. Pure.
import { z } from "zod";
import type { Attitude, Stakeholder } from "#db/schema/stakeholders.ts";
import { address, line, requiredLine, textAt } from "~/contacts/typed-fields.ts";
import { isCivilDate } from "~/platform/civil-date.ts";
import { plainText } from "~/platform/plain-text.ts";
import { attitudes, categories, groups, natures, participationLevels, steps } from "./kinds.ts";
import { attributes } from "./salience.ts";

const stale = "stakeholders:form.stale";
const id = z.uuid(stale);
const idOrNone = z.union([z.literal("").transform(() => null), id]);
const checked = z.string().transform((text) => text !== "");
const prose = (max: number) =>
  z
    .string()
    .transform((text) => plainText(text).trim())
    .pipe(z.string().max(max, "stakeholders:form.tooLong"));
const orNone = <const T extends readonly string[]>(of: T) =>
  z.union([z.literal("").transform(() => null), z.enum(of, stale)]);

export type StakeholderFields = Pick<
  Stakeholder,
  | "nature"
  | "category"
  | "group"
  | "opposition"
  | "memberId"
  | "relation"
  | "expectation"
  | "successCriteria"
  | "importantPhase"
  | "needFromUs"
  | "weNeed"
  | "participation"
  | "promise"
  | "preferredChannel"
  | "ownerContactId"
>;

const fields = z.object({
  nature: z.enum(natures, "stakeholders:form.natureMissing"),
  category: z.enum(categories, "stakeholders:form.categoryMissing"),
  group: z.enum(groups, "stakeholders:form.groupMissing"),
  opposition: checked,
  memberId: idOrNone,
  relation: prose(500),
  expectation: prose(1000),
  successCriteria: prose(1000),
  importantPhase: line(200),
  needFromUs: prose(1000),
  weNeed: prose(1000),
  participation: orNone(participationLevels),
  promise: prose(500),
  preferredChannel: line(120),
  ownerContactId: idOrNone,
});

/** Who it is: someone who is a contact already, or a new one. */
export type WhoFields = {
  name: string;
  email: string | null;
  title: string;
  organisation: string;
  /** An id; `new` where none of those with the name is meant; null where that has not been asked. */
  contact: string | "new" | null;
};

const who = z.object({
  name: requiredLine(120, "stakeholders:form.nameMissing"),
  email: address.transform((text) => text || null),
  title: line(160),
  organisation: line(160),
  contact: z.union([z.literal("").transform(() => null), z.literal("new"), id]),
});

const step = z.string().transform((typed, context) => {
  const known = steps.find((each) => String(each) === typed);
  if (known !== undefined) return known;
  context.addIssue({ code: "custom", message: "stakeholders:form.placeMissing" });
  return z.NEVER;
});
const stepOrNone = z.union([z.literal("").transform(() => null), step]);

export type Place = { interest: number; influence: number };

/** Both or neither: a stakeholder stands somewhere, or nowhere yet. */
const placeOrNone = z
  .object({ interest: stepOrNone, influence: stepOrNone })
  .transform(({ interest, influence }, context): Place | null => {
    if (interest === null && influence === null) return null;
    if (interest !== null && influence !== null) return { interest, influence };
    const path = [interest === null ? "interest" : "influence"];
    context.addIssue({ code: "custom", path, message: "stakeholders:form.halfPlaced" });
    return z.NEVER;
  });

const place = z.object({ interest: step, influence: step });

const texts = (form: FormData, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, textAt(form, name)]));
const fieldTexts = (form: FormData) => texts(form, Object.keys(fields.shape));

/** @throws ZodError whose messages are word keys and whose paths are names of fields, as all of these do */
export const readFields = (form: FormData): StakeholderFields => fields.parse(fieldTexts(form));

export type NewFields = { who: WhoFields; fields: StakeholderFields; place: Place | null };

/** All that is wrong with a new one at once. */
export function readNew(form: FormData): NewFields {
  const read = {
    who: who.safeParse(texts(form, Object.keys(who.shape))),
    fields: fields.safeParse(fieldTexts(form)),
    place: placeOrNone.safeParse(texts(form, ["interest", "influence"])),
  };
  if (read.who.success && read.fields.success && read.place.success) {
    return { who: read.who.data, fields: read.fields.data, place: read.place.data };
  }
  throw new z.ZodError(Object.values(read).flatMap(({ error }) => error?.issues ?? []));
}

const move = place.extend({ stakeholderId: id, memberId: idOrNone });

/** A move in the grid: where to, in whose view. */
export const readMove = (form: FormData): z.output<typeof move> => move.parse(texts(form, Object.keys(move.shape)));

const attitude = orNone(attitudes);

/** What the form on the page of one asks about; a part that it did not offer is undefined and left as it is. */
export function readAssessment(form: FormData) {
  const shape = z.object({
    memberId: idOrNone,
    interest: step,
    influence: step,
    attitude: attitude.optional(),
    attitudeWanted: attitude.optional(),
    note: prose(1000),
  });
  const offered = (name: string) => (form.has(name) ? { [name]: textAt(form, name) } : {});
  const read = shape.parse({
    ...texts(form, ["memberId", "interest", "influence", "note"]),
    ...offered("attitude"),
    ...offered("attitudeWanted"),
  });
  const [power, legitimacy, urgency] = attributes.map((each) => form.has(each));
  const salience = form.has("salience") ? { power: !!power, legitimacy: !!legitimacy, urgency: !!urgency } : undefined;
  return { ...read, salience };
}

const known = z.object({
  interest: z.literal(steps),
  influence: z.literal(steps),
  attitude: z.enum(attitudes).nullable(),
  power: z.boolean().nullable(),
  legitimacy: z.boolean().nullable(),
  urgency: z.boolean().nullable(),
  note: z.string().max(1000),
});

/** An assessment as the button that undoes a move carries it; null where there was none that day. */
export type Stood = Omit<z.output<typeof known>, "attitude"> & { attitude: Attitude | null };

const parsed = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: stale });
    return z.NEVER;
  }
});

const undo = move.extend({
  assessedOn: z.string().refine(isCivilDate, stale),
  was: parsed.pipe(known.nullable()),
  writtenAt: z.coerce.number(stale).int(stale),
});

export const readUndo = (form: FormData): z.output<typeof undo> => undo.parse(texts(form, Object.keys(undo.shape)));

export const readNewId = (form: FormData): string => id.parse(textAt(form, "id"));
export const readRevision = (form: FormData): number =>
  z.coerce.number(stale).int(stale).parse(textAt(form, "revision"));

export const gridIntent = z.enum(["move", "undo"], stale);
export const pageIntent = z.enum(["assess", "undo", "archive", "restore"], stale);
