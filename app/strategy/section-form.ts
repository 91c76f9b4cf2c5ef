// What the form of one section sends, and the section as its fields show it. Pure.
import { z } from "zod";
import { isCivilDate } from "~/platform/civil-date.ts";
import { locales } from "~/platform/locale.ts";
import { plainText } from "~/platform/plain-text.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import type { Named, Section, SectionText, StrategyText } from "./strategy-text.ts";

const words = z.string().transform((value) => plainText(value).trim());
const short = words
  .transform((value) => value.replace(/\s+/g, " "))
  .refine((value) => value.length <= 300, "strategy:form.tooLong");
const long = words.refine((value) => value.length <= 10_000, "strategy:form.tooLong");
const lines = long.transform((value) =>
  value
    .split("\n")
    .map((line) => line.replace(/^\s*[-–•*]\s+/, "").trim())
    .filter(Boolean),
);
const day = words
  .refine((typed) => typed === "" || (isCivilDate(typed) && /^(19|20)/.test(typed)), "strategy:form.notADate")
  .transform((typed) => typed || null);
const years = words
  .refine((typed) => typed === "" || (/^\d{1,2}$/.test(typed) && Number(typed) > 0), "strategy:form.notYears")
  .transform((typed) => (typed === "" ? null : Number(typed)));
/** The name is filled in from the region's own rows. */
const person = short.transform((id): Named | null => (id ? { id, name: "" } : null));

const spokesperson = z
  .object({ topic: short, person, deputy: person, note: short })
  .superRefine(({ topic, person: who, deputy, note }, context) => {
    const said = who !== null || deputy !== null || note !== "";
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (topic === "" && said) refuse("topic", "strategy:form.topicMissing");
    if (topic !== "" && !said) refuse("person", "strategy:form.whoMissing");
    if (who !== null && who.id === deputy?.id) refuse("deputy", "strategy:form.sameDeputy");
  });
const channel = z
  .object({ name: short, owner: person, audiences: z.array(short).max(200, "strategy:form.tooMany") })
  .superRefine(({ name, owner, audiences }, context) => {
    if (name === "" && (owner !== null || audiences.length > 0))
      context.addIssue({ code: "custom", path: ["name"], message: "strategy:form.channelMissing" });
  })
  .transform(({ audiences, ...row }) => ({ ...row, audiences: audiences.map((id): Named => ({ id, name: "" })) }));
const free = z.object({ heading: short, text: long });

const shapes = {
  title: z.object({
    title: short.refine((value) => value !== "", "strategy:form.titleMissing"),
    locale: z.enum(locales, { error: "strategy:form.broken" }),
  }),
  text: z.object({ text: long }),
  lines: z.object({ lines }),
  organisation: z.object({ form: short, rationale: long }),
  spokespersons: z.object({ rows: z.array(spokesperson).max(40, "strategy:form.tooMany") }),
  channels: z.object({ rows: z.array(channel).max(40, "strategy:form.tooMany") }),
  challenges: z.object({ internal: lines, external: lines, lookedOverOn: day }),
  horizon: z.object({ years, renewalOn: day }),
  more: z.object({ rows: z.array(free).max(40, "strategy:form.tooMany") }),
};

/** @throws ZodError with each problem under the name of its field: `rows.2.topic` */
export function parseSection(section: Section, typed: Typed): SectionText {
  const one = (field: string) => firstTyped(typed, field);
  switch (section) {
    case "title":
      return { section, value: shapes.title.parse({ title: one("title"), locale: one("locale") }) };
    case "purpose":
    case "coreActivity":
    case "planUse":
      return { section, value: shapes.text.parse({ text: one("text") }).text };
    case "principles":
    case "mediaRules":
      return { section, value: shapes.lines.parse({ lines: one("lines") }).lines };
    case "organisation":
      return { section, value: shapes.organisation.parse({ form: one("form"), rationale: one("rationale") }) };
    case "spokespersons": {
      const rows = rowsOf(typed, ["topic", "person", "deputy", "note"]);
      const value = shapes.spokespersons.parse({ rows }).rows.filter(({ topic }) => topic !== "");
      return { section, value };
    }
    case "channels": {
      const rows = rowsOf(typed, ["name", "owner"]).map((row, at) => ({
        ...row,
        audiences: typed[audienceField(at)] ?? [],
      }));
      return { section, value: shapes.channels.parse({ rows }).rows.filter(({ name }) => name !== "") };
    }
    case "challenges": {
      const fields = { internal: one("internal"), external: one("external"), lookedOverOn: one("lookedOverOn") };
      return { section, value: shapes.challenges.parse(fields) };
    }
    case "horizon":
      return { section, value: shapes.horizon.parse({ years: one("years"), renewalOn: one("renewalOn") }) };
    case "more": {
      const rows = shapes.more.parse({ rows: rowsOf(typed, ["heading", "text"]) }).rows;
      return { section, value: rows.filter(({ heading, text }) => heading !== "" || text !== "") };
    }
  }
}

/** The boxes ticked in one row of channels. */
export const audienceField = (row: number): string => `audiences.${row}`;

function rowsOf<F extends string>(typed: Typed, fields: readonly F[]): Record<F, string>[] {
  const count = Math.max(...fields.map((field) => typed[field]?.length ?? 0));
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(fields.map((field) => [field, typed[field]?.[at] ?? ""])),
  ) as Record<F, string>[];
}

const rowFields: Partial<Record<Section, readonly string[]>> = {
  spokespersons: ["topic", "person", "deputy", "note"],
  channels: ["name", "owner"],
  more: ["heading", "text"],
};

/** One more empty row. */
export function withRow(section: Section, typed: Typed): Typed {
  const fields = rowFields[section] ?? [];
  return { ...typed, ...Object.fromEntries(fields.map((field) => [field, [...(typed[field] ?? []), ""]])) };
}

/** A section as its fields show it; rows with an empty one after them. */
export const typedSection = (text: StrategyText, section: Section): Typed =>
  withRow(section, storedFields(text, section));

function storedFields(text: StrategyText, section: Section): Typed {
  switch (section) {
    case "title":
      return { title: [text.title], locale: [text.locale] };
    case "purpose":
    case "coreActivity":
    case "planUse":
      return { text: [text[section]] };
    case "principles":
    case "mediaRules":
      return { lines: [text[section].join("\n")] };
    case "organisation":
      return { form: [text.organisation.form], rationale: [text.organisation.rationale] };
    case "spokespersons":
      return {
        topic: text.spokespersons.map(({ topic }) => topic),
        person: text.spokespersons.map(({ person: who }) => who?.id ?? ""),
        deputy: text.spokespersons.map(({ deputy }) => deputy?.id ?? ""),
        note: text.spokespersons.map(({ note }) => note),
      };
    case "channels":
      return {
        name: text.channels.map(({ name }) => name),
        owner: text.channels.map(({ owner }) => owner?.id ?? ""),
        ...Object.fromEntries(
          text.channels.map(({ audiences }, at) => [audienceField(at), audiences.map(({ id }) => id)]),
        ),
      };
    case "challenges": {
      const { internal, external, lookedOverOn } = text.challenges;
      return { internal: [internal.join("\n")], external: [external.join("\n")], lookedOverOn: [lookedOverOn ?? ""] };
    }
    case "horizon":
      return { years: [text.horizon.years?.toString() ?? ""], renewalOn: [text.horizon.renewalOn ?? ""] };
    case "more":
      return { heading: text.more.map(({ heading }) => heading), text: text.more.map((row) => row.text) };
  }
}

export const sectionIntents = ["save", "addRow", "useMine", "keepTheirs"] as const;
export const sectionIntent = z.enum(sectionIntents, { error: "strategy:form.broken" });

export const strategyIntents = ["begin", "ask", "remind", "standIn", "withdraw", "approveForRegion", "review"] as const;
export const strategyIntent = z.enum(strategyIntents, { error: "strategy:form.broken" });

export const parseReview = (typed: Typed): string | null =>
  z.object({ reviewOn: day }).parse({ reviewOn: firstTyped(typed, "reviewOn") }).reviewOn;
