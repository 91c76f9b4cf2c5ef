import { and, eq, isNull } from "drizzle-orm";
import type { WriteDb } from "#db/handles.ts";
import { type Update, updateSuccesses, updates } from "#db/schema/updates.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { ensurePressAudience, pressAudienceId, pressChannelId } from "~/audiences/press-audience.server.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { makeUpFor } from "./overlap.server.ts";
import { knownSuccesses } from "./plan.commands.server.ts";
import { tally } from "./tally.server.ts";

export type PressUpdate = Pick<Update, "title" | "locale" | "plannedFor"> & {
  causeKind: string;
  causeId: string;
  successIds: readonly string[];
};

/** What a sending to the press carries, as an update to the audience that is the press. The same cause again changes nothing. */
export async function recordPressUpdate(db: WriteDb, actor: Actor, now: Date, update: PressUpdate): Promise<Update> {
  demand(actor, "send");
  const { successIds, ...fields } = update;
  const carried = await knownSuccesses(db, actor, successIds);
  const region = await regionById(db, actor.regionId);
  if (!region) throw new NotFound("region");
  await ensurePressAudience(db, region, now);
  const [added] = await db
    .insert(updates)
    .values({
      ...fields,
      regionId: actor.regionId,
      audienceId: pressAudienceId(actor.regionId),
      channelId: pressChannelId(actor.regionId),
      state: "scheduled",
      createdByName: nameOf(actor),
      createdAt: now,
      changedAt: now,
    })
    .onConflictDoNothing()
    .returning();
  if (!added) {
    const [same] = await db
      .select()
      .from(updates)
      .where(
        and(
          eq(updates.regionId, actor.regionId),
          eq(updates.causeKind, update.causeKind),
          eq(updates.causeId, update.causeId),
        ),
      );
    if (!same) throw new NotFound("update");
    return same;
  }
  if (carried.length) {
    await db.insert(updateSuccesses).values(carried.map((successId) => ({ updateId: added.id, successId })));
  }
  await tally(db, added, now);
  await recordAudit(db, actor, now, {
    act: "updates.schedule",
    subjectType: "update",
    subjectId: added.id,
    detail: { cause: update.causeKind },
  });
  return added;
}

/** Its cause sends after all what had not left. */
export async function uncancelUpdate(
  db: WriteDb,
  actor: Actor,
  now: Date,
  cause: { causeKind: string; causeId: string },
): Promise<void> {
  demand(actor, "send");
  const back = await db
    .update(updates)
    .set({ state: "scheduled", cancelledAt: null, changedAt: now })
    .where(
      and(
        eq(updates.regionId, actor.regionId),
        eq(updates.causeKind, cause.causeKind),
        eq(updates.causeId, cause.causeId),
        eq(updates.state, "cancelled"),
      ),
    )
    .returning();
  for (const update of back) {
    await tally(db, update, now);
    await recordAudit(db, actor, now, { act: "updates.uncancel", subjectType: "update", subjectId: update.id });
  }
}

/** What its cause had not sent yet will not be sent. What was sent stays told. */
export async function cancelUpdate(
  db: WriteDb,
  actor: Actor,
  now: Date,
  cause: { causeKind: string; causeId: string },
): Promise<void> {
  demand(actor, "send");
  const cancelled = await db
    .update(updates)
    .set({ state: "cancelled", cancelledAt: now, changedAt: now })
    .where(
      and(
        eq(updates.regionId, actor.regionId),
        eq(updates.causeKind, cause.causeKind),
        eq(updates.causeId, cause.causeId),
        isNull(updates.cancelledAt),
      ),
    )
    .returning();
  for (const update of cancelled) {
    await tally(db, update, now);
    await makeUpFor(db, update, now);
    await recordAudit(db, actor, now, { act: "updates.cancel", subjectType: "update", subjectId: update.id });
  }
}
