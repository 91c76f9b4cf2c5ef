// After a restore: what had not left is held, and what would leave by itself is too, until a person of the region says
// that it is going again. What the backup has as waiting may have left after it was taken; nobody here can know.
import { and, desc, eq, inArray } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { deliveries } from "#db/schema/delivery.ts";
import type { Actor } from "~/access/actor.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { reasons } from "./reasons.ts";

const restored = "delivery.restored";
const goingAgain = "delivery.goingAgain";
const subject = (regionId: string) => ({ subjectType: "restore", subjectId: regionId });

/** Part of the restoring transaction. What was on its way when the backup was taken is uncertain, as after a crash. */
export async function holdUnfinished(db: WriteDb, now: Date): Promise<void> {
  const free = { reason: reasons.restored, leaseToken: null, leaseUntil: null, changedAt: now };
  await db
    .update(deliveries)
    .set({ ...free, state: "uncertain" })
    .where(eq(deliveries.state, "sending"));
  await db
    .update(deliveries)
    .set({ ...free, state: "held" })
    .where(inArray(deliveries.state, ["waiting", "deferred", "held"]));
}

export async function recordRestored(db: WriteDb, now: Date, regionId: string, madeAt: string): Promise<void> {
  await recordAudit(db, { kind: "job", job: "restore", regionId }, now, {
    act: restored,
    ...subject(regionId),
    detail: { madeAt },
  });
}

export type RestoredRegion = { at: Date; madeAt: Date | null };

/** When the region was restored, and from a backup of when; null where it never was, or a person has said to go on. */
export async function waitsAfterRestore(db: ReadDb, regionId: string): Promise<RestoredRegion | null> {
  const { subjectType, subjectId } = subject(regionId);
  const [last] = await db
    .select({ act: auditEntries.act, at: auditEntries.at, detail: auditEntries.detail })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subjectType, subjectType),
        eq(auditEntries.subjectId, subjectId),
        eq(auditEntries.regionId, regionId),
      ),
    )
    .orderBy(desc(auditEntries.at))
    .limit(1);
  if (last?.act !== restored) return null;
  const { madeAt } = last.detail ?? {};
  return { at: last.at, madeAt: typeof madeAt === "string" ? new Date(madeAt) : null };
}

/** Said twice is said once. */
export async function goAgain(db: WriteDb, actor: Actor, now: Date): Promise<void> {
  if (!(await waitsAfterRestore(db, actor.regionId))) return;
  await recordAudit(db, actor, now, { act: goingAgain, ...subject(actor.regionId) });
}
