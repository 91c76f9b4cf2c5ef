// Meetings that reached audiences as a whole: what happened is the activities' own, whom it reached stands here.
import { and, eq, inArray } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { audienceActivities, audiences } from "#db/schema/audiences.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import {
  type ActivityInput,
  type ChangedActivity,
  rewriteActivity,
  writeActivity,
} from "~/activities/activities.commands.server.ts";
import { getActivity } from "~/activities/activities.queries.server.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound } from "~/platform/refusal.ts";

export type Meeting = ActivityInput & {
  /** The audiences that it reached as a whole: it counts against their silence. */
  audienceIds: readonly string[];
};

/** Writes down a meeting or a contact, and whom it reached. The same id again changes nothing. @returns its id */
export async function logActivity(actor: Actor, now: Date, input: Meeting): Promise<string> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const reached = await ownAudiences(db, actor, input.audienceIds);
    const { id, added } = await writeActivity(db, actor, now, input);
    if (added) await writeReached(db, actor, now, id, reached);
    return id;
  });
}

export type Conversation = Pick<Meeting, "id" | "title" | "contactIds" | "locale">;

/** The shortest way to log a contact: a conversation, now. @returns its id */
export const logConversation = (actor: Actor, now: Date, { id, title, contactIds, locale }: Conversation) =>
  logActivity(actor, now, {
    id,
    kind: "conversation",
    title,
    startsAt: now,
    endsAt: null,
    place: "",
    memberId: null,
    open: false,
    note: "",
    locale,
    memberIds: [],
    contactIds,
    audienceIds: [],
  });

export type ChangedMeeting = Meeting & Pick<ChangedActivity, "revision">;

/** Changes it, and whom it reached, if nobody else has since it was opened. */
export async function changeMeeting(actor: Actor, now: Date, input: ChangedMeeting): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    const { activity } = await getActivity(actor, db, input.id);
    const reached = await ownAudiences(db, actor, input.audienceIds);
    const before = await db
      .select({ audienceId: audienceActivities.audienceId })
      .from(audienceActivities)
      .where(eq(audienceActivities.activityId, activity.id));
    const same = sorted(before.map(({ audienceId }) => audienceId)) === sorted(reached);
    await rewriteActivity(db, actor, now, { ...input, alsoElsewhere: !same });
    if (same) return;
    await db.delete(audienceActivities).where(eq(audienceActivities.activityId, activity.id));
    await writeReached(db, actor, now, activity.id, reached);
  });
}

const sorted = (ids: readonly string[]): string => [...ids].sort().join();

/** Each once. @throws NotFound where one is not in the region */
async function ownAudiences(db: WriteDb, actor: Actor, audienceIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(audienceIds)];
  if (ids.length === 0) return [];
  const known = await db
    .select({ id: audiences.id })
    .from(audiences)
    .where(and(eq(audiences.regionId, actor.regionId), inArray(audiences.id, ids)));
  if (known.length !== ids.length) throw new NotFound("audience");
  return ids;
}

async function writeReached(
  db: WriteDb,
  actor: Actor,
  now: Date,
  activityId: string,
  audienceIds: readonly string[],
): Promise<void> {
  const rows = audienceIds.map((audienceId) => ({ audienceId, activityId }));
  if (rows.length) await db.insert(audienceActivities).values(rows);
  await recordAudit(db, actor, now, {
    act: "audiences.reach",
    subjectType: "activity",
    subjectId: activityId,
    detail: { audiences: rows.length },
  });
}
