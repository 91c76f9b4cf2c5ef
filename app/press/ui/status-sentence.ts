// Where a release stands, in one sentence, and as a word in lists. Pure.
import type { TFunction } from "i18next";
import { waitingSentence } from "~/approvals/ui/waiting-sentence.ts";
import type { State } from "~/components/StateWord.tsx";
import { formatList, formatMoment } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { ReleaseStatus, ReleaseStatusKind } from "../release-status.ts";

type Said = { t: TFunction; locale: Locale; now: Date };

/** «Venter på Granheim, Tverrdal og Øyvær og på sitatet fra Reidun Hestvoll. Frist torsdag 26. november kl. 12.» */
export function statusSentence(status: ReleaseStatus, { t, locale, now }: Said): string {
  const at = status.at ? formatMoment(locale, status.at, now) : "";
  const counted = { submitted: status.submitted, count: status.reachable };
  switch (status.kind) {
    case "draft":
      return t("press:status.draft");
    case "inApproval":
    case "changesRequested":
      return waitingSentence(status, { t, locale, now });
    case "approved":
      return status.ready ? t("press:status.approvedReady") : t("press:status.approved");
    case "scheduled":
      return t("press:status.scheduled", { at, ...counted });
    case "paused":
      return t("press:status.paused", { at, ...counted });
    case "sending":
      return t("press:status.sending", { at, ...counted });
    case "sent":
      return t("press:status.sent", { at, ...counted });
    case "partlySent":
      return t("press:status.partlySent", { at, ...counted });
    case "notSent":
      return t("press:status.notSent");
  }
}

const shapes: Record<ReleaseStatusKind, State> = {
  draft: "none",
  inApproval: "wait",
  changesRequested: "soon",
  approved: "ok",
  scheduled: "ok",
  paused: "soon",
  sending: "wait",
  sent: "ok",
  partlySent: "late",
  notSent: "late",
};

/** The state as a word in a list: «venter på tre», «sendes torsdag 26. november kl. 6». */
export function statusWord(status: ReleaseStatus, { t, locale, now }: Said): { state: State; word: string } {
  const waiting = [...status.waitingMembers, ...status.waitingSpeakers];
  const at = status.at ? formatMoment(locale, status.at, now) : "";
  const words: Record<ReleaseStatusKind, () => string> = {
    draft: () => t("press:word.draft"),
    inApproval: () =>
      waiting.length === 0
        ? t("press:word.waitingLeader")
        : waiting.length <= 2
          ? t("press:word.waiting", { names: formatList(locale, waiting) })
          : t("press:word.waitingMany", { count: waiting.length }),
    changesRequested: () =>
      status.changesFrom.length === 1
        ? t("press:word.changes", { name: status.changesFrom[0] })
        : t("press:word.changesMany", { count: status.changesFrom.length }),
    approved: () => (status.ready ? t("press:word.ready") : t("press:word.approved")),
    scheduled: () => t("press:word.scheduled", { at }),
    paused: () => t("press:word.paused"),
    sending: () => t("press:word.sending", { submitted: status.submitted, count: status.reachable }),
    sent: () => t("press:word.sent", { at }),
    partlySent: () => t("press:word.partlySent", { submitted: status.submitted, count: status.reachable }),
    notSent: () => t("press:word.notSent"),
  };
  return { state: shapes[status.kind], word: words[status.kind]() };
}
