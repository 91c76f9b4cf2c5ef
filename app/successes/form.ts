// What the form of a success holds, as it is typed and as it is meant. Pure.
import { z } from "zod";
import type { SuccessBenefit, SuccessKind } from "#db/schema/successes.ts";
import { isCivilDate } from "~/platform/civil-date.ts";
import { type Locale, locales } from "~/platform/locale.ts";
import { plainText } from "~/platform/plain-text.ts";
import { successKinds } from "./kinds.ts";
import { readTypedNumber } from "./typed-number.ts";

export type Benefit = Pick<SuccessBenefit, "memberId" | "kind" | "sentence">;
export type Picture = { fileId: string; alt: string; caption: string; credit: string; consent: boolean };
export type NewPerson = { id: string; name: string; title: string; email: string | null };

export type SuccessFields = {
  kind: SuccessKind;
  title: string;
  story: string;
  locale: Locale;
  value: number | null;
  baseline: number | null;
  measure: string;
  unit: string;
  period: string;
  source: string;
  /** Civil date; null while it is under way. */
  happenedOn: string | null;
  /** The member where it happened; null: in no one place. */
  placeMemberId: string | null;
  topics: string[];
  image: Picture | null;
  /** Contacts who can be quoted. */
  people: string[];
  newPerson: NewPerson | null;
  benefits: Benefit[];
  /** The expectations it answers. */
  expectations: string[];
};

const tooLong = "successes:form.tooLong";
export const line = (max: number) =>
  z
    .string()
    .transform((text) => plainText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(max, tooLong));
export const prose = (max: number) =>
  z
    .string()
    .transform((text) => plainText(text).trim())
    .pipe(z.string().max(max, tooLong));
const required = (shape: z.ZodType<string, string>, message: string) => shape.refine((text) => text !== "", message);
export const typedNumber = z.string().transform((typed, context) => {
  const value = readTypedNumber(typed);
  if (value !== undefined) return value;
  context.addIssue({ code: "custom", message: "successes:form.notANumber" });
  return z.NEVER;
});
const civilDate = line(20).transform((typed, context) => {
  if (typed === "") return null;
  if (isCivilDate(typed) && /^(19|20)/.test(typed)) return typed;
  context.addIssue({ code: "custom", message: "successes:form.notADate" });
  return z.NEVER;
});
const email = line(254).refine((text) => text === "" || z.email().safeParse(text).success, "successes:form.notAnEmail");
const checked = z.string().transform((text) => text !== "");

const typedShape = z
  .object({
    kind: z.enum(successKinds, "successes:form.kindMissing"),
    title: required(line(200), "successes:form.titleMissing"),
    story: prose(5000),
    locale: z.enum(locales, "successes:form.localeMissing"),
    value: typedNumber,
    baseline: typedNumber,
    measure: line(200),
    unit: line(80),
    period: line(120),
    source: line(300),
    happenedOn: civilDate,
    placeMemberId: line(60).transform((id) => id || null),
    topics: z.array(line(60)).max(60),
    imageFileId: line(60),
    imageAlt: line(500),
    imageCaption: line(500),
    imageCredit: line(200),
    imageConsent: checked,
    imageRemoved: checked,
    people: z.array(z.string()).max(500),
    expectations: z.array(z.string()).max(500),
    newPersonId: line(60),
    newPersonName: line(120),
    newPersonTitle: line(160),
    newPersonEmail: email,
    benefits: z.record(z.string(), z.object({ sentence: line(400), kind: z.enum(["direct", "indirect"]) })),
  })
  .superRefine((typed, context) => {
    const problem = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (typed.value !== null && typed.measure === "") problem("measure", "successes:form.measureMissing");
    if (typed.value === null && typed.baseline !== null) problem("value", "successes:form.valueMissing");
    if (typed.imageFileId !== "" && !typed.imageRemoved) {
      if (typed.imageAlt === "") problem("imageAlt", "successes:form.altMissing");
      if (typed.imageCredit === "") problem("imageCredit", "successes:form.creditMissing");
    }
    const describesNobody = typed.newPersonName === "" && (typed.newPersonTitle !== "" || typed.newPersonEmail !== "");
    if (describesNobody) problem("newPersonName", "successes:form.nameMissing");
    if (Object.values(typed.benefits).every((benefit) => benefit.sentence === "")) {
      problem("benefits", "successes:form.benefitMissing");
    }
  });

/** Of several spellings of one topic the first is kept. */
function distinctTopics(typed: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const topic of typed.flatMap((one) => one.split(",")).map((one) => one.trim())) {
    const key = topic.toLowerCase();
    if (topic !== "" && !byKey.has(key)) byKey.set(key, topic);
  }
  return [...byKey.values()];
}

function meant(typed: z.output<typeof typedShape>): SuccessFields {
  const { imageFileId, imageAlt, imageCaption, imageCredit, imageConsent, imageRemoved, ...rest } = typed;
  const {
    newPersonId,
    newPersonName,
    newPersonTitle,
    newPersonEmail,
    benefits,
    topics,
    people,
    expectations,
    ...plain
  } = rest;
  return {
    ...plain,
    topics: distinctTopics(topics),
    image:
      imageFileId === "" || imageRemoved
        ? null
        : { fileId: imageFileId, alt: imageAlt, caption: imageCaption, credit: imageCredit, consent: imageConsent },
    people: [...new Set(people)],
    expectations: [...new Set(expectations)],
    newPerson:
      newPersonName === ""
        ? null
        : { id: newPersonId, name: newPersonName, title: newPersonTitle, email: newPersonEmail || null },
    benefits: Object.entries(benefits)
      .filter(([, benefit]) => benefit.sentence !== "")
      .map(([memberId, benefit]) => ({ memberId, ...benefit })),
  };
}

const textAt = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};
const textsAt = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === "string");

export const benefitField = (memberId: string, part: "sentence" | "kind"): string => `benefits.${memberId}.${part}`;

/** @throws ZodError whose messages are word keys and whose paths are names of fields */
export function readSuccessForm(form: FormData): SuccessFields {
  const benefits: Record<string, { sentence: string; kind: string }> = {};
  for (const name of form.keys()) {
    const memberId = /^benefits\.(.+)\.sentence$/.exec(name)?.[1];
    if (memberId) {
      const kind = textAt(form, benefitField(memberId, "kind")) || "direct";
      benefits[memberId] = { sentence: textAt(form, name), kind };
    }
  }
  const lists: string[] = ["topics", "people", "benefits", "expectations"];
  const texts = Object.keys(typedShape.shape).filter((name) => !lists.includes(name));
  const typed = {
    ...Object.fromEntries(texts.map((name) => [name, textAt(form, name)])),
    topics: textsAt(form, "topics"),
    people: textsAt(form, "people"),
    expectations: textsAt(form, "expectations"),
    benefits,
  };
  return meant(typedShape.parse(typed));
}

/** The id that the page made for what the form creates. */
export const readNewId = (form: FormData): string => z.uuid("successes:form.stale").parse(textAt(form, "id"));

/** The revision that the form was opened on. */
export const readRevision = (form: FormData): number =>
  z.coerce.number("successes:form.stale").int().parse(textAt(form, "revision"));

/** What the buttons on the page of a success ask for. */
export const successAct = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("makeRelease"), releaseId: z.uuid("successes:form.stale") }),
]);
