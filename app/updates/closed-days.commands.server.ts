import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { closedDays } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import type { OwnClosedDays } from "./closed-days.ts";

/** Closes the region on these days, the last one too. The same id again changes nothing. */
export function closeDays(actor: Actor, now: Date, { id, ...days }: OwnClosedDays & { id: string }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const { fromDate, toDate, reason } = days;
    const [added] = await db
      .insert(closedDays)
      .values({ id, regionId: actor.regionId, fromDate, toDate, reason, createdAt: now })
      .onConflictDoNothing()
      .returning();
    if (!added) {
      const [same] = await db.select().from(closedDays).where(own(actor, id));
      if (!same) throw new NotFound("closedDays");
      return;
    }
    await recordAudit(db, actor, now, {
      act: "updates.closeDays",
      subjectType: "closedDays",
      subjectId: id,
      detail: { fromDate, toDate, reason },
    });
  });
}

/** Opens them again. What is open already stays so. @returns what they were, so that it can be undone */
export function openDays(actor: Actor, now: Date, id: string): Promise<OwnClosedDays | null> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const [removed] = await db.delete(closedDays).where(own(actor, id)).returning();
    if (!removed) return null;
    const { fromDate, toDate, reason } = removed;
    await recordAudit(db, actor, now, { act: "updates.openDays", subjectType: "closedDays", subjectId: id });
    return { fromDate, toDate, reason };
  });
}

const own = (actor: Actor, id: string) => and(eq(closedDays.regionId, actor.regionId), eq(closedDays.id, id));
