// A text as it is shown to those who answer to it, on the page and in the mail: each block in its role, with the word
// that stands before it. Pure.
import type { TFunction } from "i18next";
import { formatMoment } from "~/platform/format.ts";
import { isLocale, type Locale } from "~/platform/locale.ts";
import type { BlockKind } from "./blocks.ts";
import type { BlockChange, Piece } from "./diff.ts";
import { corePart } from "./reading.ts";

export type LineRole = "title" | "lead" | "paragraph" | "quote" | "small" | "heading" | "item";

export type ShownLine = {
  key: string;
  kind: BlockKind;
  role: LineRole;
  /** «Kontakt:» before what is no running text. */
  label: string | null;
  /** What the words are written in. */
  locale: Locale;
  change: BlockChange["change"];
  pieces: Piece[];
};

/** The common text, one section of it, or one local version. */
export type ShownSection = { part: string; heading: string | null; lines: ShownLine[] };

export type Showing = {
  t: TFunction;
  /** The reader's language: for labels and dates. */
  locale: Locale;
  now: Date;
  regionName: string;
  /** What to call each local version: the name of its member, by id. */
  memberNames: Readonly<Record<string, string>>;
};

const roles: Record<BlockKind, LineRole> = {
  title: "title",
  lead: "lead",
  paragraph: "paragraph",
  benefit: "paragraph",
  quote: "quote",
  fact: "small",
  contact: "small",
  about: "small",
  image: "small",
  embargo: "small",
  language: "small",
  heading: "heading",
  item: "item",
  edition: "small",
};

const labels: Partial<Record<BlockKind, string>> = {
  fact: "approvals:text.fact",
  contact: "approvals:text.contact",
  about: "approvals:text.about",
  image: "approvals:text.image",
  embargo: "approvals:text.embargo",
  language: "approvals:text.language",
  edition: "approvals:text.edition",
};

const languages: Record<Locale, string> = {
  nb: "approvals:language.nb",
  nn: "approvals:language.nn",
  en: "approvals:language.en",
};

export function shownText(changes: readonly BlockChange[], showing: Showing): ShownSection[] {
  const common = changes.find(({ part }) => part === corePart)?.locale;
  const parts = [...new Set(changes.map(({ part }) => part))];
  return parts
    .map((part) => ({
      part,
      heading: showing.memberNames[part]
        ? showing.t("approvals:text.local", { member: showing.memberNames[part] })
        : null,
      lines: changes
        .filter((change) => change.part === part && isShown(change, common))
        .map((change) => shownLine(change, showing)),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** The language is said only where it is another than that of the common text, or was. */
const isShown = ({ kind, part, change, locale }: BlockChange, common: Locale | undefined): boolean =>
  kind !== "language" || change !== "none" || (part !== corePart && locale !== common);

function shownLine({ key, kind, locale, change, pieces }: BlockChange, showing: Showing): ShownLine {
  const label = labels[kind];
  return {
    key,
    kind,
    role: roles[kind],
    label: label ? showing.t(label, { region: showing.regionName }) : null,
    locale: kind === "embargo" || kind === "language" ? showing.locale : locale,
    change,
    pieces: pieces.map(({ text, mark }) => ({ mark, text: said(kind, text, showing) })),
  };
}

function said(kind: BlockKind, text: string, { t, locale, now }: Showing): string {
  if (kind === "embargo") return formatMoment(locale, new Date(text), now);
  if (kind === "language") return isLocale(text) ? t(languages[text]) : text;
  if (kind === "contact") return text.replace(/\+?\d[\d ]{5,}\d/g, (phone) => phone.replaceAll(" ", "\u00a0"));
  return kind === "image" ? text.replaceAll("\n", " · ") : text;
}

/** How many places are marked. A new edition is new because of them. */
export const placesChanged = (changes: readonly BlockChange[]): number =>
  changes.filter(({ change, kind }) => change !== "none" && kind !== "edition").length;
