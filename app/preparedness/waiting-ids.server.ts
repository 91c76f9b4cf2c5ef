// What in a region is to be told to others and has not been: the ids, by kind.
import { and, eq, gt, gte, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type DeliveryState, deliveries, type Hold, holdDecisions } from "#db/schema/delivery.ts";
import { releases, sendings } from "#db/schema/press.ts";
import { updates, updateTasks } from "#db/schema/updates.ts";
import type { HeldType } from "~/delivery/held-item.ts";
import { civilDate, instantAt } from "~/platform/civil-date.ts";

/** A hold, or one that might be laid. */
export type Laid = Pick<Hold, "id" | "regionId" | "since">;
export type Ids = Record<HeldType, string[]>;

/** Not sent, and nothing on its way. */
const unsent: DeliveryState[] = ["waiting", "deferred", "held"];
const kinds = ["update", "task", "sending", "ask", "collect"];

/** What had its day before the hold was laid, and was never scheduled, is not waited for. */
export async function waitingIds(db: ReadDb, hold: Laid): Promise<Ids> {
  const { regionId, since } = hold;
  const rows = await db
    .selectDistinct({ kind: deliveries.causeKind, id: deliveries.causeId })
    .from(deliveries)
    .where(
      and(eq(deliveries.regionId, regionId), inArray(deliveries.state, unsent), inArray(deliveries.causeKind, kinds)),
    );
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  const sending = of("sending");
  return {
    update: await waitingUpdates(db, regionId, since, of("update"), of("task")),
    sending,
    release: await waitingReleases(db, hold, sending),
    ask: of("ask"),
    collect: of("collect"),
  };
}

async function waitingUpdates(db: ReadDb, regionId: string, since: Date, causeIds: string[], taskIds: string[]) {
  const fromDay = instantAt(civilDate(since), "00:00");
  const planned = await db
    .select({ id: updates.id })
    .from(updates)
    .where(and(eq(updates.regionId, regionId), eq(updates.state, "planned"), gte(updates.plannedFor, fromDay)));
  const byMail = causeIds.length
    ? await db
        .select({ id: updates.id })
        .from(updates)
        .where(
          and(
            eq(updates.regionId, regionId),
            eq(updates.state, "scheduled"),
            eq(updates.causeKind, "update"),
            inArray(updates.causeId, causeIds),
          ),
        )
    : [];
  // Whoever has been asked may publish at any moment: it waits until they have, or until a person has decided.
  const byPeople = await db
    .selectDistinct({ id: updates.id })
    .from(updateTasks)
    .innerJoin(updates, eq(updates.id, updateTasks.updateId))
    .where(
      and(
        eq(updateTasks.regionId, regionId),
        isNull(updateTasks.confirmedAt),
        eq(updates.state, "scheduled"),
        or(gte(updates.plannedFor, fromDay), taskIds.length ? inArray(updateTasks.id, taskIds) : undefined),
      ),
    );
  return [...new Set([...planned, ...byMail, ...byPeople].map(({ id }) => id))];
}

/**
 * Sent to the press under an embargo that ends after the hold was laid: what waits is their place in the press room.
 * Whoever decides on a sending decides on that too.
 */
async function waitingReleases(db: ReadDb, { id, regionId, since }: Laid, sendingIds: string[]): Promise<string[]> {
  const rows = await db
    .select({ id: releases.id })
    .from(releases)
    .where(
      and(
        eq(releases.regionId, regionId),
        isNotNull(releases.frozenAt),
        isNotNull(releases.publishedVersionId),
        gt(releases.embargoUntil, since),
      ),
    );
  if (rows.length === 0) return [];
  const decided = await db
    .select({ id: holdDecisions.itemId })
    .from(holdDecisions)
    .where(and(eq(holdDecisions.holdId, id), eq(holdDecisions.itemType, "sending")));
  const named = [...sendingIds, ...decided.map((row) => row.id)];
  if (named.length === 0) return rows.map((row) => row.id);
  const going = await db.select({ releaseId: sendings.releaseId }).from(sendings).where(inArray(sendings.id, named));
  const withSending = new Set(going.map(({ releaseId }) => releaseId));
  return rows.map((row) => row.id).filter((releaseId) => !withSending.has(releaseId));
}
