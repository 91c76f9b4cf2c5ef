// What the form of a goal shows: choices, and the goal as it would be typed.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { members } from "#db/schema/regions.ts";
import { type Expectation, expectations } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { listAudiences } from "~/audiences/audiences.queries.server.ts";
import { peopleInOffice } from "~/contacts/in-office.queries.server.ts";
import { formatNumber } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { Typed } from "~/platform/typed.ts";
import type { GoalView } from "./goals.queries.server.ts";

type Named = { id: string; name: string };
type Hoped = Pick<Expectation, "id" | "text" | "locale"> & { memberName: string | null };
export type GoalChoices = { people: Named[]; audiences: Named[]; expectations: Hoped[] };

/** Who can own a goal: those with an account, each member's contact and the board; and whoever owns it already. */
export async function goalChoices(
  actor: Actor,
  db: ReadDb,
  ownerContactId: string | null = null,
): Promise<GoalChoices> {
  const people = await peopleInOffice(actor, db, ownerContactId === null ? [] : [ownerContactId]);
  const audiences = await listAudiences(actor, db);
  return {
    people,
    audiences: audiences.map(({ audience: { id, name } }) => ({ id, name })),
    expectations: await hopedFor(db, actor.regionId),
  };
}

/** The region's own first, then the members' by name. */
const hopedFor = (db: ReadDb, regionId: string): Promise<Hoped[]> =>
  db
    .select({ id: expectations.id, text: expectations.text, locale: expectations.locale, memberName: members.name })
    .from(expectations)
    .leftJoin(members, eq(members.id, expectations.memberId))
    .where(and(eq(expectations.regionId, regionId), isNull(expectations.retiredAt)))
    // Null sorts first in one database and last in the other.
    .orderBy(asc(sql`coalesce(${members.sortKey}, '')`), asc(expectations.position), asc(expectations.id));

/** @param cadenceDays what the region proposes between two measurements */
export const emptyGoal = (id: string, today: string, cadenceDays: number): Typed => ({
  id: [id],
  revision: ["0"],
  level: ["output"],
  source: ["byHand"],
  series: ["gauge"],
  startsOn: [today],
  cadenceDays: [String(cadenceDays)],
  expectedLagMonths: ["0"],
});

const typedNumber = (locale: Locale, value: number | null): string[] =>
  value === null ? [] : [formatNumber(locale, value).replaceAll("\u00a0", " ")];

export function typedGoal({ goal, audiences, expectations: hoped }: GoalView, locale: Locale): Typed {
  const { id, revision, title, level, source, series, unit, startsOn, method } = goal;
  return {
    id: [id],
    revision: [String(revision)],
    title: [title],
    level: [level],
    source: [source],
    series: [series],
    unit: [unit],
    baseline: typedNumber(locale, goal.baseline),
    target: typedNumber(locale, goal.target),
    startsOn: [startsOn],
    dueOn: [goal.dueOn ?? ""],
    ownerContactId: [goal.ownerContactId ?? ""],
    method: [method],
    cadenceDays: [goal.cadenceDays === null ? "" : String(goal.cadenceDays)],
    expectedLagMonths: [String(goal.expectedLagMonths)],
    audienceIds: audiences.map((audience) => audience.id),
    expectationIds: hoped.map(({ id }) => id),
  };
}
