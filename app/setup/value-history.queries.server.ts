// Who has changed which value, and when: from the log that every change writes.
import { and, desc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { users } from "#db/schema/auth.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";

/** `toProposed`: back to what we propose. `by` is empty where the account is gone. */
export type LastChange = { at: Date; by: string; toProposed: boolean };

/** The last of each, by key. A region changes few of them, and seldom. */
export async function lastChanges(actor: Actor, db: ReadDb): Promise<ReadonlyMap<string, LastChange>> {
  demand(actor, "read");
  const rows = await db
    .select({ key: auditEntries.subjectId, at: auditEntries.at, act: auditEntries.act, by: users.name })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.actorId))
    .where(
      and(
        eq(auditEntries.regionId, actor.regionId),
        eq(auditEntries.subjectType, "setting"),
        inArray(auditEntries.act, ["regions.set", "regions.reset"]),
      ),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(mostChanges);
  const last = new Map<string, LastChange>();
  for (const { key, at, act, by } of rows) {
    if (!last.has(key)) last.set(key, { at, by: by ?? "", toProposed: act === "regions.reset" });
  }
  return last;
}

const mostChanges = 2_000;
