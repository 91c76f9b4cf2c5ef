// What the region and each member hope to gain, and the successes that answer it.
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { members } from "#db/schema/regions.ts";
import { type Expectation, expectations, type Success, successExpectations, successes } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { NotFound } from "~/platform/refusal.ts";

export type Answer = Pick<Success, "id" | "title" | "locale" | "kind" | "happenedOn">;

export type ExpectationView = Expectation & {
  /** Null: the region's own. */
  memberName: string | null;
  /** The successes that answer it, the newest first; none: it is not met yet. */
  answers: Answer[];
};

type Which = { memberId?: string; successId?: string; retired?: boolean };

/** The region's own first, then the members' by name, each in its own order. Retired ones only where asked for. */
export async function listExpectations(actor: Actor, db: ReadDb, which: Which = {}): Promise<ExpectationView[]> {
  demand(actor, "read");
  const ofSuccess = db
    .select({ id: successExpectations.expectationId })
    .from(successExpectations)
    .where(eq(successExpectations.successId, which.successId ?? ""));
  const found = await db
    .select({ expectation: expectations, memberName: members.name })
    .from(expectations)
    .leftJoin(members, eq(members.id, expectations.memberId))
    .where(
      and(
        eq(expectations.regionId, actor.regionId),
        which.memberId ? eq(expectations.memberId, which.memberId) : undefined,
        which.successId ? inArray(expectations.id, ofSuccess) : undefined,
        which.retired ? undefined : isNull(expectations.retiredAt),
      ),
    )
    .orderBy(
      // Null sorts first in one database and last in the other.
      asc(sql`coalesce(${members.sortKey}, '')`),
      asc(expectations.memberId),
      asc(expectations.position),
      asc(expectations.createdAt),
      asc(expectations.id),
    );
  const answers = await answersOf(db, actor.regionId);
  return found.map(({ expectation, memberName }) => ({
    ...expectation,
    memberName,
    answers: answers.get(expectation.id) ?? [],
  }));
}

/** What was handed in and not looked over answers nothing yet. */
async function answersOf(db: ReadDb, regionId: string): Promise<Map<string, Answer[]>> {
  const rows = await db
    .select({
      expectationId: successExpectations.expectationId,
      id: successes.id,
      title: successes.title,
      locale: successes.locale,
      kind: successes.kind,
      happenedOn: successes.happenedOn,
    })
    .from(successExpectations)
    .innerJoin(successes, eq(successes.id, successExpectations.successId))
    .where(and(eq(successes.regionId, regionId), eq(successes.draft, false)))
    .orderBy(desc(sql`coalesce(${successes.happenedOn}, '9999')`), asc(successes.id));
  const byExpectation = new Map<string, Answer[]>();
  for (const { expectationId, ...answer } of rows) {
    const known = byExpectation.get(expectationId);
    if (known) known.push(answer);
    else byExpectation.set(expectationId, [answer]);
  }
  return byExpectation;
}

/** @throws NotFound, also for another region's */
export async function getExpectation(actor: Actor, db: ReadDb, id: string): Promise<Expectation> {
  demand(actor, "read");
  const [found] = await db
    .select()
    .from(expectations)
    .where(and(eq(expectations.regionId, actor.regionId), eq(expectations.id, id)));
  if (!found) throw new NotFound("expectation");
  return found;
}

/** Those of the ids that are expectations of this region. */
export async function knownExpectations(db: ReadDb, regionId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: expectations.id })
    .from(expectations)
    .where(and(eq(expectations.regionId, regionId), inArray(expectations.id, [...ids])));
  return new Set(rows.map((row) => row.id));
}
