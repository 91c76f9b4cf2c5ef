// A success as its form shows it: each field's name and what stands in it. Pure.
import type { Locale } from "~/platform/locale.ts";
import type { Typed } from "~/platform/typed.ts";
import { benefitField, type SuccessFields } from "./form.ts";
import { typeNumber } from "./typed-number.ts";

export type KeptSuccess = Omit<SuccessFields, "people" | "newPerson"> & { people: readonly { id: string }[] };

/** A success that nothing has been written about yet. */
export const newSuccess = (locale: Locale): KeptSuccess => ({
  kind: "result",
  title: "",
  story: "",
  locale,
  value: null,
  baseline: null,
  measure: "",
  unit: "",
  period: "",
  source: "",
  happenedOn: null,
  placeMemberId: null,
  topics: [],
  image: null,
  people: [],
  benefits: [],
  expectations: [],
});

export function valuesOf(success: KeptSuccess, memberIds: readonly string[]): Typed {
  const { image } = success;
  const one = (text: string | null | undefined) => [text ?? ""];
  const benefits = memberIds.flatMap((memberId): [string, string[]][] => {
    const benefit = success.benefits.find((known) => known.memberId === memberId);
    return [
      [benefitField(memberId, "sentence"), one(benefit?.sentence)],
      [benefitField(memberId, "kind"), [benefit?.kind ?? "direct"]],
    ];
  });
  return {
    kind: [success.kind],
    title: [success.title],
    story: [success.story],
    locale: [success.locale],
    value: [typeNumber(success.value)],
    baseline: [typeNumber(success.baseline)],
    measure: [success.measure],
    unit: [success.unit],
    period: [success.period],
    source: [success.source],
    happenedOn: one(success.happenedOn),
    placeMemberId: one(success.placeMemberId),
    topics: [...success.topics],
    imageFileId: one(image?.fileId),
    imageAlt: one(image?.alt),
    imageCaption: one(image?.caption),
    imageCredit: one(image?.credit),
    imageConsent: image?.consent ? ["on"] : [],
    people: success.people.map((person) => person.id),
    expectations: [...success.expectations],
    ...Object.fromEntries(benefits),
  };
}
