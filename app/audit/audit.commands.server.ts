import type { WriteDb } from "#db/handles.ts";
import { auditEntries } from "#db/schema/audit.ts";
import type { Actor } from "~/access/actor.ts";

export type AuditEntry = {
  /** What was done, as `module.verb`: «press.schedule». */
  act: string;
  subjectType: string;
  subjectId: string;
  /** Small facts only: never mail addresses or texts. */
  detail?: Record<string, string | number | boolean | null>;
};

function idOf(actor: Actor): string {
  switch (actor.kind) {
    case "person":
      return actor.userId;
    case "link":
      return actor.linkId;
    case "job":
      return actor.job;
    case "public":
      return "public";
  }
}

/** Written by every command, inside its transaction. */
export async function recordAudit(db: WriteDb, actor: Actor, now: Date, entry: AuditEntry): Promise<void> {
  await db.insert(auditEntries).values(rowOf(actor, now, entry));
}

const rowOf = (actor: Actor, now: Date, entry: AuditEntry) => ({
  regionId: actor.regionId,
  at: now,
  actorKind: actor.kind,
  actorId: idOf(actor),
  act: entry.act,
  subjectType: entry.subjectType,
  subjectId: entry.subjectId,
  detail: entry.detail ?? null,
});
