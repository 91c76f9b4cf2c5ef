// Sentences about a text that the mail and the page have in common. Pure.
import type { TFunction } from "i18next";
import { formatDate } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { NamedStanding } from "./approvals.queries.server.ts";
import { placesChanged } from "./shown.ts";
import type { AskedText } from "./waiting.queries.server.ts";

export type AskedRole = "member" | "quote" | "both";

/** What a person is asked as in one text, and for whom: a municipality, or the region where its rule says so. */
export function roleIn({ own }: Pick<AskedText, "own">, regionName: string): { role: AskedRole; speaksFor: string } {
  const whole = own.find(({ concern }) => !concern.startsWith("person:"));
  const quoted = own.some(({ concern }) => concern.startsWith("person:"));
  return {
    role: whole ? (quoted ? "both" : "member") : "quote",
    speaksFor: whole ? (whole.memberName ?? regionName) : "",
  };
}

type Seen = Pick<AskedText, "changes" | "seenAt" | "answeredBefore">;

/** «Ett sted er endret siden du fikk teksten torsdag 19. november.» Null where nothing did. */
export function changedSentence(
  t: TFunction,
  locale: Locale,
  { changes, seenAt, answeredBefore }: Seen,
): string | null {
  const count = placesChanged(changes);
  if (count === 0) return null;
  return t(answeredBefore ? "approvals:since.answered" : "approvals:since.got", {
    count,
    when: formatDate(locale, seenAt, "weekday"),
  });
}

type Other = Pick<NamedStanding, "concern" | "state" | "memberName" | "contactName">;

/** Who approves the quotes in the text, where it is somebody else. */
export function quoteNotes(
  t: TFunction,
  { others, reading }: Pick<AskedText, "reading"> & { others: readonly Other[] },
): string[] {
  const shown = new Set(reading.flatMap(({ speakerId }) => (speakerId ? [`person:${speakerId}`] : [])));
  return others
    .filter(({ concern }) => shown.has(concern))
    .map(({ contactName, state }) =>
      t(state === "approved" ? "approvals:others.quoteApproved" : "approvals:others.quoteWaits", {
        name: contactName ?? "",
      }),
    );
}

/** «3 av 6 kommuner har godkjent.» Null where none has, or the reader answers for none. */
export function membersNote(
  t: TFunction,
  { own, others }: Pick<AskedText, "own"> & { others: readonly Other[] },
): string | null {
  const members = [...own, ...others].filter(({ memberName }) => memberName !== null);
  const approved = members.filter(({ state }) => state === "approved").length;
  if (approved === 0 || own.every(({ memberName }) => memberName === null)) return null;
  return t("approvals:others.members", { approved, count: members.length });
}
