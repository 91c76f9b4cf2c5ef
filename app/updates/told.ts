// Whether an audience has heard: what was submitted, of those who can be reached. Pure.
import type { DeliveryState } from "#db/schema/delivery.ts";

export type ToldFigures = { reachable: number; submitted: number };

/**
 * Told: submitted to at least `threshold` (0–1, the region's setting) of the reachable people. Where nobody can be
 * reached, nobody is ever told.
 */
export function toldStatus({ reachable, submitted }: ToldFigures, threshold: number): "told" | "partly" | "untold" {
  if (reachable <= 0 || submitted <= 0) return "untold";
  // Rounded, so that 4 of 5 is 80 % also in binary fractions.
  return Math.round((submitted / reachable) * 1e9) >= Math.round(threshold * 1e9) ? "told" : "partly";
}

export type Heard = { recipientKey: string; state: DeliveryState };

/** Not on their way any more, or never were. */
const settled: ReadonlySet<DeliveryState> = new Set(["submitted", "bounced", "failed", "suppressed", "cancelled"]);

/**
 * Counts people, not mails. Whoever is suppressed cannot be reached; a cancelled, failed or bounced mail leaves a
 * person who could be reached and was not.
 */
export function figuresOf(deliveries: readonly Heard[]): ToldFigures & { pending: number } {
  const reachable = new Set<string>();
  const submitted = new Set<string>();
  const pending = new Set<string>();
  for (const { recipientKey, state } of deliveries) {
    if (state === "suppressed") continue;
    reachable.add(recipientKey);
    if (state === "submitted") submitted.add(recipientKey);
    if (!settled.has(state)) pending.add(recipientKey);
  }
  return { reachable: reachable.size, submitted: submitted.size, pending: pending.size };
}

/** The same of people counted by state, where each has one mail. */
export function figuresFrom(
  counted: readonly { state: DeliveryState; people: number }[],
): ToldFigures & { pending: number } {
  const sum = (counts: (state: DeliveryState) => boolean) =>
    counted.reduce((all, { state, people }) => (counts(state) ? all + people : all), 0);
  return {
    reachable: sum((state) => state !== "suppressed"),
    submitted: sum((state) => state === "submitted"),
    pending: sum((state) => !settled.has(state)),
  };
}

export type ToldState = "told" | "partly" | "planned" | "untold";

/** As `toldStatus`, and `planned` where nobody has heard yet but something is on its way. */
export function toldState(figures: ToldFigures & { pending: number }, threshold: number): ToldState {
  const status = toldStatus(figures, threshold);
  return status === "untold" && figures.pending > 0 ? "planned" : status;
}

const strongest: readonly ToldState[] = ["told", "partly", "planned", "untold"];

/** What is said of a success as a whole: the most that any audience has heard. */
export const overallTold = (audiences: readonly { state: ToldState }[]): ToldState =>
  strongest.find((state) => audiences.some((audience) => audience.state === state)) ?? "untold";
