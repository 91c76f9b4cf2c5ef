// What this module does by itself, beside the worker.
import { store } from "#db/store.server.ts";
import type { PeriodicJob } from "~/platform/periodic.server.ts";

/**
 * Keeps the database's own knowledge of its tables fresh. Without it, deliveries of a region that has grown are asked for
 * as if they were few, and what should take a millisecond takes seconds; so with all other tables.
 */
export const statisticsJob: PeriodicJob = {
  name: "delivery.statistics",
  everyMs: 60 * 60_000,
  run: () => store().refreshStatistics(),
};
