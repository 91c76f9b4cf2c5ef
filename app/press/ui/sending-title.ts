// How a sending goes, in one sentence. Pure.
import type { TFunction } from "i18next";
import { addressed, type Progress } from "~/delivery/progress.ts";
import { formatMoment } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";

export type SendingFacts = Progress & { scheduledByName: string };

export function sendingTitle(
  facts: SendingFacts,
  { t, locale, now }: { t: TFunction; locale: Locale; now: Date },
): string {
  const { state, dueAt, counts, unsent } = facts;
  const submitted = counts.submitted;
  const count = addressed(facts);
  if (state === "cancelled") return t("press:sending.titleCancelled", { submitted, count });
  if (state === "paused" && unsent > 0) return t("press:sending.titlePaused", { submitted, count });
  if (unsent > 0 && dueAt > now && submitted === 0) {
    return t("press:sending.titleScheduled", { at: formatMoment(locale, dueAt, now), count });
  }
  if (unsent > 0 || counts.sending > 0) return t("press:sending.titleMoving", { submitted, count });
  return submitted === count
    ? t("press:sending.titleSent", { count })
    : t("press:sending.titlePartly", { submitted, count });
}
