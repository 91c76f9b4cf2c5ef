// What the form of a card holds, as it is typed and as it is meant. Pure.
import { z } from "zod";
import type { Scenario } from "#db/schema/preparedness.ts";
import { line, prose, requiredLine, textAt, textsAt } from "~/contacts/typed-fields.ts";
import { locales } from "~/platform/locale.ts";
import type { Typed } from "~/platform/typed.ts";
import { documentOf, linesOf, type Step, typeDocument } from "./typed-lines.ts";

const stale = "preparedness:form.stale";
const level = z.coerce.number(stale).int(stale).min(1, stale).max(3, stale);
const lines = (most: number) =>
  prose(4000).transform(linesOf).pipe(z.array(z.string()).max(most, "preparedness:form.tooMany"));
const someone = z.string().transform((typed) => typed || null);
const minute = z
  .string()
  .transform((typed) => typed.trim())
  .refine((typed) => /^\d{0,4}$/.test(typed), "preparedness:form.notMinutes")
  .transform((typed) => (typed === "" ? null : Number(typed)));

const step = z.object({ minute, role: line(60), text: line(300) });
const call = z.object({ contactId: someone, label: line(160), phone: line(40) });
const question = z.object({ question: line(300), answer: prose(2000) });

const cardShape = z.object({
  title: requiredLine(200, "preparedness:form.titleMissing"),
  locale: z.enum(locales, stale),
  category: line(60),
  likelihood: level,
  consequence: level,
  triggers: lines(30),
  affected: lines(30),
  leadOrganisation: line(160),
  spokesperson: line(160),
  spokespersonContactId: someone,
  deputy: line(160),
  deputyContactId: someone,
  statementNb: prose(4000),
  statementNn: prose(4000),
  doNotSay: lines(30),
  channels: lines(30),
  legalCheck: prose(2000),
  documents: lines(30).transform((typed) => typed.map(documentOf)),
  questions: z.array(question),
  steps: z.array(step).max(60, "preparedness:form.tooMany"),
  calls: z.array(call).max(60, "preparedness:form.tooMany"),
});

export type Call = z.output<typeof call>;
export type CardFields = z.output<typeof cardShape>;

/** Rows of the form by the names of their fields; a row where nothing stands is no row. */
function rowsAt(form: FormData, names: Record<string, string>): Record<string, string>[] {
  const columns = Object.entries(names).map(([key, name]) => [key, textsAt(form, name)] as const);
  const count = Math.max(...columns.map(([, values]) => values.length));
  const rows = Array.from({ length: count }, (_, at) =>
    Object.fromEntries(columns.map(([key, values]) => [key, values[at] ?? ""])),
  );
  return rows.filter((row) => Object.values(row).some((value) => value.trim() !== ""));
}

/** @throws ZodError whose messages are word keys and whose paths are names of fields */
export function readCardForm(form: FormData): CardFields {
  const single = Object.keys(cardShape.shape).map((name) => [name, textAt(form, name)]);
  return cardShape.parse({
    ...Object.fromEntries(single),
    questions: rowsAt(form, { question: "question", answer: "answer" }),
    steps: rowsAt(form, { minute: "stepMinute", role: "stepRole", text: "stepText" }).filter(({ text }) =>
      text?.trim(),
    ),
    calls: rowsAt(form, { contactId: "callContact", label: "callLabel", phone: "callPhone" }),
  });
}

export function cardValues(card: CardFields): Typed {
  const one = (value: string | number | null) => [value === null ? "" : String(value)];
  return {
    title: one(card.title),
    locale: one(card.locale),
    category: one(card.category),
    likelihood: one(card.likelihood),
    consequence: one(card.consequence),
    triggers: one(card.triggers.join("\n")),
    affected: one(card.affected.join("\n")),
    leadOrganisation: one(card.leadOrganisation),
    spokesperson: one(card.spokesperson),
    spokespersonContactId: one(card.spokespersonContactId),
    deputy: one(card.deputy),
    deputyContactId: one(card.deputyContactId),
    statementNb: one(card.statementNb),
    statementNn: one(card.statementNn),
    doNotSay: one(card.doNotSay.join("\n")),
    channels: one(card.channels.join("\n")),
    legalCheck: one(card.legalCheck),
    documents: one(card.documents.map(typeDocument).join("\n")),
    question: card.questions.map(({ question: asked }) => asked),
    answer: card.questions.map(({ answer }) => answer),
    stepMinute: card.steps.map(({ minute: at }) => (at === null ? "" : String(at))),
    stepRole: card.steps.map(({ role }) => role),
    stepText: card.steps.map(({ text }) => text),
    callContact: card.calls.map(({ contactId }) => contactId ?? ""),
    callLabel: card.calls.map(({ label }) => label),
    callPhone: card.calls.map(({ phone }) => phone),
  };
}

/** A card that nothing has been written on yet, with the steps that we propose. */
export const newCard = (locale: Scenario["locale"], steps: readonly Step[]): CardFields => ({
  title: "",
  locale,
  category: "",
  likelihood: 2,
  consequence: 2,
  triggers: [],
  affected: [],
  leadOrganisation: "",
  spokesperson: "",
  spokespersonContactId: null,
  deputy: "",
  deputyContactId: null,
  statementNb: "",
  statementNn: "",
  doNotSay: [],
  channels: [],
  legalCheck: "",
  documents: [],
  questions: [],
  steps: [...steps],
  calls: [],
});
