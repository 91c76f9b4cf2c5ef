// What waits until a person has decided on it. Asked by the worker in the step to `sending`, and by the press room.
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Hold, holdDecisions, holds } from "#db/schema/delivery.ts";
import type { Actor } from "~/access/actor.ts";
import { NotFound } from "~/platform/refusal.ts";
import { type HeldItem, type HeldType, heldKey } from "./held-item.ts";

/** A hold that stands, with what has been let go under it. */
export type StandingHold = { hold: Hold; released: ReadonlySet<string> };

/** Every hold that stands in a region, the oldest first: two troubles at once are two holds. */
export async function activeHolds(db: ReadDb, regionId: string): Promise<Hold[]> {
  return db
    .select()
    .from(holds)
    .where(and(eq(holds.regionId, regionId), isNull(holds.liftedAt)))
    .orderBy(asc(holds.since), asc(holds.id));
}

export async function standingHolds(db: ReadDb, regionId: string): Promise<StandingHold[]> {
  const active = await activeHolds(db, regionId);
  if (active.length === 0) return [];
  const decided = await db
    .select()
    .from(holdDecisions)
    .where(
      and(
        eq(holdDecisions.decision, "released"),
        inArray(
          holdDecisions.holdId,
          active.map(({ id }) => id),
        ),
      ),
    );
  return active.map((hold) => ({
    hold,
    released: new Set(
      decided.filter(({ holdId }) => holdId === hold.id).map(({ itemType, itemId }) => `${itemType} ${itemId}`),
    ),
  }));
}

/** Whether nothing holds it, or every hold that stands has let it go. */
export const flows = (standing: readonly StandingHold[], item: HeldItem): boolean =>
  standing.every(({ released }) => released.has(heldKey(item)));

export async function mayFlow(db: ReadDb, regionId: string, type: HeldType, id: string): Promise<boolean> {
  return flows(await standingHolds(db, regionId), { type, id });
}

/** @throws NotFound, also for another region's */
export async function holdOf(db: ReadDb, actor: Actor, reasonId: string): Promise<Hold> {
  const [hold] = await db
    .select()
    .from(holds)
    .where(and(eq(holds.regionId, actor.regionId), eq(holds.reasonType, "case"), eq(holds.reasonId, reasonId)));
  if (!hold) throw new NotFound("hold");
  return hold;
}
