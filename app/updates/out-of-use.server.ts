// Updates that still wait for an audience that is taken out of use: nothing of them leaves until a person has chosen.
import { and, asc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { audiences } from "#db/schema/audiences.ts";
import { type Update, updates } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { NotFound } from "~/platform/refusal.ts";
import { dropPlanned, restorePlanned } from "./plan.commands.server.ts";
import { unscheduleIn } from "./schedule.commands.server.ts";

export type StillWaiting = Pick<Update, "id" | "title" | "locale" | "plannedFor" | "state">;

/** Those of one audience that are planned or on their way, the nearest day first. */
export async function stillWaitingFor(actor: Actor, db: ReadDb, audienceId: string): Promise<StillWaiting[]> {
  demand(actor, "read");
  const { id, title, locale, plannedFor, state } = updates;
  return db
    .select({ id, title, locale, plannedFor, state })
    .from(updates)
    .where(
      and(
        eq(updates.regionId, actor.regionId),
        eq(updates.audienceId, audienceId),
        or(eq(updates.state, "planned"), and(eq(updates.state, "scheduled"), gt(updates.pending, 0))),
      ),
    )
    .orderBy(asc(updates.plannedFor), asc(updates.id));
}

/**
 * Takes them all out of the plan; what is partly sent stays, for its own page to stop. @returns what can be put back
 */
export function dropStillWaiting(actor: Actor, now: Date, { audienceId }: { audienceId: string }): Promise<string[]> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    await demandAudience(db, actor, audienceId);
    const dropped: string[] = [];
    for (const { id } of await stillWaitingFor(actor, db, audienceId)) {
      if (!(await unscheduleIn(db, actor, now, id))) continue;
      await dropPlanned(db, actor, now, id);
      dropped.push(id);
    }
    return dropped;
  });
}

/** Undoes it: they are planned again; each is let go anew. */
export function putBackDropped(
  actor: Actor,
  now: Date,
  { audienceId, ids }: { audienceId: string; ids: readonly string[] },
): Promise<void> {
  return inTransaction(async (db: WriteDb) => {
    demand(actor, "send");
    await demandAudience(db, actor, audienceId);
    const rows = await db
      .select({ id: updates.id })
      .from(updates)
      .where(
        and(
          eq(updates.regionId, actor.regionId),
          eq(updates.audienceId, audienceId),
          eq(updates.state, "cancelled"),
          isNull(updates.causeId),
          inArray(updates.id, [...ids]),
        ),
      );
    for (const { id } of rows) await restorePlanned(db, actor, now, id);
  });
}

/** @throws NotFound, also for another region's */
async function demandAudience(db: ReadDb, { regionId }: Actor, audienceId: string): Promise<void> {
  const [own] = await db
    .select({ id: audiences.id })
    .from(audiences)
    .where(and(eq(audiences.regionId, regionId), eq(audiences.id, audienceId)));
  if (!own) throw new NotFound("audience");
}

/** Whether its audience is taken out of use. */
export async function isOutOfUse(db: ReadDb, { audienceId }: Pick<Update, "audienceId">): Promise<boolean> {
  const [row] = await db
    .select({ archivedAt: audiences.archivedAt })
    .from(audiences)
    .where(eq(audiences.id, audienceId));
  return row?.archivedAt != null;
}
