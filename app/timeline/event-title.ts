// What a thing is called in a calendar. Pure.
import type { TFunction } from "i18next";
import type { CalendarThing } from "./calendar.queries.server.ts";

export function eventTitle(
  { kind, title, about }: Pick<CalendarThing, "kind" | "title" | "about">,
  t: TFunction,
): string {
  if (kind === "answerBy") return t("timeline:feed.answerBy", { name: about });
  const shown = title ?? t("timeline:feed.keptBack");
  return about ? `${shown} (${about})` : shown;
}
