// What this module does by itself.
import type { PeriodicJob } from "~/platform/periodic.server.ts";
import { remindSilent } from "./reminders.server.ts";

export const remindJob: PeriodicJob = {
  name: "ambassadors.remind",
  everyMs: 5 * 60_000,
  async run(now) {
    await remindSilent(now);
  },
};
