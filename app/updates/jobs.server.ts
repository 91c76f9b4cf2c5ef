// What this module does by itself.
import type { PeriodicJob } from "~/platform/periodic.server.ts";
import { tallyChanged } from "./tally.server.ts";

/** After a start, how far back deliveries are looked at: what changed while nothing ran is counted then. Milliseconds. */
const firstLookMs = 7 * 24 * 60 * 60_000;
/** Two looks overlap, because a transaction may be seen a little after the time it wrote. Milliseconds. */
const overlapMs = 60_000;

let lookedAt: Date | null = null;

/** Mends the counts of updates whose deliveries a person, or a worker that died, has changed. */
export const tallyJob: PeriodicJob = {
  name: "updates.tally",
  everyMs: 15_000,
  async run(now) {
    await tallyChanged(now, new Date((lookedAt?.getTime() ?? now.getTime() - firstLookMs) - overlapMs));
    lookedAt = now;
  },
};
