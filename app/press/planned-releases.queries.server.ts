// Press releases that have their day and no sending yet: what the plan knows of before the press is told.
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, ne, notExists } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Release, releaseSuccesses, releases, sendings } from "#db/schema/press.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";

export type PlannedRelease = Pick<Release, "id" | "title" | "locale"> & { plannedFor: Date };

const notGone = (db: ReadDb, actor: Actor) =>
  and(
    eq(releases.regionId, actor.regionId),
    isNotNull(releases.plannedFor),
    isNull(releases.frozenAt),
    notExists(
      db
        .select({ id: sendings.id })
        .from(sendings)
        .where(and(eq(sendings.releaseId, releases.id), ne(sendings.state, "cancelled"))),
    ),
  );

/** Meant to go out from one instant to, but not at, another. A scheduled one is an update already, and not among them. */
export async function plannedReleases(actor: Actor, db: ReadDb, from: Date, to: Date): Promise<PlannedRelease[]> {
  demand(actor, "read");
  const rows = await db
    .select({ id: releases.id, title: releases.title, locale: releases.locale, plannedFor: releases.plannedFor })
    .from(releases)
    .where(and(notGone(db, actor), gte(releases.plannedFor, from), lt(releases.plannedFor, to)))
    .orderBy(asc(releases.plannedFor), asc(releases.id));
  return rows.flatMap(({ plannedFor, ...row }) => (plannedFor ? [{ ...row, plannedFor }] : []));
}

/** When the last of the releases that carry any of these is meant to go out; nothing where none has a day. */
export async function releaseDayOf(actor: Actor, db: ReadDb, successIds: readonly string[]): Promise<Date | null> {
  demand(actor, "read");
  if (successIds.length === 0) return null;
  const [last] = await db
    .select({ plannedFor: releases.plannedFor })
    .from(releases)
    .innerJoin(releaseSuccesses, eq(releaseSuccesses.releaseId, releases.id))
    .where(and(notGone(db, actor), inArray(releaseSuccesses.successId, [...new Set(successIds)])))
    .orderBy(desc(releases.plannedFor))
    .limit(1);
  return last?.plannedFor ?? null;
}
