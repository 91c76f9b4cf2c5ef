import type { TFunction } from "i18next";
import type { Activity } from "#db/schema/activities.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { formatMoment, formatTime } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";

/** «tirsdag 24. november kl. 12 til kl. 14. Kommunehuset i Granheim.» */
export function whenAndWhere(
  { startsAt, endsAt, place }: Pick<Activity, "startsAt" | "endsAt" | "place">,
  now: Date,
  t: TFunction,
  locale: Locale,
): string {
  const from = formatMoment(locale, startsAt, now);
  const sameDay = endsAt && civilDate(endsAt) === civilDate(startsAt);
  const until = endsAt && (sameDay ? formatTime(locale, endsAt) : formatMoment(locale, endsAt, now));
  const when = until ? t("activities:page.fromTo", { from, until }) : from;
  const sentence = `${when.charAt(0).toUpperCase()}${when.slice(1)}.`;
  return place ? `${sentence} ${place}.` : sentence;
}
