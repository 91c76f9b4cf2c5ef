// What waits under the hold of a case, and what has been decided on it.
import { and, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Hold, holdDecisions } from "#db/schema/delivery.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { type HeldItem, heldKey, heldTypes } from "~/delivery/held-item.ts";
import { activeHolds } from "~/delivery/holds.queries.server.ts";
import type { Locale } from "~/platform/locale.ts";
import type { HeldThing, Thing } from "./held-things.ts";
import { thingsOf } from "./things.queries.server.ts";
import { type Ids, waitingIds } from "./waiting-ids.server.ts";

type Region = { id: string; locale: Locale };

const itemsOf = (ids: Ids): HeldItem[] => heldTypes.flatMap((type) => ids[type].map((id) => ({ type, id })));

/**
 * All that waits, and all that has been decided: what has not been decided first. For an exercise it is what would wait.
 */
export async function heldThings(db: ReadDb, region: Region, hold: Hold): Promise<HeldThing[]> {
  const waiting = await waitingIds(db, hold);
  const decisions = await decisionsOf(db, hold);
  const ids = Object.fromEntries(
    heldTypes.map((type) => [
      type,
      [
        ...new Set([
          ...waiting[type],
          ...decisions.filter(({ itemType }) => itemType === type).map(({ itemId }) => itemId),
        ]),
      ],
    ]),
  ) as Ids;
  const stillWaiting = new Set(itemsOf(waiting).map(heldKey));
  return (await thingsOf(db, region, ids)).map((thing) => {
    const decided = decisions.find(({ itemType, itemId }) => itemType === thing.type && itemId === thing.id);
    return {
      ...thing,
      waits: stillWaiting.has(heldKey(thing)),
      decided: decided ? { decision: decided.decision, byName: decided.byName, at: decided.at } : null,
    };
  });
}

const decisionsOf = (db: ReadDb, hold: Hold) =>
  db
    .select()
    .from(holdDecisions)
    .where(and(eq(holdDecisions.regionId, hold.regionId), eq(holdDecisions.holdId, hold.id)));

export async function decisionOn(db: ReadDb, hold: Hold, { type, id }: HeldItem) {
  const decision = (await decisionsOf(db, hold)).find(({ itemType, itemId }) => itemType === type && itemId === id);
  return decision?.decision ?? null;
}

/** The items that nobody has decided on under one hold. */
export async function undecidedItems(db: ReadDb, hold: Hold): Promise<HeldItem[]> {
  const decided = new Set((await decisionsOf(db, hold)).map(({ itemType, itemId }) => `${itemType} ${itemId}`));
  return itemsOf(await waitingIds(db, hold)).filter((item) => !decided.has(heldKey(item)));
}

/** The stop list: what a case that was opened now would hold back. */
export async function wouldBeHeld(actor: Actor, db: ReadDb, region: Region, now: Date): Promise<Thing[]> {
  demand(actor, "read");
  return thingsOf(db, region, await waitingIds(db, { id: "", regionId: region.id, since: now }));
}

/** How many things wait in a region for a person's word, each once, however many holds keep it. */
export async function countHeld(db: ReadDb, regionId: string): Promise<number> {
  const keys = new Set<string>();
  for (const hold of await activeHolds(db, regionId)) {
    for (const item of await undecidedItems(db, hold)) keys.add(heldKey(item));
  }
  return keys.size;
}
