// How a sending goes, in one sentence, and whether anything is moving. Pure.
import type { TFunction } from "i18next";
import type { DeliveryState } from "#db/schema/delivery.ts";
import { formatMoment } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";

export type SendingFacts = {
  state: "active" | "paused" | "cancelled";
  dueAt: Date;
  scheduledByName: string;
  counts: Record<DeliveryState, number>;
  /** What has not left yet. */
  unsent: number;
};

/** Everyone with an address who has not asked for no mail. */
export const addressed = ({ counts }: Pick<SendingFacts, "counts">): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.suppressed;

/** A mail is on its way now, or is about to be. */
export function isMoving({ state, dueAt, counts, unsent }: Omit<SendingFacts, "scheduledByName">, now: Date): boolean {
  if (counts.sending > 0) return true;
  return state === "active" && unsent - counts.held > 0 && dueAt.getTime() <= now.getTime() + 60_000;
}

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
