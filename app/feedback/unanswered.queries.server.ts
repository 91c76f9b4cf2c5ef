// What still waits for an answer, and how fast answers have come lately.
import { and, asc, eq, gte, isNotNull, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Feedback, feedback } from "#db/schema/feedback.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { opening } from "~/platform/plain-text.ts";
import { workingDaysTaken } from "~/platform/public-holidays.server.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { recentFrom } from "./inbox.queries.server.ts";
import { answerDays } from "./settings.ts";
import { median } from "./standing.ts";
import { timingOf } from "./timing.server.ts";

export type Unanswered = {
  id: string;
  /** The first words of it. */
  title: string;
  name: string;
  receivedAt: Date;
  /** Civil date of the last day to answer: by law for a request for access, else by our own limit. */
  dueOn: string;
  /** Working days it has waited. */
  workingDays: number;
  overdue: boolean;
  accessRequest: boolean;
};

/** Who has waited longest first. */
export async function unanswered(actor: Actor, db: ReadDb, now: Date): Promise<Unanswered[]> {
  demand(actor, "read");
  const limit = await readSetting(db, actor.regionId, answerDays);
  const rows = await db
    .select()
    .from(feedback)
    .where(and(eq(feedback.regionId, actor.regionId), isNull(feedback.answeredAt), isNull(feedback.closedAt)))
    .orderBy(asc(feedback.receivedAt), asc(feedback.id));
  return rows.map((row) => unansweredOf(row, limit, now));
}

/** So many are as much as anybody can answer in a week. */
const mostAtOnce = 20;

/** Those that are due first. Beside a request for access, which the law gives fewer days, who came first is due first. */
export async function firstToAnswer(actor: Actor, db: ReadDb, now: Date): Promise<Unanswered[]> {
  demand(actor, "read");
  const limit = await readSetting(db, actor.regionId, answerDays);
  const open = and(eq(feedback.regionId, actor.regionId), isNull(feedback.answeredAt), isNull(feedback.closedAt));
  const byLaw = await db
    .select()
    .from(feedback)
    .where(and(open, isNotNull(feedback.dueOn)))
    .orderBy(asc(feedback.dueOn), asc(feedback.id))
    .limit(mostAtOnce);
  const byUs = await db
    .select()
    .from(feedback)
    .where(and(open, isNull(feedback.dueOn)))
    .orderBy(asc(feedback.receivedAt), asc(feedback.id))
    .limit(mostAtOnce);
  return [...byLaw, ...byUs]
    .map((row) => unansweredOf(row, limit, now))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.receivedAt.getTime() - b.receivedAt.getTime()))
    .slice(0, mostAtOnce);
}

const unansweredOf = (row: Feedback, limit: number, now: Date): Unanswered => ({
  id: row.id,
  title: opening(row.text),
  name: row.name || row.organisation,
  receivedAt: row.receivedAt,
  accessRequest: row.accessRequest,
  ...timingOf(row, limit, now),
});

export type AnswerTimes = {
  /** Working days to the first answer, of those answered lately; null where none was. */
  median: number | null;
  answered: number;
  /** Of these, what came from businesses. */
  businessMedian: number | null;
  businessAnswered: number;
  limit: number;
};

export async function answerTimes(actor: Actor, db: ReadDb, now: Date): Promise<AnswerTimes> {
  demand(actor, "read");
  const rows = await db
    .select({ receivedAt: feedback.receivedAt, answeredAt: feedback.answeredAt, business: feedback.business })
    .from(feedback)
    .where(
      and(eq(feedback.regionId, actor.regionId), gte(feedback.answeredAt, await recentFrom(db, actor.regionId, now))),
    );
  const taken = rows.flatMap(({ receivedAt, answeredAt, business }) =>
    answeredAt ? [{ days: workingDaysTaken(civilDate(receivedAt), civilDate(answeredAt)), business }] : [],
  );
  const fromBusiness = taken.filter(({ business }) => business);
  return {
    median: median(taken.map(({ days }) => days)),
    answered: taken.length,
    businessMedian: median(fromBusiness.map(({ days }) => days)),
    businessAnswered: fromBusiness.length,
    limit: await readSetting(db, actor.regionId, answerDays),
  };
}
