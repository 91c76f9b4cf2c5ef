// Until when what is told must be kept back.
import { and, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Release, releaseSuccesses, releases, sendings } from "#db/schema/press.ts";
import { type Update, updateSuccesses } from "#db/schema/updates.ts";
import { storiesOf } from "~/successes/stories.queries.server.ts";

/** The last embargo of the successes that an update carries, and of the release that it sends; only those that have one. */
export async function embargoesOf(
  db: ReadDb,
  regionId: string,
  updates: readonly Pick<Update, "id" | "causeKind" | "causeId">[],
): Promise<Map<string, Date>> {
  const last = new Map<string, Date>();
  if (updates.length === 0) return last;
  const keep = (id: string, until: Date | null | undefined) => {
    if (until && until > (last.get(id) ?? new Date(0))) last.set(id, until);
  };
  const carried = await db
    .select({ updateId: updateSuccesses.updateId, successId: updateSuccesses.successId })
    .from(updateSuccesses)
    .where(
      inArray(
        updateSuccesses.updateId,
        updates.map(({ id }) => id),
      ),
    );
  const stories = await storiesOf(
    db,
    regionId,
    carried.map(({ successId }) => successId),
  );
  for (const { updateId, successId } of carried) keep(updateId, stories.get(successId)?.embargoUntil);
  const sent = updates.flatMap(({ causeKind, causeId }) => (causeKind === "sending" && causeId ? [causeId] : []));
  if (sent.length === 0) return last;
  const ofSendings = await db
    .select({ sendingId: sendings.id, until: releases.embargoUntil })
    .from(sendings)
    .innerJoin(releases, eq(releases.id, sendings.releaseId))
    .where(and(eq(sendings.regionId, regionId), inArray(sendings.id, sent)));
  const bySending = new Map(ofSendings.map(({ sendingId, until }) => [sendingId, until]));
  for (const { id, causeId } of updates) keep(id, bySending.get(causeId ?? ""));
  return last;
}

/** As above, of releases that are only planned. */
export async function embargoesOfReleases(
  db: ReadDb,
  regionId: string,
  planned: readonly Pick<Release, "id" | "embargoUntil">[],
): Promise<Map<string, Date>> {
  const last = new Map(planned.flatMap(({ id, embargoUntil }) => (embargoUntil ? [[id, embargoUntil] as const] : [])));
  if (planned.length === 0) return last;
  const ids = planned.map(({ id }) => id);
  const told = await db.select().from(releaseSuccesses).where(inArray(releaseSuccesses.releaseId, ids));
  const successIds = told.map(({ successId }) => successId);
  const stories = await storiesOf(db, regionId, successIds);
  for (const { releaseId, successId } of told) {
    const until = stories.get(successId)?.embargoUntil;
    if (until && until > (last.get(releaseId) ?? new Date(0))) last.set(releaseId, until);
  }
  return last;
}
