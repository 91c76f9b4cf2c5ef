// What people have answered and asked, and where each stands.
import { and, asc, count, desc, eq, gte, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import { type Feedback, feedback } from "#db/schema/feedback.ts";
import { members } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { opening } from "~/platform/plain-text.ts";
import { NotFound } from "~/platform/refusal.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import type { InboxFilter, InboxState } from "./inbox-filter.ts";
import { answerDays, recentDays } from "./settings.ts";
import { type Standing, standingOf } from "./standing.ts";
import { type Timing, timingOf } from "./timing.server.ts";

export type FeedbackRow = Pick<
  Feedback,
  | "id"
  | "name"
  | "organisation"
  | "kind"
  | "business"
  | "via"
  | "aboutTitle"
  | "locale"
  | "receivedAt"
  | "answeredAt"
  | "accessRequest"
  | "ownerName"
> &
  Timing & { title: string; standing: Standing; memberName: string | null };

export type Inbox = { rows: FeedbackRow[]; total: number; page: number; pages: number };

const perPage = 30;
/** From when on answer times are counted. */
export const recentFrom = async (db: ReadDb, regionId: string, now: Date): Promise<Date> =>
  new Date(now.getTime() - (await readSetting(db, regionId, recentDays)) * 86_400_000);

function inState(state: InboxState, recent: Date): SQL | undefined {
  switch (state) {
    case "open":
      return and(isNull(feedback.answeredAt), isNull(feedback.closedAt));
    case "recent":
      return gte(feedback.answeredAt, recent);
    case "answered":
      return isNotNull(feedback.answeredAt);
    case "closed":
      return and(isNull(feedback.answeredAt), isNotNull(feedback.closedAt));
    case "all":
      return undefined;
  }
}

/** Open ones: who has waited longest first. All others: the newest first. */
export async function listFeedback(actor: Actor, db: ReadDb, now: Date, filter: InboxFilter): Promise<Inbox> {
  demand(actor, "read");
  const where = and(
    eq(feedback.regionId, actor.regionId),
    inState(filter.state, await recentFrom(db, actor.regionId, now)),
    filter.kind ? eq(feedback.kind, filter.kind) : undefined,
    filter.ownerId ? eq(feedback.ownerUserId, filter.ownerId) : undefined,
    filter.memberId ? eq(feedback.memberId, filter.memberId) : undefined,
    filter.business ? eq(feedback.business, true) : undefined,
  );
  const [counted] = await db.select({ total: count() }).from(feedback).where(where);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(filter.page, pages);
  const received = filter.state === "open" ? asc(feedback.receivedAt) : desc(feedback.receivedAt);
  const found = await db
    .select({ row: feedback, memberName: members.name })
    .from(feedback)
    .leftJoin(members, eq(members.id, feedback.memberId))
    .where(where)
    .orderBy(received, asc(feedback.id))
    .limit(perPage)
    .offset((page - 1) * perPage);
  const limit = await readSetting(db, actor.regionId, answerDays);
  return { rows: found.map(({ row, memberName }) => rowOf(row, memberName, limit, now)), total, page, pages };
}

export function rowOf(row: Feedback, memberName: string | null, limit: number, now: Date): FeedbackRow {
  const { id, name, organisation, kind, business, via, aboutTitle, locale, receivedAt, answeredAt } = row;
  const { accessRequest, ownerName } = row;
  return {
    ...{ id, name, organisation, kind, business, via, aboutTitle, locale, receivedAt, answeredAt },
    ...{ accessRequest, ownerName, memberName },
    title: opening(row.text),
    standing: standingOf(row),
    ...timingOf(row, limit, now),
  };
}

/** What one person has written to us, newest first. */
export async function feedbackFrom(actor: Actor, db: ReadDb, now: Date, contactId: string): Promise<FeedbackRow[]> {
  demand(actor, "read");
  const found = await db
    .select()
    .from(feedback)
    .where(and(eq(feedback.regionId, actor.regionId), eq(feedback.contactId, contactId)))
    .orderBy(desc(feedback.receivedAt), asc(feedback.id))
    .limit(perPage);
  const limit = await readSetting(db, actor.regionId, answerDays);
  return found.map((row) => rowOf(row, null, limit, now));
}

export type FeedbackView = {
  feedback: Feedback;
  standing: Standing;
  timing: Timing;
  limit: number;
  memberName: string | null;
  contactName: string | null;
};

/** @throws NotFound, also for another region's */
export async function getFeedback(actor: Actor, db: ReadDb, now: Date, id: string): Promise<FeedbackView> {
  demand(actor, "read");
  const [found] = await db
    .select({ row: feedback, memberName: members.name, contactName: contacts.name })
    .from(feedback)
    .leftJoin(members, eq(members.id, feedback.memberId))
    .leftJoin(contacts, eq(contacts.id, feedback.contactId))
    .where(and(eq(feedback.regionId, actor.regionId), eq(feedback.id, id)));
  if (!found) throw new NotFound("feedback");
  const { row, memberName, contactName } = found;
  const limit = await readSetting(db, actor.regionId, answerDays);
  return {
    feedback: row,
    standing: standingOf(row),
    timing: timingOf(row, limit, now),
    limit,
    memberName,
    contactName,
  };
}
