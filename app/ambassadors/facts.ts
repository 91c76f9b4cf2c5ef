// A success as facts to tell it by: the number with its source, when it was, and what has been said of it. Pure.
import type { TFunction } from "i18next";
import { formatDate, formatMoment } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import { factLine } from "~/press/fact-line.ts";
import type { KeptSuccess } from "~/successes/form-values.ts";
import type { ClosedReason } from "~/successes/story-gate.ts";

type Told = Pick<KeptSuccess, "title" | "value" | "baseline" | "measure" | "unit" | "period" | "source" | "happenedOn">;

/** Title, number with source (or the source alone), and the day, in this order. */
export function factsOf(success: Told, t: TFunction, locale: Locale): string[] {
  const number = factLine(success, t, locale);
  const source = success.source.trim();
  const lines = [success.title];
  if (number) lines.push(number);
  else if (source) lines.push(t("ambassadors:facts.source", { source }));
  if (success.happenedOn) {
    lines.push(t("ambassadors:facts.happened", { when: formatDate(locale, success.happenedOn, "long") }));
  }
  return lines;
}

type NotYet = { closed: ClosedReason | null; success: { embargoUntil: Date | null } };

/** That a story is not for others yet, and until when where that is known; null where it may be told. */
export function notYetSentence({ closed, success }: NotYet, t: TFunction, locale: Locale, now: Date): string | null {
  if (closed === null) return null;
  return closed === "embargo" && success.embargoUntil
    ? t("ambassadors:facts.until", { when: formatMoment(locale, success.embargoUntil, now) })
    : t("ambassadors:facts.notYet");
}
