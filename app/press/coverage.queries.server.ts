// Published pieces about the region: where they stand, whom they are about, whether they are right.
import { and, asc, count, desc, eq, gte, inArray, isNotNull, type SQL } from "drizzle-orm";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { ReadDb } from "#db/handles.ts";
import { type Coverage, coverage, coverageMembers, coverageSuccesses, outlets, releases } from "#db/schema/press.ts";
import { members } from "#db/schema/regions.ts";
import { successBenefits, successes } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { NotFound } from "~/platform/refusal.ts";
import { getSuccess } from "~/successes/successes.queries.server.ts";
import type { CoverageFields, CoverageFilter } from "./coverage-form.ts";
import { getRelease } from "./releases.queries.server.ts";

export type CoverageRow = Coverage & { memberNames: string[] };
export type CoverageList = { rows: CoverageRow[]; total: number; page: number; pages: number };

const perPage = 30;

/** The newest first. */
export async function listCoverage(actor: Actor, db: ReadDb, filter: CoverageFilter): Promise<CoverageList> {
  demand(actor, "read");
  const ofMember = db
    .select({ id: coverageMembers.coverageId })
    .from(coverageMembers)
    .where(eq(coverageMembers.memberId, filter.memberId ?? ""));
  const where = and(
    eq(coverage.regionId, actor.regionId),
    filter.memberId ? inArray(coverage.id, ofMember) : undefined,
    filter.outlet ? eq(coverage.outletName, filter.outlet) : undefined,
    filter.since ? gte(coverage.publishedOn, filter.since) : undefined,
  );
  const [counted] = await db.select({ total: count() }).from(coverage).where(where);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(filter.page, pages);
  return { rows: await rowsWhere(db, where, perPage, (page - 1) * perPage), total, page, pages };
}

async function rowsWhere(db: ReadDb, where: SQL | undefined, limit: number, offset = 0): Promise<CoverageRow[]> {
  const rows = await db
    .select()
    .from(coverage)
    .where(where)
    .orderBy(desc(coverage.publishedOn), desc(coverage.createdAt), asc(coverage.id))
    .limit(limit)
    .offset(offset);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const named = await db
    .select({ coverageId: coverageMembers.coverageId, name: members.name })
    .from(coverageMembers)
    .innerJoin(members, eq(members.id, coverageMembers.memberId))
    .where(inArray(coverageMembers.coverageId, ids))
    .orderBy(asc(members.sortKey));
  return rows.map((row) => ({
    ...row,
    memberNames: named.filter(({ coverageId }) => coverageId === row.id).map(({ name }) => name),
  }));
}

/** More than anyone reads beside a release, a success or a member; the list has them all. */
const mostBeside = 50;

/** What was written after a release, in an outlet, about a success, or about a member. */
export async function coverageAbout(
  actor: Actor,
  db: ReadDb,
  about: { releaseId: string } | { outletId: string } | { successId: string } | { memberId: string },
): Promise<CoverageRow[]> {
  demand(actor, "read");
  const of =
    "releaseId" in about
      ? eq(coverage.releaseId, about.releaseId)
      : "outletId" in about
        ? eq(coverage.outletId, about.outletId)
        : "successId" in about
          ? inArray(
              coverage.id,
              db
                .select({ id: coverageSuccesses.coverageId })
                .from(coverageSuccesses)
                .where(eq(coverageSuccesses.successId, about.successId)),
            )
          : inArray(
              coverage.id,
              db
                .select({ id: coverageMembers.coverageId })
                .from(coverageMembers)
                .where(eq(coverageMembers.memberId, about.memberId)),
            );
  return rowsWhere(db, and(eq(coverage.regionId, actor.regionId), of), mostBeside);
}

export type CoverageView = Coverage & { successIds: string[]; memberIds: string[] };

/** @throws NotFound, also for another region's */
export async function getCoverage(actor: Actor, db: ReadDb, id: string): Promise<CoverageView> {
  demand(actor, "read");
  const [found] = await db
    .select()
    .from(coverage)
    .where(and(eq(coverage.regionId, actor.regionId), eq(coverage.id, id)));
  if (!found) throw new NotFound("coverage");
  const about = await db
    .select({ id: coverageSuccesses.successId })
    .from(coverageSuccesses)
    .where(eq(coverageSuccesses.coverageId, id));
  const named = await db
    .select({ id: coverageMembers.memberId })
    .from(coverageMembers)
    .where(eq(coverageMembers.coverageId, id));
  return { ...found, successIds: about.map((row) => row.id), memberIds: named.map((row) => row.id) };
}

/** Every name that a piece has been published under, in alphabetical order. */
export async function outletsInUse(actor: Actor, db: ReadDb): Promise<string[]> {
  demand(actor, "read");
  const rows = await db
    .selectDistinct({ name: coverage.outletName })
    .from(coverage)
    .where(eq(coverage.regionId, actor.regionId));
  return rows
    .map(({ name }) => ({ name, key: sortKey(name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ name }) => name);
}

const mostToChoose = 40;

/** What can be chosen in the form: the newest, and what is chosen already. */
export async function coverageChoices(
  actor: Actor,
  db: ReadDb,
  chosen: { releaseId: string | null; successIds: string[] },
) {
  demand(actor, "write");
  const { regionId } = actor;
  const known = await db
    .select({ name: outlets.name })
    .from(outlets)
    .where(eq(outlets.regionId, regionId))
    .orderBy(asc(outlets.sortKey), asc(outlets.id));
  const sent = await db
    .select({ id: releases.id, title: releases.title })
    .from(releases)
    .where(and(eq(releases.regionId, regionId), isNotNull(releases.frozenAt)))
    .orderBy(desc(releases.frozenAt), asc(releases.id))
    .limit(mostToChoose);
  const chosenRelease = sent.some(({ id }) => id === chosen.releaseId)
    ? []
    : await db
        .select({ id: releases.id, title: releases.title })
        .from(releases)
        .where(and(eq(releases.regionId, regionId), eq(releases.id, chosen.releaseId ?? "")));
  const told = { id: successes.id, title: successes.title, locale: successes.locale };
  const newest = await db
    .select(told)
    .from(successes)
    .where(and(eq(successes.regionId, regionId), eq(successes.draft, false)))
    .orderBy(desc(successes.createdAt), asc(successes.id))
    .limit(mostToChoose);
  const missing = chosen.successIds.filter((id) => !newest.some((one) => one.id === id));
  const older =
    missing.length === 0
      ? []
      : await db
          .select(told)
          .from(successes)
          .where(and(eq(successes.regionId, regionId), inArray(successes.id, missing)));
  return {
    outlets: known.map(({ name }) => name),
    releases: [...chosenRelease, ...sent],
    successes: [...older, ...newest],
  };
}

/** What a piece about this release, or this success, is likely to be about. */
export async function likelyCoverage(
  actor: Actor,
  db: ReadDb,
  now: Date,
  { releaseId, successId }: { releaseId: string | null; successId: string | null },
): Promise<Pick<CoverageFields, "releaseId" | "successIds" | "memberIds">> {
  demand(actor, "write");
  if (releaseId) {
    const release = await getRelease(actor, db, now, releaseId);
    const memberIds = release.named.map(({ id }) => id);
    return { releaseId, successIds: release.successes.map(({ id }) => id), memberIds };
  }
  if (!successId) return { releaseId: null, successIds: [], memberIds: [] };
  const { id } = await getSuccess(actor, db, successId);
  const benefits = await db
    .select({ memberId: successBenefits.memberId })
    .from(successBenefits)
    .where(eq(successBenefits.successId, id));
  return { releaseId: null, successIds: [id], memberIds: benefits.map(({ memberId }) => memberId) };
}
