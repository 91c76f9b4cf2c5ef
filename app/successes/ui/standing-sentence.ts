// Where a success stands, in a sentence or two: who has heard, what is missing, how long it must be kept. Pure.
import type { TFunction } from "i18next";
import { formatDate, formatList, formatMoment } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { SuccessFields } from "../form.ts";
import { kindWord } from "../kinds.ts";

export type Standing = {
  told: "told" | "partly" | "planned" | "untold";
  /** The audiences that have heard it, by name. */
  toldTo: readonly string[];
  embargoUntil: Date | null;
  members: readonly { id: string; name: string }[];
  benefits: readonly { memberId: string }[];
  mayWrite: boolean;
  now: Date;
};

export function standingSentence(standing: Standing, t: TFunction, locale: Locale): string {
  const { embargoUntil, members, benefits, now } = standing;
  const sentences = [toldSentence(standing, t, locale)];
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

/** So many audiences are named; of more it is said how many. */
const mostNamed = 3;

function toldSentence({ told, toldTo, mayWrite }: Standing, t: TFunction, locale: Locale): string {
  switch (told) {
    case "told": {
      const named = toldTo.length <= mostNamed;
      return named
        ? t("successes:page.told", { audiences: formatList(locale, toldTo) })
        : t("successes:page.toldMany", { count: toldTo.length });
    }
    case "partly":
      return t("successes:page.partly");
    case "planned":
      return t("successes:page.planned");
    case "untold":
      return mayWrite ? t("successes:page.untoldWrite") : t("successes:page.untold");
  }
}
