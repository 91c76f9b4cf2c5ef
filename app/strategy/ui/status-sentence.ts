// Where the strategy stands, in one sentence. Pure.
import type { TFunction } from "i18next";
import { waitingSentence } from "~/approvals/ui/waiting-sentence.ts";
import { formatDate } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { StrategyDesk } from "../strategy.queries.server.ts";

type Said = { t: TFunction; locale: Locale; now: Date };
type Facts = Pick<StrategyDesk, "holds" | "inForceSince" | "status" | "missing" | "parties">;

export function strategySentence({ holds, inForceSince, status, missing, parties }: Facts, said: Said): string {
  const { t, locale } = said;
  const when = inForceSince ? formatDate(locale, inForceSince, "long") : "";
  if (holds) return t("strategy:status.holds", { when, count: parties.filter(({ kind }) => kind === "member").length });
  if (status.kind === "inApproval" || status.kind === "changesRequested") return waitingSentence(status, said);
  if (inForceSince) return t("strategy:status.rewriting", { when });
  return missing ? t("strategy:status.unfinished") : t("strategy:status.draft");
}

/** What holds while a new text waits for its approvals; null where the sentence has said it. */
export function inForceMeanwhile({ holds, inForceSince, status }: Facts, { t, locale }: Said): string | null {
  if (holds || !inForceSince || status.kind === "draft") return null;
  return t("strategy:status.meanwhile", { when: formatDate(locale, inForceSince, "long") });
}
