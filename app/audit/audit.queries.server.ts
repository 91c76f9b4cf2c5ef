import { and, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { auditEntries } from "#db/schema/audit.ts";
import type { Actor } from "~/access/actor.ts";
import type { AuditEntry } from "./audit.commands.server.ts";

/** Whether this was done to it in the actor's region: tells what is gone by hand from what never was there. */
export async function wasDone(db: ReadDb, actor: Actor, { act, subjectType, subjectId }: AuditEntry): Promise<boolean> {
  const found = await db
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subjectType, subjectType),
        eq(auditEntries.subjectId, subjectId),
        eq(auditEntries.regionId, actor.regionId),
        eq(auditEntries.act, act),
      ),
    )
    .limit(1);
  return found.length > 0;
}
