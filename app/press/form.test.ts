import { describe, expect, it } from "vitest";
import { ZodError } from "zod";
import { type Typed, typedFrom } from "~/platform/typed.ts";
import { editIntent, parseAsk, parseCore, parseLocal, parseWhen } from "./form.ts";
import { coreTyped, emptyLocal, localTyped } from "./typed-part.ts";

const key = "0b1d4f5e-7c1a-4b8e-9f55-0a7f5f6d1c11";
const core = (overrides: Typed = {}): Typed => ({
  locale: ["nb"],
  title: ["Bedriftene får svar"],
  ...overrides,
});

const problems = (work: () => unknown): Record<string, string> => {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]));
  }
  return {};
};

describe("the common text as a form", () => {
  it("comes back as it was", () => {
    const text = parseCore(
      core({
        lead: ["  To setninger. "],
        body: ["Ett.", " ", "To."],
        quoteKey: [key],
        quoteSpeaker: ["c1"],
        quoteTitle: ["ordfører"],
        quoteText: ["Det er bra"],
        facts: ["5 dager\r\n\r\n 10 dager "],
        "contact.name": ["Torunn"],
        "image.fileId": ["f1"],
        "image.alt": ["En planke"],
        "embargoUntil.date": ["2026-11-26"],
        "embargoUntil.time": ["06:00"],
        alsoNames: ["m1"],
      }),
    );
    expect(text).toMatchObject({
      lead: "To setninger.",
      body: ["Ett.", "To."],
      facts: ["5 dager", "10 dager"],
      embargoUntil: "2026-11-26T05:00:00.000Z",
      image: { fileId: "f1", alt: "En planke", caption: "", credit: "" },
      alsoNames: ["m1"],
    });
    const quotes = text.quotes.map((quote) => ({ ...quote, name: "" }));
    expect(parseCore(coreTyped({ ...text, quotes, local: [] }))).toEqual(text);
  });

  it("takes the NUL character away, which PostgreSQL refuses", () => {
    expect(parseCore(core({ title: ["Bedrift\u0000ene"] })).title).toBe("Bedriftene");
  });

  it("keeps a speaker whose words are not written yet, and drops an empty row", () => {
    const quotes = { quoteKey: [key, key], quoteSpeaker: ["c1", ""], quoteTitle: ["", ""], quoteText: ["", ""] };
    expect(parseCore(core(quotes)).quotes).toEqual([{ key, speakerId: "c1", title: "", text: "" }]);
  });

  it.each<[string, Typed, Record<string, string>]>([
    ["no title", { title: ["  "] }, { title: "press:form.titleMissing" }],
    ["a title without end", { title: ["x".repeat(301)] }, { title: "press:form.tooLong" }],
    ["a language of its own", { locale: ["sv"] }, { locale: "press:form.languageMissing" }],
    [
      "words without a speaker",
      { quoteKey: [key], quoteSpeaker: [""], quoteTitle: [""], quoteText: ["Hei"] },
      { "quotes.0.speakerId": "press:form.speakerMissing" },
    ],
    [
      "a key that nobody made",
      { quoteKey: ["1"], quoteSpeaker: ["c"], quoteTitle: [""], quoteText: ["Hei"] },
      { "quotes.0.key": "press:form.broken" },
    ],
    ["a picture nobody can hear", { "image.fileId": ["f1"] }, { "image.alt": "press:form.altMissing" }],
    [
      "a date without time",
      { "embargoUntil.date": ["2026-11-26"] },
      { "embargoUntil.time": "platform:form.timeMissing" },
    ],
    ["a time without date", { "embargoUntil.time": ["06:00"] }, { "embargoUntil.date": "platform:form.dateMissing" }],
    [
      "a day that is not",
      { "embargoUntil.date": ["2026-02-30"], "embargoUntil.time": ["06:00"] },
      { "embargoUntil.date": "platform:form.notADate" },
    ],
  ])("refuses %s", (_, typed, expected) => {
    expect(problems(() => parseCore(core(typed)))).toEqual(expected);
  });
});

describe("a local version as a form", () => {
  it("inherits all that is empty", () => {
    const empty = emptyLocal({ id: "m1", languageForm: "nn" }, "nb");
    const { memberId: _, ...inherited } = empty;
    expect(parseLocal(localTyped(empty))).toEqual(inherited);
  });

  it("has a contact as soon as one field of it is typed", () => {
    expect(parseLocal({ locale: ["nn"], "contact.phone": ["123"] }).contact).toEqual({
      name: "",
      title: "",
      phone: "123",
      email: "",
    });
  });
});

describe("asking and sending", () => {
  it("wants a time for answers, and takes none for going out", () => {
    expect(parseAsk({ "answerBy.date": ["2026-11-26"], "answerBy.time": ["12:00"] })).toEqual({
      answerBy: new Date("2026-11-26T11:00:00Z"),
      plannedFor: null,
    });
    expect(problems(() => parseAsk({}))).toEqual({ "answerBy.date": "platform:form.dateMissing" });
    expect(problems(() => parseAsk({ "answerBy.date": ["2026-11-26"] }))).toEqual({
      "answerBy.time": "platform:form.timeMissing",
    });
  });

  it.each<[Typed, unknown]>([
    [{ when: ["now"], "at.date": ["2026-11-26"] }, { when: "now" }],
    [
      { when: ["at"], "at.date": ["2026-07-01"], "at.time": ["08:30"] },
      { when: "at", at: new Date("2026-07-01T06:30:00Z") },
    ],
  ])("reads when from %j", (typed, expected) => {
    expect(parseWhen(typed)).toEqual(expected);
  });

  it.each<[string, Typed, string]>([
    ["at no time", { when: ["at"] }, "at.date"],
    ["neither now nor later", {}, "when"],
  ])("refuses to send %s", (_, typed, field) => {
    expect(problems(() => parseWhen(typed))).toHaveProperty([field]);
  });

  it("knows its own buttons only", () => {
    expect(problems(() => editIntent.parse("delete"))).toEqual({ "": "press:form.broken" });
  });
});

it("reads repeated fields in their order and leaves files alone", () => {
  const form = new FormData();
  form.append("body", "a");
  form.append("title", "t");
  form.append("body", "b");
  form.append("file", new File(["x"], "x.txt"));
  expect(typedFrom(form)).toEqual({ body: ["a", "b"], title: ["t"], file: [] });
});
