// How a party's standing is said in a list. Pure.
import type { TFunction } from "i18next";
import type { State } from "~/components/StateWord.tsx";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { formatDate, formatTime } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { PartyState } from "../standing.ts";

export const stateShape: Record<PartyState, State> = {
  approved: "ok",
  changesRequested: "soon",
  waiting: "wait",
  changedSince: "wait",
  notAsked: "none",
};

export const stateWord: Record<PartyState, string> = {
  approved: "approvals:state.approved",
  changesRequested: "approvals:state.changesRequested",
  waiting: "approvals:state.waiting",
  changedSince: "approvals:state.changedSince",
  notAsked: "approvals:state.notAsked",
};

/** «torsdag kl. 14.12» within the last week, «19. november kl. 14.12» before. */
export function shortMoment(t: TFunction, locale: Locale, instant: Date, now: Date): string {
  const near = civilDate(instant) > addDays(civilDate(now), -7);
  const day = formatDate(locale, instant, near ? "weekdayOnly" : "day");
  return t("approvals:party.moment", { day, time: formatTime(locale, instant) });
}

/** «Morten Lunddal» → «ML». */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => Array.from(word ?? "")[0]?.toLocaleUpperCase("nb") ?? "").join("");
}
