import { and, eq, inArray, isNull } from "drizzle-orm";
import type { WriteDb } from "#db/handles.ts";
import { successes } from "#db/schema/successes.ts";
import { type Update, updateSuccesses, updates } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound } from "~/platform/refusal.ts";

export type NewUpdate = Pick<
  Update,
  "audience" | "channel" | "title" | "locale" | "plannedFor" | "causeKind" | "causeId"
> & { successIds: readonly string[] };

/** One planned communication and the successes it carries. The same cause again changes nothing. */
export async function recordUpdate(db: WriteDb, actor: Actor, now: Date, update: NewUpdate): Promise<Update> {
  demand(actor, "send");
  const { successIds, ...fields } = update;
  const carried = [...new Set(successIds)];
  const known = carried.length
    ? await db
        .select({ id: successes.id })
        .from(successes)
        .where(and(eq(successes.regionId, actor.regionId), inArray(successes.id, carried)))
    : [];
  if (known.length !== carried.length) throw new NotFound("success");

  const [added] = await db
    .insert(updates)
    .values({ ...fields, regionId: actor.regionId, createdAt: now })
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
  await recordAudit(db, actor, now, {
    act: "updates.plan",
    subjectType: "update",
    subjectId: added.id,
    detail: { audience: added.audience, channel: added.channel },
  });
  return added;
}

/** What its cause had not sent yet will not be sent. What was sent stays told. */
export async function cancelUpdate(
  db: WriteDb,
  actor: Actor,
  now: Date,
  cause: Pick<Update, "causeKind" | "causeId">,
): Promise<void> {
  demand(actor, "send");
  const cancelled = await db
    .update(updates)
    .set({ cancelledAt: now })
    .where(
      and(
        eq(updates.regionId, actor.regionId),
        eq(updates.causeKind, cause.causeKind),
        eq(updates.causeId, cause.causeId),
        isNull(updates.cancelledAt),
      ),
    )
    .returning({ id: updates.id });
  for (const { id } of cancelled) {
    await recordAudit(db, actor, now, { act: "updates.cancel", subjectType: "update", subjectId: id });
  }
}
