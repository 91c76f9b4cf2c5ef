// Whom a text waits for, in a sentence. Pure.
import type { TFunction } from "i18next";
import { formatList, formatMoment } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { ApprovalStatus } from "../approval-status.ts";

type Said = { t: TFunction; locale: Locale; now: Date };

/** «Venter på Granheim, Tverrdal og Øyvær og på sitatet fra Reidun Hestvoll. Frist torsdag 26. november kl. 12.» */
export function waitingSentence(status: ApprovalStatus, { t, locale, now }: Said): string {
  const list = (names: readonly string[]) => formatList(locale, names);
  const members = list(status.waitingMembers);
  const people = list(status.waitingSpeakers);
  const count = status.waitingSpeakers.length;
  const sentences: string[] = [];
  if (status.changesFrom.length > 0) {
    sentences.push(
      t("approvals:status.changes", { names: list(status.changesFrom), count: status.changesFrom.length }),
    );
  }
  if (members && people) sentences.push(t("approvals:status.waitingBoth", { members, people, count }));
  else if (members) sentences.push(t("approvals:status.waitingMembers", { members }));
  else if (people) sentences.push(t("approvals:status.waitingSpeakers", { people, count }));
  if (status.waitingForLeader) sentences.push(t("approvals:status.waitingLeader"));
  if (status.answerBy && (members || people)) {
    sentences.push(t("approvals:status.answerBy", { when: formatMoment(locale, status.answerBy, now) }));
  }
  return sentences.join(" ");
}
