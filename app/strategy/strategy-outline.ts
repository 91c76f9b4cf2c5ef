// The strategy as it is read, whatever it is read in: headings, paragraphs and points. The page, the approval, the mail
// and the file are all made from this. Pure.
import type { TFunction } from "i18next";
import { formatDate, formatList } from "~/platform/format.ts";
import { type ChannelRow, type Section, type Spokesperson, type StrategyText, sections } from "./strategy-text.ts";

export type OutlineLine = { kind: "paragraph" | "item" | "heading"; text: string };
export type OutlineSection = { section: Section; heading: string; lines: OutlineLine[] };

export const sectionHeading: Record<Section, string> = {
  title: "strategy:section.title",
  purpose: "strategy:section.purpose",
  coreActivity: "strategy:section.coreActivity",
  principles: "strategy:section.principles",
  organisation: "strategy:section.organisation",
  planUse: "strategy:section.planUse",
  spokespersons: "strategy:section.spokespersons",
  channels: "strategy:section.channels",
  mediaRules: "strategy:section.mediaRules",
  challenges: "strategy:section.challenges",
  horizon: "strategy:section.horizon",
  more: "strategy:section.more",
};

/**
 * Every section in which something is said, but the title.
 * @param t in the language of the text itself
 */
export function strategyOutline(text: StrategyText, t: TFunction): OutlineSection[] {
  return sections
    .filter((section) => section !== "title")
    .map((section) => ({ section, heading: t(sectionHeading[section]), lines: linesOf(text, section, t) }))
    .filter(({ lines }) => lines.length > 0);
}

const paragraphs = (text: string): OutlineLine[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ kind: "paragraph", text: line }));

const items = (texts: readonly string[]): OutlineLine[] => texts.map((text) => ({ kind: "item", text }));

function linesOf(text: StrategyText, section: Exclude<Section, "title">, t: TFunction): OutlineLine[] {
  switch (section) {
    case "purpose":
    case "coreActivity":
    case "planUse":
      return paragraphs(text[section]);
    case "principles":
    case "mediaRules":
      return items(text[section]);
    case "organisation":
      return [...paragraphs(sentence(text.organisation.form)), ...paragraphs(text.organisation.rationale)];
    case "spokespersons":
      return items(text.spokespersons.map((row) => spokespersonLine(row, t)));
    case "channels":
      return items(text.channels.map((row) => channelLine(row, text, t)));
    case "challenges":
      return challengeLines(text, t);
    case "horizon":
      return horizonLines(text, t);
    case "more":
      return text.more.flatMap(({ heading, text: said }) => [
        ...(heading ? [{ kind: "heading" as const, text: heading }] : []),
        ...paragraphs(said),
      ]);
  }
}

/** «interkommunalt politisk råd» stands as a sentence of its own. */
function sentence(words: string): string {
  const said = words.trim();
  if (said === "") return "";
  const first = said.charAt(0).toLocaleUpperCase("nb") + said.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

/** «Politiske spørsmål: Ingrid Bjørnås. Vara: Tore Nesholmen.» */
export function spokespersonLine({ topic, person, deputy, note }: Spokesperson, t: TFunction): string {
  const said = [
    person ? `${person.name}.` : "",
    deputy ? t("strategy:text.deputy", { name: deputy.name }) : "",
    note ? sentence(note) : "",
  ].filter(Boolean);
  return [`${capital(topic)}:`, ...said].join(" ");
}

function channelLine({ name, audiences, owner }: ChannelRow, { locale }: StrategyText, t: TFunction): string {
  const reach = audiences.map((audience) => audience.name);
  return [
    `${sentence(name)}`,
    reach.length > 0 ? t("strategy:text.channelFor", { audiences: formatList(locale, reach) }) : "",
    owner ? t("strategy:text.channelOwner", { name: owner.name }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function challengeLines({ challenges, locale }: StrategyText, t: TFunction): OutlineLine[] {
  const { internal, external, lookedOverOn } = challenges;
  const group = (heading: string, texts: readonly string[]): OutlineLine[] =>
    texts.length > 0 ? [{ kind: "heading", text: heading }, ...items(texts)] : [];
  const lines = [...group(t("strategy:text.inside"), internal), ...group(t("strategy:text.outside"), external)];
  if (lines.length === 0 || !lookedOverOn) return lines;
  const when = formatDate(locale, lookedOverOn, "long");
  return [...lines, { kind: "paragraph", text: t("strategy:text.lookedOver", { when }) }];
}

function horizonLines({ horizon, locale }: StrategyText, t: TFunction): OutlineLine[] {
  const { years, renewalOn } = horizon;
  const said = [
    years === null ? "" : t("strategy:text.years", { count: years }),
    renewalOn ? t("strategy:text.renewal", { when: formatDate(locale, renewalOn, "long") }) : "",
  ].filter(Boolean);
  return said.length > 0 ? [{ kind: "paragraph", text: said.join(" ") }] : [];
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("nb") + text.slice(1);
