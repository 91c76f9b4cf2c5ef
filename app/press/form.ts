// What the forms of the press desk send, and the shapes it must have. Messages are word keys.
import { z } from "zod";
import { locales } from "~/platform/locale.ts";
import { plainText } from "~/platform/plain-text.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { moment, neededMoment, typedMoment } from "~/platform/typed-moment.ts";

/** Text on one line or many, trimmed. */
const words = z.string().transform((value) => plainText(value).trim());
const short = words.refine((value) => value.length <= 300, "press:form.tooLong");
const long = words.refine((value) => value.length <= 20_000, "press:form.tooLong");
const language = z.enum(locales, { error: "press:form.languageMissing" });

const quote = z
  .object({ key: z.uuid({ error: "press:form.broken" }), speakerId: short, title: short, text: long })
  .superRefine((typed, context) => {
    if (typed.text !== "" && typed.speakerId === "") {
      context.addIssue({ code: "custom", path: ["speakerId"], message: "press:form.speakerMissing" });
    }
  });
/** A speaker whose words are not written yet is kept; a row left empty is not. */
const quotes = z.array(quote).transform((all) => all.filter((one) => one.text !== "" || one.speakerId !== ""));

const typedContact = (typed: Typed) => ({
  name: firstTyped(typed, "contact.name"),
  title: firstTyped(typed, "contact.title"),
  phone: firstTyped(typed, "contact.phone"),
  email: firstTyped(typed, "contact.email"),
});

const typedQuotes = (typed: Typed) =>
  (typed.quoteKey ?? []).map((key, at) => ({
    key,
    speakerId: typed.quoteSpeaker?.[at] ?? "",
    title: typed.quoteTitle?.[at] ?? "",
    text: typed.quoteText?.[at] ?? "",
  }));

const contact = z.object({ name: short, title: short, phone: short, email: short });

const image = z
  .object({ fileId: short, alt: short, caption: short, credit: short })
  .superRefine((typed, context) => {
    if (typed.fileId !== "" && typed.alt === "") {
      context.addIssue({ code: "custom", path: ["alt"], message: "press:form.altMissing" });
    }
  })
  .transform((typed) => (typed.fileId === "" ? null : typed));

const coreShape = z.object({
  locale: language,
  title: short.refine((value) => value !== "", "press:form.titleMissing"),
  lead: long,
  body: z.array(long).transform((all) => all.filter((paragraph) => paragraph !== "")),
  quotes,
  facts: words.transform((lines) =>
    lines
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
  contact,
  about: long,
  image,
  embargoUntil: moment.transform((at) => at?.toISOString() ?? null),
  alsoNames: z.array(z.string()),
});

/** The common text of a release, as the form sends it. @throws ZodError */
export const parseCore = (typed: Typed) =>
  coreShape.parse({
    locale: firstTyped(typed, "locale"),
    title: firstTyped(typed, "title"),
    lead: firstTyped(typed, "lead"),
    body: typed.body ?? [],
    quotes: typedQuotes(typed),
    facts: firstTyped(typed, "facts"),
    contact: typedContact(typed),
    about: firstTyped(typed, "about"),
    image: {
      fileId: firstTyped(typed, "image.fileId"),
      alt: firstTyped(typed, "image.alt"),
      caption: firstTyped(typed, "image.caption"),
      credit: firstTyped(typed, "image.credit"),
    },
    embargoUntil: typedMoment(typed, "embargoUntil"),
    alsoNames: typed.alsoNames ?? [],
  });

const localShape = z.object({
  locale: language,
  title: short,
  lead: long,
  benefit: long,
  quotes,
  contact: contact.transform((typed) => (Object.values(typed).every((value) => value === "") ? null : typed)),
});

/** One local version; what is empty is inherited. @throws ZodError */
export const parseLocal = (typed: Typed) =>
  localShape.parse({
    locale: firstTyped(typed, "locale"),
    title: firstTyped(typed, "title"),
    lead: firstTyped(typed, "lead"),
    benefit: firstTyped(typed, "benefit"),
    quotes: typedQuotes(typed),
    contact: typedContact(typed),
  });

const askShape = z.object({ answerBy: neededMoment, plannedFor: moment });

/** When answers are wanted, and when the release is meant to go out. @throws ZodError */
export const parseAsk = (typed: Typed) =>
  askShape.parse({ answerBy: typedMoment(typed, "answerBy"), plannedFor: typedMoment(typed, "plannedFor") });

const whenShape = z.discriminatedUnion("when", [
  z.object({ when: z.literal("now") }),
  z.object({ when: z.literal("at"), at: neededMoment }),
]);

/** Now, or at a moment. @throws ZodError */
export const parseWhen = (typed: Typed) =>
  whenShape.parse({ when: firstTyped(typed, "when"), at: typedMoment(typed, "at") });

/** What the buttons on the page of a release do. */
export const releaseIntent = z.enum(
  ["ask", "remind", "standIn", "withdraw", "approveForRegion", "markReady", "markNotReady"],
  {
    error: "press:form.broken",
  },
);

/** What the buttons for a whole sending do. */
export const sendingIntents = ["pause", "resume", "cancel"] as const;

/** What the buttons of the form for one part do. */
export const editIntent = z.enum(["save", "useMine", "keepTheirs", "removeVersion"], { error: "press:form.broken" });
