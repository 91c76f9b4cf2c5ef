import { describe, expect, it } from "vitest";
import { ZodError } from "zod";
import { readNewId, readSuccessForm } from "./form.ts";

const formOf = (fields: Record<string, string | string[]>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return form;
};

const least = {
  kind: "result",
  locale: "nb",
  title: "31 nye lærekontrakter",
  "benefits.m1.sentence": "Fem unge har fått læreplass.",
};

const problemsOf = (fields: Record<string, string | string[]>): string[] => {
  try {
    readSuccessForm(formOf(fields));
    return [];
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message.replace("successes:form.", "")}`);
  }
};

describe("readSuccessForm", () => {
  it("needs no more than a title and one sentence", () => {
    expect(readSuccessForm(formOf(least))).toEqual({
      kind: "result",
      title: "31 nye lærekontrakter",
      story: "",
      locale: "nb",
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
      newPerson: null,
      benefits: [{ memberId: "m1", kind: "direct", sentence: "Fem unge har fått læreplass." }],
      expectations: [],
    });
  });

  it("reads all of it as it is meant", () => {
    const fields = readSuccessForm(
      formOf({
        ...least,
        title: "  Felles\u0000   læreplassjakt ",
        story: "Første linje.\r\nAndre linje.\u0007",
        value: "1\u00a0250,5",
        baseline: "\u22123",
        measure: "kontrakter",
        happenedOn: "2026-08-20",
        topics: ["skole, Arbeid", "arbeid", ""],
        imageFileId: "f1",
        imageAlt: "En lærling",
        imageCredit: "Ingunn",
        imageConsent: "on",
        people: ["p1", "p1", "p2"],
        newPersonId: "n1",
        newPersonName: "Mia",
        newPersonEmail: "mia@example.no",
        "benefits.m1.kind": "indirect",
        "benefits.m2.sentence": "   ",
        "benefits.m2.kind": "direct",
      }),
    );
    expect(fields).toMatchObject({
      title: "Felles læreplassjakt",
      story: "Første linje.\nAndre linje.",
      value: 1250.5,
      baseline: -3,
      happenedOn: "2026-08-20",
      topics: ["skole", "Arbeid"],
      image: { fileId: "f1", alt: "En lærling", caption: "", credit: "Ingunn", consent: true },
      people: ["p1", "p2"],
      newPerson: { id: "n1", name: "Mia", title: "", email: "mia@example.no" },
      benefits: [{ memberId: "m1", kind: "indirect" }],
    });
  });

  it("lets go of a picture that is taken away, whatever is written about it", () => {
    expect(readSuccessForm(formOf({ ...least, imageFileId: "f1", imageRemoved: "on" })).image).toBeNull();
  });

  const wrong: [what: string, fields: Record<string, string>, problems: string[]][] = [
    ["no title", { title: " " }, ["title: titleMissing"]],
    ["no sentence", { "benefits.m1.sentence": "" }, ["benefits: benefitMissing"]],
    ["neither", { title: "", "benefits.m1.sentence": "" }, ["title: titleMissing", "benefits: benefitMissing"]],
    ["a made-up kind", { kind: "triumph" }, ["kind: kindMissing"]],
    ["a made-up language", { locale: "no" }, ["locale: localeMissing"]],
    ["words for a number", { value: "mange", baseline: "1.250" }, ["value: notANumber", "baseline: notANumber"]],
    ["a number of nothing", { value: "42" }, ["measure: measureMissing"]],
    ["from, but not to", { baseline: "58" }, ["value: valueMissing"]],
    ["a day that is none", { happenedOn: "2026-02-30" }, ["happenedOn: notADate"]],
    ["a year long past", { happenedOn: "0026-02-03" }, ["happenedOn: notADate"]],
    ["a picture without words", { imageFileId: "f1" }, ["imageAlt: altMissing", "imageCredit: creditMissing"]],
    ["an address without a name", { newPersonEmail: "mia@example.no" }, ["newPersonName: nameMissing"]],
    ["half an address", { newPersonName: "Mia", newPersonEmail: "mia@" }, ["newPersonEmail: notAnEmail"]],
    ["a title without end", { title: "a".repeat(201) }, ["title: tooLong"]],
    ["a sentence without end", { "benefits.m1.sentence": "a".repeat(401) }, ["benefits.m1.sentence: tooLong"]],
  ];

  it.each(wrong)("names what is wrong: %s", (_, fields, problems) => {
    expect(problemsOf({ ...least, ...fields })).toEqual(problems);
  });

  it("survives a form with nothing in it", () => {
    expect(problemsOf({})).toContain("title: titleMissing");
  });
});

describe("readNewId", () => {
  it("takes only an id that the page could have made", () => {
    expect(() => readNewId(formOf({ id: "1; drop table" }))).toThrow(ZodError);
  });
});
