// Imports work in the background, one at a time in each process; what takes long goes on in the next run.
import { inTransaction } from "#db/client.server.ts";
import type { Import } from "#db/schema/imports.ts";
import type { ContactsInUse } from "~/contacts/row-store.ts";
import { now as clock } from "~/platform/clock.server.ts";
import type { PeriodicJob } from "~/platform/periodic.server.ts";
import { applyImport, undoImport } from "./applying.server.ts";
import { comeFurther, NoLongerOurs, takeNext } from "./lease.server.ts";
import { clearRows, readImport } from "./reading.server.ts";

/** So long one run works before it lets the process stop, if that is what it is asked for. */
const runMs = 1_000;

/** @param inUse which contacts something refers to: the modules above say so, and are put together in app/ */
export const importJob = (inUse: ContactsInUse, now: () => Date = clock): PeriodicJob => ({
  name: "imports",
  everyMs: 400,
  async run() {
    const until = performance.now() + runMs;
    const isTimeUp = () => performance.now() > until;
    for (let taken = await takeNext(now()); taken; taken = isTimeUp() ? undefined : await takeNext(now())) {
      await work(taken, now, isTimeUp, inUse).catch((error) => {
        if (!(error instanceof NoLongerOurs)) throw error;
      });
    }
  },
});

async function work(taken: Import, now: () => Date, isTimeUp: () => boolean, inUse: ContactsInUse): Promise<void> {
  switch (taken.state) {
    case "reading":
      return readImport(taken, now);
    case "applying":
      return applyImport(taken, now, isTimeUp);
    case "undoing":
      return undoImport(taken, now, isTimeUp, inUse);
    default: {
      const cleared = await clearRows(taken, now);
      await inTransaction((db) => comeFurther(db, now(), cleared, { rowsDone: 0 }, false));
    }
  }
}
