// The text of a media strategy: sections in the order they are read. Pure.
import { sameContent } from "~/approvals/merge.ts";
import type { Locale } from "~/platform/locale.ts";

/** A person as the strategy names them: the name is kept as it was when it was written. */
export type Named = { id: string; name: string };

export type Spokesperson = { topic: string; person: Named | null; deputy: Named | null; note: string };
export type ChannelRow = { name: string; audiences: Named[]; owner: Named | null };
export type FreeSection = { heading: string; text: string };

export type StrategyText = {
  locale: Locale;
  title: string;
  /** Counted up each time what all had approved is written anew. */
  edition: number;
  purpose: string;
  coreActivity: string;
  principles: string[];
  organisation: { form: string; rationale: string };
  /** What the plan is used for, once it is there. */
  planUse: string;
  spokespersons: Spokesperson[];
  channels: ChannelRow[];
  mediaRules: string[];
  challenges: {
    internal: string[];
    external: string[];
    /** Civil date. */
    lookedOverOn: string | null;
  };
  horizon: {
    years: number | null;
    /** Civil date on which it is decided whether to go on. */
    renewalOn: string | null;
  };
  /** What the region wants to say beyond that. */
  more: FreeSection[];
};

/** What is written in one form at a time, in the order of the document. */
export const sections = [
  "title",
  "purpose",
  "coreActivity",
  "principles",
  "organisation",
  "planUse",
  "spokespersons",
  "channels",
  "mediaRules",
  "challenges",
  "horizon",
  "more",
] as const;
export type Section = (typeof sections)[number];

export const isSection = (text: string): text is Section => (sections as readonly string[]).includes(text);

type TitlePart = Pick<StrategyText, "title" | "locale">;
/** What one form sends. */
export type SectionText =
  | { section: "title"; value: TitlePart }
  | { [S in Exclude<Section, "title">]: { section: S; value: StrategyText[S] } }[Exclude<Section, "title">];

export function sectionOf(text: StrategyText, section: Section): unknown {
  return section === "title" ? { title: text.title, locale: text.locale } : text[section];
}

export const withSection = (text: StrategyText, mine: SectionText): StrategyText =>
  mine.section === "title" ? { ...text, ...mine.value } : { ...text, [mine.section]: mine.value };

/** Nothing is said in it yet. */
export function isEmptySection(text: StrategyText, section: Section): boolean {
  switch (section) {
    case "title":
      return text.title.trim() === "";
    case "purpose":
    case "coreActivity":
    case "planUse":
      return text[section].trim() === "";
    case "organisation":
      return text.organisation.form.trim() === "" && text.organisation.rationale.trim() === "";
    case "challenges":
      return text.challenges.internal.length + text.challenges.external.length === 0;
    case "horizon":
      return text.horizon.years === null && text.horizon.renewalOn === null;
    default:
      return text[section].length === 0;
  }
}

/** A strategy in which nothing is said yet but what it is called. */
export const blankStrategy = (title: string, locale: Locale): StrategyText => ({
  locale,
  title,
  edition: 1,
  purpose: "",
  coreActivity: "",
  principles: [],
  organisation: { form: "", rationale: "" },
  planUse: "",
  spokespersons: [],
  channels: [],
  mediaRules: [],
  challenges: { internal: [], external: [], lookedOverOn: null },
  horizon: { years: null, renewalOn: null },
  more: [],
});

/**
 * The edition that a text is: that of the one all have approved where it says the same, else the one after. So a text
 * that was approved once, long ago, and is taken back, has to be approved anew.
 */
export function withEdition(text: StrategyText, inForce: StrategyText | null): StrategyText {
  if (!inForce) return { ...text, edition: 1 };
  const asInForce = { ...text, edition: inForce.edition };
  return sameContent(asInForce, inForce) ? asInForce : { ...text, edition: inForce.edition + 1 };
}
