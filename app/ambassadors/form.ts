// What the desk's forms about ambassadors hold, as it is typed and as it is meant. Pure.
import { z } from "zod";
import type { Ambassador, ConsentScope } from "#db/schema/ambassadors.ts";
import { address, line, requiredLine, textAt, textsAt, topics } from "~/contacts/typed-fields.ts";
import { isCivilDate } from "~/platform/civil-date.ts";
import { type Locale, locales } from "~/platform/locale.ts";
import { plainText } from "~/platform/plain-text.ts";
import { askKinds, consentScopes } from "./kinds.ts";

const stale = "ambassadors:form.stale";
const id = z.uuid(stale);
const idOrNone = z.union([z.literal("").transform(() => null), id]);
export const prose = (max: number) =>
  z
    .string()
    .transform((text) => plainText(text).trim())
    .pipe(z.string().max(max, "ambassadors:form.tooLong"));
export const civilDate = line(20).refine((text) => isCivilDate(text) && /^20/.test(text), "ambassadors:form.notADate");
const dateOrNone = z.union([
  line(20)
    .pipe(z.literal(""))
    .transform(() => null),
  civilDate,
]);
const checked = z.string().transform((text) => text !== "");

export type AmbassadorFields = Pick<
  Ambassador,
  | "memberId"
  | "sector"
  | "availability"
  | "mediaTrained"
  | "isMinor"
  | "guardianName"
  | "guardianEmail"
  | "guardianConsent"
  | "maxAsksPerQuarter"
  | "pausedUntil"
> & { topics: string[] };

const fields = z
  .object({
    memberId: idOrNone,
    sector: line(80),
    availability: line(200),
    mediaTrained: checked,
    isMinor: checked,
    guardianName: line(120),
    guardianEmail: address.transform((text) => text || null),
    guardianConsent: checked,
    maxAsksPerQuarter: z.coerce
      .number("ambassadors:form.notACount")
      .int("ambassadors:form.notACount")
      .min(0, "ambassadors:form.notACount")
      .max(20, "ambassadors:form.notACount"),
    pausedUntil: dateOrNone,
    topics,
  })
  .superRefine((typed, context) => {
    if (!typed.isMinor || typed.guardianEmail) return;
    context.addIssue({ code: "custom", path: ["guardianEmail"], message: "ambassadors:form.guardianMissing" });
  });

const consent = z
  .object({
    scopes: z.array(z.enum(consentScopes, stale)),
    version: line(40),
    givenOn: dateOrNone,
    reviewOn: dateOrNone,
  })
  .superRefine(({ scopes, givenOn, reviewOn }, context) => {
    const problem = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (scopes.length > 0 && givenOn === null) problem("givenOn", "ambassadors:form.givenOnMissing");
    if (givenOn === null || reviewOn === null) return;
    if (reviewOn <= givenOn) problem("reviewOn", "ambassadors:form.reviewTooEarly");
  })
  .transform(({ givenOn, ...rest }) => ({ ...rest, givenOn: givenOn ?? "" }));

export type PersonFields = {
  name: string;
  title: string;
  organisation: string;
  email: string | null;
  phone: string;
  locale: Locale | null;
};

const person = z.object({
  name: requiredLine(120, "ambassadors:form.nameMissing"),
  title: line(160),
  organisation: line(160),
  email: address.transform((text) => text || null),
  phone: line(40),
  locale: z.union([z.literal("").transform(() => null), z.enum(locales, stale)]),
});

const texts = (form: FormData, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, textAt(form, name)]));

/** @throws ZodError whose messages are word keys and whose paths are names of fields, as all of these do */
export const readAmbassador = (form: FormData): AmbassadorFields => fields.parse(ambassadorTexts(form));

const ambassadorTexts = (form: FormData) => ({
  ...texts(form, Object.keys(fields.shape)),
  topics: textsAt(form, "topics"),
});

export const readConsent = (form: FormData) => consent.parse(consentTexts(form));

const consentTexts = (form: FormData) => ({
  ...texts(form, ["version", "givenOn", "reviewOn"]),
  scopes: textsAt(form, "scopes"),
});

/** All that is wrong with a new one at once, not first the name and then the rest. */
export function parseNew(typed: { person: unknown; fields: unknown; consent: unknown }) {
  const read = {
    person: person.safeParse(typed.person),
    fields: fields.safeParse(typed.fields),
    consent: consent.safeParse(typed.consent),
  };
  if (read.person.success && read.fields.success && read.consent.success) {
    return { person: read.person.data, fields: read.fields.data, consent: read.consent.data };
  }
  throw new z.ZodError(Object.values(read).flatMap(({ error }) => error?.issues ?? []));
}

export const readNew = (form: FormData) =>
  parseNew({
    person: texts(form, Object.keys(person.shape)),
    fields: ambassadorTexts(form),
    consent: consentTexts(form),
  });

export const readNewId = (form: FormData): string => id.parse(textAt(form, "id"));
export const readRevision = (form: FormData): number =>
  z.coerce.number(stale).int(stale).parse(textAt(form, "revision"));

/** What the buttons on the page of one ambassador ask for; an empty scope is all of them. */
export const personAct = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("give") }),
  z.object({
    intent: z.literal("withdraw"),
    scope: z.union([z.literal("").transform((): ConsentScope | null => null), z.enum(consentScopes, stale)]),
  }),
  z.object({ intent: z.literal("restore"), scope: z.enum(consentScopes, stale) }),
]);

const newAsk = z.object({
  id,
  ambassadorId: id,
  kind: z.enum(askKinds, stale),
  successId: idOrNone,
  text: prose(1500).refine((text) => text !== "", "ambassadors:form.textMissing"),
  sample1: prose(300),
  sample2: prose(300),
  answerBy: civilDate,
  sameWordsOk: checked,
});

export type NewAskFields = Omit<z.output<typeof newAsk>, "sample1" | "sample2"> & { samples: string[] };

export function readAsk(form: FormData): NewAskFields {
  const { sample1, sample2, ...rest } = newAsk.parse(texts(form, Object.keys(newAsk.shape)));
  return { ...rest, samples: [sample1, sample2].filter((sample) => sample !== "") };
}

/** http and https alone: whatever else a browser might run. */
export const webAddress = line(500).refine((text) => {
  if (text === "") return true;
  const url = URL.parse(text);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") && url.hostname.includes(".");
}, "ambassadors:form.notALink");

/** What the buttons on the page of one ask ask for. */
export const askAct = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("callOff") }),
  z.object({ intent: z.literal("restore") }),
  z.object({ intent: z.literal("done"), link: webAddress, comment: prose(1000) }),
  z.object({
    intent: z.literal("thank"),
    thanks: prose(1000).refine((text) => text !== "", "ambassadors:form.thanksMissing"),
  }),
]);
export type AskAct = z.output<typeof askAct>;
