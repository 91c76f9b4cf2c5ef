// Imports work in the background, one at a time in each process; what a process leaves when it ends, the next goes on with.
import { inTransaction } from "#db/client.server.ts";
import type { Import } from "#db/schema/imports.ts";
import type { ContactsInUse } from "~/contacts/row-store.ts";
import { now as clock } from "~/platform/clock.server.ts";
import type { PeriodicJob } from "~/platform/periodic.server.ts";
import { applyImport, undoImport } from "./applying.server.ts";
import { comeFurther, NoLongerOurs, takeNext } from "./lease.server.ts";
import { clearRows, readImport } from "./reading.server.ts";

/** @param inUse which contacts something refers to: the modules above say so, and are put together in app/ */
export const importJob = (inUse: ContactsInUse, now: () => Date = clock): PeriodicJob => ({
  name: "imports",
  everyMs: 400,
  async run(_, ending) {
    const isEnding = () => ending?.aborted ?? false;
    for (let taken = await takeNext(now()); taken; taken = isEnding() ? undefined : await takeNext(now())) {
      await work(taken, now, isEnding, inUse).catch((error) => {
        if (!(error instanceof NoLongerOurs)) throw error;
      });
    }
  },
});

async function work(taken: Import, now: () => Date, isEnding: () => boolean, inUse: ContactsInUse): Promise<void> {
  switch (taken.state) {
    case "reading":
      return readImport(taken, now, isEnding);
    case "applying":
      return applyImport(taken, now, isEnding);
    case "undoing":
      return undoImport(taken, now, isEnding, inUse);
    default: {
      const cleared = await clearRows(taken, now);
      await inTransaction((db) => comeFurther(db, now(), cleared, { rowsDone: 0 }, false));
    }
  }
}
