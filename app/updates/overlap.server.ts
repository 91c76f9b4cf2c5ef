// One person in several audiences gets one mail: whoever has got, or will get, all that an update carries from another
// update or from the press is left out of it.
import { and, count, eq, gt, inArray, isNotNull, ne, notInArray } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type DeliveryState, deliveries } from "#db/schema/delivery.ts";
import { type Update, updateSuccesses, updates } from "#db/schema/updates.ts";
import { letInAgain } from "~/delivery/queue.commands.server.ts";
import { carriedBy } from "./plan.commands.server.ts";
import { tally } from "./tally.server.ts";

/** Written beside the person who is left out. */
export const gotItElsewhere = "updates:reason.gotItElsewhere";

/** Has reached nobody, and will not. */
const missed: readonly DeliveryState[] = ["cancelled", "failed", "bounced", "suppressed"];

type Carrier = Pick<Update, "id" | "regionId">;

/** The addresses that have or get all of these successes from something else. What carries nothing overlaps with nothing. */
export async function heardElsewhere(
  db: ReadDb,
  update: Carrier,
  successIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  if (successIds.length === 0) return keys;
  const carriesAll = db
    .select({ id: updateSuccesses.updateId })
    .from(updateSuccesses)
    .where(inArray(updateSuccesses.successId, [...successIds]))
    .groupBy(updateSuccesses.updateId)
    .having(eq(count(), successIds.length));
  const others = await db
    .select({ kind: updates.causeKind, id: updates.causeId })
    .from(updates)
    .where(
      and(
        eq(updates.regionId, update.regionId),
        ne(updates.id, update.id),
        isNotNull(updates.causeId),
        inArray(updates.id, carriesAll),
      ),
    );
  for (const { kind, id } of others) {
    const rows = await db
      .select({ key: deliveries.recipientKey })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.regionId, update.regionId),
          eq(deliveries.causeKind, kind ?? ""),
          eq(deliveries.causeId, id ?? ""),
          notInArray(deliveries.state, [...missed]),
        ),
      );
    for (const { key } of rows) keys.add(key);
  }
  return keys;
}

/**
 * An update, or a sending to the press, was called off: whoever was left out of another one for its sake, and gets it
 * from nobody now, is let in again. Only where that one has not begun, for nobody is written to late unasked.
 */
export async function makeUpFor(db: WriteDb, calledOff: Update, now: Date): Promise<void> {
  const carried = await carriedBy(db, calledOff.id);
  if (carried.length === 0) return;
  const touched = db
    .select({ id: updateSuccesses.updateId })
    .from(updateSuccesses)
    .where(inArray(updateSuccesses.successId, carried));
  const ahead = await db
    .select()
    .from(updates)
    .where(
      and(
        eq(updates.regionId, calledOff.regionId),
        ne(updates.id, calledOff.id),
        eq(updates.causeKind, "update"),
        eq(updates.state, "scheduled"),
        gt(updates.plannedFor, now),
        inArray(updates.id, touched),
      ),
    );
  for (const update of ahead) await letIn(db, update, now);
}

async function letIn(db: WriteDb, update: Update, now: Date): Promise<void> {
  const cause = { kind: "update", id: update.causeId ?? "", regionId: update.regionId };
  const leftOut = await db
    .select({ id: deliveries.id, key: deliveries.recipientKey })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.regionId, update.regionId),
        eq(deliveries.causeKind, cause.kind),
        eq(deliveries.causeId, cause.id),
        eq(deliveries.state, "suppressed"),
        eq(deliveries.reason, gotItElsewhere),
      ),
    );
  if (leftOut.length === 0) return;
  const elsewhere = await heardElsewhere(db, update, await carriedBy(db, update.id));
  const ids = leftOut.filter(({ key }) => !elsewhere.has(key)).map(({ id }) => id);
  await letInAgain(db, now, cause, { reason: gotItElsewhere, ids });
  if (ids.length > 0) await tally(db, update, now);
}
