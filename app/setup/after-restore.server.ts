// What each module does with what was unfinished when a backup is restored; all in the restoring transaction.
import type { WriteDb } from "#db/handles.ts";
import { markRestored } from "~/auth/restored.server.ts";
import { holdUnfinished, recordRestored } from "~/delivery/restored.server.ts";
import { pauseRestored } from "~/press/restored.server.ts";
import { everyRegion } from "~/regions/regions.queries.server.ts";

/** @param madeAt when the backup was made, as ISO 8601 */
export async function afterRestore(db: WriteDb, now: Date, madeAt: string): Promise<void> {
  await holdUnfinished(db, now);
  await pauseRestored(db, now);
  await markRestored(db, now);
  for (const { id } of await everyRegion(db)) await recordRestored(db, now, id, madeAt);
}
