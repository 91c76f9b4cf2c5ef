// What this module does by itself.
import { isNull } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import { holds } from "#db/schema/delivery.ts";
import type { JobActor } from "~/access/actor.ts";
import { holdOf } from "~/delivery/holds.queries.server.ts";
import { eachByItself, type PeriodicJob } from "~/platform/periodic.server.ts";
import { ownCase } from "./case-rows.server.ts";
import { liftIfDone } from "./held.commands.server.ts";

/** Lifts the hold of a closed case when the last thing that waited was taken away somewhere else than in its room. */
export const liftJob: PeriodicJob = {
  name: "preparedness.lift",
  everyMs: 60_000,
  async run(now) {
    const standing = await read.select().from(holds).where(isNull(holds.liftedAt));
    await eachByItself(standing, ({ regionId, reasonId }) => {
      const actor: JobActor = { kind: "job", job: "preparedness.lift", regionId };
      return inTransaction(async (db) => {
        await liftIfDone(db, actor, now, await ownCase(db, actor, reasonId), await holdOf(db, actor, reasonId));
      });
    });
  },
};
