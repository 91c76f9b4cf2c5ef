// Why an audience should hear of a success now, in sentences. Pure.
import type { TFunction } from "i18next";
import { formatList } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { HearReason, SaidReason } from "../who-should-hear.ts";

const reasonWord: Record<HearReason, string> = {
  ownFirstTold: "updates:hear.reason.ownFirstTold",
  ownFirstPlanned: "updates:hear.reason.ownFirstPlanned",
  silenceLate: "updates:hear.reason.silenceLate",
  silenceSoon: "updates:hear.reason.silenceSoon",
  silenceNever: "updates:hear.reason.silenceNever",
  topics: "updates:hear.reason.topics",
  members: "updates:hear.reason.members",
  everyMember: "updates:hear.reason.everyMember",
  pressUntold: "updates:hear.reason.pressUntold",
  partly: "updates:hear.reason.partly",
  tooSoon: "updates:hear.reason.tooSoon",
};

/** So many reasons are read; the rest weigh without being said. */
const mostSaid = 2;

/** The strongest ones, and what speaks against it where something does. */
export function reasonSentences(reasons: readonly SaidReason[], t: TFunction, locale: Locale): string {
  const [speakFor, against] = [reasons.filter(({ weight }) => weight > 0), reasons.filter(({ weight }) => weight < 0)];
  return [...speakFor.slice(0, mostSaid), ...against]
    .map(({ reason, names, params }) => t(reasonWord[reason], { ...params, names: formatList(locale, names) }))
    .join(" ");
}
