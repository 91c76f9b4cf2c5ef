// What this module does by itself.
import { isNotNull } from "drizzle-orm";
import { read } from "#db/client.server.ts";
import { collectSettings } from "#db/schema/successes.ts";
import { eachByItself, type PeriodicJob } from "~/platform/periodic.server.ts";
import { askMembers } from "./collect.commands.server.ts";
import { monthToAskNow } from "./collect-month.ts";

/** Asks each member's contact what is new, from the day of the month that the region has chosen. */
export const collectJob: PeriodicJob = {
  name: "successes.collect",
  everyMs: 5 * 60_000,
  async run(now) {
    const settings = await read.select().from(collectSettings).where(isNotNull(collectSettings.dayOfMonth));
    await eachByItself(
      settings.filter((setting) => monthToAskNow(setting, now) !== null),
      async ({ regionId }) => {
        await askMembers({ kind: "job", job: "successes.collect", regionId }, now, null);
      },
    );
  },
};
