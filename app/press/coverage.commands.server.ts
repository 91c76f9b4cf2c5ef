import { and, eq, inArray, ne } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { WriteDb } from "#db/handles.ts";
import { coverage, coverageMembers, coverageSuccesses, outlets, releases } from "#db/schema/press.ts";
import { successes } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { wasDone } from "~/audit/audit.queries.server.ts";
import { demandMembers } from "~/contacts/contacts.commands.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { type CoverageView, getCoverage } from "./coverage.queries.server.ts";
import type { CoverageFields } from "./coverage-form.ts";

const audited = (act: string, id: string) => ({ act, subjectType: "coverage", subjectId: id });

/** Notes a published piece. The same id again, as after a double click or an undo, changes nothing. */
export async function recordCoverage(actor: Actor, now: Date, input: CoverageFields & { id: string }): Promise<void> {
  demand(actor, "write");
  const { id, ...fields } = input;
  await inTransaction(async (db) => {
    const columns = await settled(db, actor, now, id, fields);
    const [added] = await db
      .insert(coverage)
      .values({ ...columns, id, regionId: actor.regionId, createdAt: now, changedAt: now })
      .onConflictDoNothing()
      .returning({ id: coverage.id });
    if (!added) {
      await getCoverage(actor, db, id);
      return;
    }
    await writeParts(db, id, fields);
    await recordAudit(db, actor, now, audited("press.noteCoverage", id));
  });
}

/** Changes it, if nobody else has since it was opened. */
export async function changeCoverage(
  actor: Actor,
  now: Date,
  { id, revision, ...fields }: CoverageFields & { id: string; revision: number },
): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    const current = await getCoverage(actor, db, id);
    const columns = await settled(db, actor, now, id, fields);
    if (asText(current) === asText({ ...current, ...columns, ...fields })) return;
    if (current.revision !== revision) {
      const { title, revision: newer } = current;
      throw new Refusal("press:refusal.coverageChanged", { field: "title", params: { title, revision: newer } });
    }
    await db
      .update(coverage)
      .set({ ...columns, revision: revision + 1, changedAt: now })
      .where(eq(coverage.id, id));
    await db.delete(coverageMembers).where(eq(coverageMembers.coverageId, id));
    await db.delete(coverageSuccesses).where(eq(coverageSuccesses.coverageId, id));
    await writeParts(db, id, fields);
    await recordAudit(db, actor, now, audited("press.changeCoverage", id));
  });
}

/**
 * Takes it off the list. @returns what it was, so that it can come back; null where it was removed before
 * @throws NotFound where it never was there
 */
export async function removeCoverage(actor: Actor, now: Date, id: string): Promise<CoverageView | null> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const removal = audited("press.removeCoverage", id);
    const known = await db
      .select({ id: coverage.id })
      .from(coverage)
      .where(and(eq(coverage.regionId, actor.regionId), eq(coverage.id, id)));
    if (known.length === 0 && (await wasDone(db, actor, removal))) return null;
    const piece = await getCoverage(actor, db, id);
    await db.delete(coverage).where(eq(coverage.id, id));
    await recordAudit(db, actor, now, removal);
    return piece;
  });
}

/** Everything it points to must be this region's; an outlet that we know is known by its name. */
async function settled(db: WriteDb, actor: Actor, now: Date, id: string, fields: CoverageFields) {
  const { successIds, memberIds, ...plain } = fields;
  const { regionId } = actor;
  if (plain.publishedOn > civilDate(now)) throw new Refusal("press:coverage.notYet", { field: "publishedOn" });
  await demandMembers(db, actor, memberIds);
  if (successIds.length > 0) {
    const known = await db
      .select({ id: successes.id })
      .from(successes)
      .where(and(eq(successes.regionId, regionId), inArray(successes.id, successIds)));
    if (known.length !== successIds.length) throw new NotFound("success");
  }
  if (plain.releaseId) {
    const known = await db
      .select({ id: releases.id })
      .from(releases)
      .where(and(eq(releases.regionId, regionId), eq(releases.id, plain.releaseId)));
    if (known.length === 0) throw new NotFound("release");
  }
  if (plain.url !== "") {
    const [same] = await db
      .select({ title: coverage.title })
      .from(coverage)
      .where(and(eq(coverage.regionId, regionId), eq(coverage.url, plain.url), ne(coverage.id, id)))
      .limit(1);
    if (same) throw new Refusal("press:coverage.known", { field: "url", params: { title: same.title } });
  }
  const [outlet] = await db
    .select({ id: outlets.id, name: outlets.name })
    .from(outlets)
    .where(and(eq(outlets.regionId, regionId), eq(outlets.sortKey, sortKey(plain.outletName))))
    .limit(1);
  return { ...plain, outletId: outlet?.id ?? null, outletName: outlet?.name ?? plain.outletName };
}

async function writeParts(db: WriteDb, coverageId: string, { successIds, memberIds }: CoverageFields): Promise<void> {
  if (successIds.length) {
    await db.insert(coverageSuccesses).values(successIds.map((successId) => ({ successId, coverageId })));
  }
  if (memberIds.length) {
    await db.insert(coverageMembers).values(memberIds.map((memberId) => ({ memberId, coverageId })));
  }
}

/** Two that say the same give the same text: the order of members and successes means nothing. */
function asText(piece: CoverageView): string {
  const { revision: _, createdAt: __, changedAt: ___, successIds, memberIds, ...plain } = piece;
  return JSON.stringify([Object.entries(plain).sort(), successIds.toSorted(), memberIds.toSorted()]);
}
