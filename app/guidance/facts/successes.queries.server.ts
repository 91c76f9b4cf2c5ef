import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  lte,
  min,
  ne,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { dayInMilliseconds, milliseconds } from "#db/dialect/milliseconds.ts";
import type { ReadDb } from "#db/handles.ts";
import { regions } from "#db/schema/regions.ts";
import { successBenefits, successes, successTopics } from "#db/schema/successes.ts";
import { updateSuccesses, updates } from "#db/schema/updates.ts";
import { addDays, instantAt } from "~/platform/civil-date.ts";
import { type NumberSetting, settingOf } from "~/regions/setting.ts";
import { nothing, shownAtMost, type Thing } from "../rule.ts";
import type { SuccessFacts } from "../rules/successes.ts";
import * as set from "../settings/successes.ts";
import type { Asking } from "./asking.ts";
import { foundOf, total } from "./found.server.ts";
import { successPerMember } from "./per-member.server.ts";
import { recorded, toldSince } from "./told.server.ts";

export async function successFacts(db: ReadDb, asking: Asking): Promise<SuccessFacts> {
  const { regionId, today, kept } = asking;
  const daysAgo = (setting: NumberSetting) => addDays(today, -settingOf(kept, setting));
  const named = async (where: SQL | undefined) =>
    foundOf(
      "success",
      await db
        .select({ id: successes.id, title: successes.title, total })
        .from(successes)
        .where(and(recorded(asking), where))
        .orderBy(desc(successes.happenedOn), asc(successes.id))
        .limit(shownAtMost),
    );
  const told = (days: number) => inArray(successes.id, toldSince(db, asking, days));
  const about = (topics: readonly string[], days: number) => and(told(days), hasTopic(db, topics));

  const start = await startOf(db, regionId);
  const early = start
    ? and(
        between(start, addDays(start, settingOf(kept, set.earlyDays))),
        inArray(successes.kind, ["result", "progress"]),
        hasTopic(db, settingOf(kept, set.quickWinTopics)),
      )
    : undefined;
  const due = between(daysAgo(set.tellSinceDays), addDays(daysAgo(set.tellWithinDays), -1));
  const inTime = heardWithin(settingOf(kept, set.tellWithinDays));
  const lately = gte(successes.createdAt, instantAt(daysAgo(set.benefitDays), "00:00"));
  return {
    first: await firstSince(db, asking, start),
    early: early ? await named(early) : nothing,
    toldInTime: await named(and(due, exists(tellings(db, inTime)))),
    toldLate: await named(and(due, exists(tellings(db)), notExists(tellings(db, inTime)))),
    untold: await named(and(due, notExists(tellings(db)))),
    gain: await successPerMember(
      db,
      and(recorded(asking), isNotNull(successes.value), told(settingOf(kept, set.gainDays))),
    ),
    shared: await named(and(between(daysAgo(set.sharedDays), today), sql`${benefitsOf(db)} >= 2`)),
    withBenefit: await named(and(lately, sql`${benefitsOf(db)} > 0`)),
    withoutBenefit: await named(and(lately, sql`${benefitsOf(db)} = 0`)),
    types: await types(db, asking),
    skills: await named(about(settingOf(kept, set.skillsTopics), settingOf(kept, set.skillsDays))),
    complementary: await named(about(settingOf(kept, set.complementaryTopics), settingOf(kept, set.complementaryDays))),
  };
}

/** Civil dates, both included. */
const between = (from: string, to: string) => and(gte(successes.happenedOn, from), lte(successes.happenedOn, to));

const hasTopic = (db: ReadDb, topics: readonly string[]) =>
  exists(
    db
      .select({ id: successTopics.id })
      .from(successTopics)
      .where(and(eq(successTopics.successId, successes.id), inArray(successTopics.topic, [...topics]))),
  );

/** Heard so many days after it happened, or sooner; the hour or two that Oslo is ahead of Greenwich are given. */
const heardWithin = (days: number) =>
  sql`${milliseconds(updates.heardAt)} < ${dayInMilliseconds(successes.happenedOn)} + ${(days + 1) * dayLong}`;
const dayLong = 24 * 60 * 60 * 1000;

const anyTelling = sql`(${or(isNotNull(updates.heardAt), eq(updates.state, "scheduled"))})`;

/** Told to anyone, or on its way. */
const tellings = (db: ReadDb, where: SQL = anyTelling) =>
  db
    .select({ id: updateSuccesses.id })
    .from(updateSuccesses)
    .innerJoin(updates, eq(updates.id, updateSuccesses.updateId))
    .where(and(eq(updateSuccesses.successId, successes.id), where));

const benefitsOf = (db: ReadDb) =>
  db.select({ number: count() }).from(successBenefits).where(eq(successBenefits.successId, successes.id));

async function startOf(db: ReadDb, regionId: string): Promise<string | null> {
  const [region] = await db.select({ on: regions.startedOn }).from(regions).where(eq(regions.id, regionId));
  return region?.on ?? null;
}

async function firstSince(db: ReadDb, asking: Asking, start: string | null): Promise<SuccessFacts["first"]> {
  const [row] = await db
    .select({ id: successes.id, title: successes.title, on: successes.happenedOn })
    .from(successes)
    .where(
      and(
        recorded(asking),
        isNotNull(successes.happenedOn),
        lte(successes.happenedOn, asking.today),
        ne(successes.kind, "notAsHoped"),
        hasTopic(db, settingOf(asking.kept, set.quickWinTopics)),
        start ? gte(successes.happenedOn, start) : undefined,
      ),
    )
    .orderBy(asc(successes.happenedOn), asc(successes.id))
    .limit(1);
  return row?.on ? { type: "success", id: row.id, title: row.title, on: row.on } : null;
}

/** One told of each kind; the kinds are five sets of topics. */
async function types(db: ReadDb, asking: Asking): Promise<Thing[]> {
  const { kept } = asking;
  const kinds = [set.servicesTopics, set.expertiseTopics, set.influenceTopics, set.developmentTopics, set.trustTopics];
  const topics = kinds.map((kind) => settingOf(kept, kind));
  const told = await db
    .select({ topic: successTopics.topic, id: min(successes.id) })
    .from(successTopics)
    .innerJoin(successes, eq(successes.id, successTopics.successId))
    .where(
      and(
        recorded(asking),
        inArray(successTopics.topic, topics.flat()),
        inArray(successes.id, toldSince(db, asking, settingOf(kept, set.typesDays))),
      ),
    )
    .groupBy(successTopics.topic);
  const ids = topics.flatMap((words) => told.find(({ topic }) => words.includes(topic))?.id ?? []);
  const rows = await db
    .select({ id: successes.id, title: successes.title })
    .from(successes)
    .where(inArray(successes.id, ids));
  const titleOf = new Map(rows.map(({ id, title }) => [id, title]));
  return ids.map((id) => ({ type: "success", id, title: titleOf.get(id) ?? "" }));
}
