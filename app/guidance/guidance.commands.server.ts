// What a person says of an item: how it stands where no data can, or that it does not fit here.
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { guidanceAttestations, guidanceSwitches } from "#db/schema/guidance.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import type { AttestFields } from "./form.ts";
import type { ItemId } from "./item-ids.ts";
import { itemOf } from "./items.ts";
import { rules } from "./rules.ts";

/** @throws NotFound */
export function knownItem(id: string): ItemId {
  const item = itemOf(id);
  if (!item) throw new NotFound("item");
  return item.id;
}

const userOf = (actor: Actor) => (actor.kind === "person" ? actor.userId : null);

/** The same id again, as after a double click, changes nothing. What data can show, nobody confirms. */
export async function attest(actor: Actor, now: Date, itemId: ItemId, input: AttestFields): Promise<void> {
  demand(actor, "write");
  if (rules[itemId].kind === "computed") throw new Refusal("guidance:refusal.dataSay");
  await inTransaction(async (db) => {
    const { regionId } = actor;
    const said = { byName: nameOf(actor), byUserId: userOf(actor), attestedAt: now };
    const [added] = await db
      .insert(guidanceAttestations)
      .values({ ...input, ...said, regionId, itemId })
      .onConflictDoNothing()
      .returning({ id: guidanceAttestations.id });
    if (!added) return;
    await recordAudit(db, actor, now, {
      act: "guidance.attest",
      subjectType: "guidanceItem",
      subjectId: itemId,
      detail: { status: input.status },
    });
  });
}

/** It was not so after all. @param input.restore the other way: it was */
export async function takeBack(
  actor: Actor,
  now: Date,
  itemId: ItemId,
  { id, restore = false }: { id: string; restore?: boolean },
): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    const here = and(
      eq(guidanceAttestations.regionId, actor.regionId),
      eq(guidanceAttestations.itemId, itemId),
      eq(guidanceAttestations.id, id),
    );
    const [there] = await db.select({ id: guidanceAttestations.id }).from(guidanceAttestations).where(here);
    if (!there) throw new NotFound("attestation");
    const { takenBackAt } = guidanceAttestations;
    const [changed] = await db
      .update(guidanceAttestations)
      .set({ takenBackAt: restore ? null : now })
      .where(and(here, restore ? isNotNull(takenBackAt) : isNull(takenBackAt)))
      .returning({ id: guidanceAttestations.id });
    if (!changed) return;
    const act = restore ? "guidance.restore" : "guidance.takeBack";
    await recordAudit(db, actor, now, { act, subjectType: "guidanceItem", subjectId: itemId });
  });
}

/** It does not fit here, and why. Said again, the last reason counts. */
export async function switchOff(actor: Actor, now: Date, itemId: ItemId, reason: string): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    const said = { reason, byName: nameOf(actor), offAt: now };
    await db
      .insert(guidanceSwitches)
      .values({ regionId: actor.regionId, itemId, ...said })
      .onConflictDoUpdate({ target: [guidanceSwitches.regionId, guidanceSwitches.itemId], set: said });
    await recordAudit(db, actor, now, { act: "guidance.switchOff", subjectType: "guidanceItem", subjectId: itemId });
  });
}

/** @returns the reason it was off with, so that it can be switched off again; undefined where it was on already */
export async function switchOn(actor: Actor, now: Date, itemId: ItemId): Promise<string | undefined> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const [gone] = await db
      .delete(guidanceSwitches)
      .where(and(eq(guidanceSwitches.regionId, actor.regionId), eq(guidanceSwitches.itemId, itemId)))
      .returning({ reason: guidanceSwitches.reason });
    if (!gone) return undefined;
    await recordAudit(db, actor, now, { act: "guidance.switchOn", subjectType: "guidanceItem", subjectId: itemId });
    return gone.reason;
  });
}
