// Where a success stands, in a sentence or two: who has heard, what is missing, how long it must be kept. Pure.
import type { TFunction } from "i18next";
import { formatDate, formatList, formatMoment } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { SuccessFields } from "../form.ts";
import { kindWord } from "../kinds.ts";

export type Standing = {
  told: "told" | "partly" | "planned" | "untold";
  embargoUntil: Date | null;
  members: readonly { id: string; name: string }[];
  benefits: readonly { memberId: string }[];
  mayWrite: boolean;
  hasRelease: boolean;
  now: Date;
};

const toldWord: Record<Standing["told"], string> = {
  told: "successes:page.told",
  partly: "successes:page.partly",
  planned: "successes:page.planned",
  untold: "successes:page.untold",
};

export function standingSentence(standing: Standing, t: TFunction, locale: Locale): string {
  const { told, embargoUntil, members, benefits, mayWrite, hasRelease, now } = standing;
  const untoldYet = told === "untold" && mayWrite && !hasRelease;
  const sentences = [untoldYet ? t("successes:page.untoldWrite") : t(toldWord[told])];
  if (embargoUntil && embargoUntil > now) {
    sentences.push(t("successes:page.embargo", { when: formatMoment(locale, embargoUntil, now) }));
  }
  const missing = members.filter((member) => !benefits.some((benefit) => benefit.memberId === member.id));
  if (missing.length > 0) {
    const names = missing.map((member) => member.name);
    sentences.push(t("successes:page.missing", { members: formatList(locale, names), count: missing.length }));
  }
  return sentences.join(" ");
}

/** «Resultat · 15. september 2026» */
export const kindAndDate = (
  { kind, happenedOn }: Pick<SuccessFields, "kind" | "happenedOn">,
  t: TFunction,
  locale: Locale,
): string =>
  [t(kindWord[kind]), happenedOn ? formatDate(locale, happenedOn, "long") : t("successes:page.underWay")].join(" · ");
