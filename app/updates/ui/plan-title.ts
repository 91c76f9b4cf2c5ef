// What the month holds, as the title of the page.
import type { TFunction } from "i18next";
import { formatDate } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { CalendarWeek, Month } from "../calendar.ts";
import { standingEdge } from "./standing-word.ts";

export function planTitle(weeks: readonly CalendarWeek[], month: Month, t: TFunction, locale: Locale): string {
  const items = weeks
    .flatMap(({ days }) => days)
    .filter(({ inMonth }) => inMonth)
    .flatMap(({ items }) => items)
    .filter(({ kind }) => kind !== "activity");
  const named = formatDate(locale, `${month}-01`, "month");
  const gone = items.filter((item) => standingEdge(item) === "fixed").length;
  const ahead = items.length - gone;
  if (items.length === 0) return t("updates:plan.titleNone", { month: named });
  if (ahead === 0) return t("updates:plan.titleSent", { count: gone, month: named });
  const title = t("updates:plan.title", { count: ahead, month: named });
  return gone > 0 ? `${title}, ${t("updates:plan.titleGone", { count: gone })}` : title;
}
