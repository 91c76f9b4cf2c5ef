// Keeps the database's own knowledge of its tables fresh: without it, a region that has grown is asked as if it were
// small, and what should take a millisecond takes seconds.
import { store } from "#db/store.server.ts";
import type { PeriodicJob } from "./periodic.server.ts";

export const statisticsJob: PeriodicJob = {
  name: "platform.statistics",
  everyMs: 60 * 60_000,
  run: () => store().refreshStatistics(),
};
