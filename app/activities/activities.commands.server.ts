import { and, eq, inArray } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type Activity, activities, activityContacts, activityMembers } from "#db/schema/activities.ts";
import { contacts } from "#db/schema/contacts.ts";
import { members } from "#db/schema/regions.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { getActivity } from "./activities.queries.server.ts";
import type { ActivityDetails } from "./form-values.ts";

/** What was done before and after it; where nothing is said, nothing was. */
type AroundIt = Pick<Activity, "facilitator" | "method" | "preparationSentOn" | "followUpSentOn" | "pressNoticeOn">;

export type ActivityInput = Pick<
  Activity,
  "id" | "kind" | "title" | "startsAt" | "endsAt" | "place" | "memberId" | "open" | "note" | "locale"
> &
  Partial<AroundIt> & {
    memberIds: readonly string[];
    /** Who took part, or was spoken with. */
    contactIds: readonly string[];
  };

/** Writes down what happened or will. The same id again, as after a double click, changes nothing. */
export async function writeActivity(
  db: WriteDb,
  actor: Actor,
  now: Date,
  input: ActivityInput,
): Promise<{ id: string; added: boolean }> {
  demand(actor, "write");
  await demandOwn(db, actor, input);
  const [added] = await db
    .insert(activities)
    .values({
      ...columnsOf(input),
      id: input.id,
      regionId: actor.regionId,
      loggedByName: nameOf(actor),
      createdAt: now,
      changedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: activities.id });
  if (!added) return { id: (await getActivity(actor, db, input.id)).activity.id, added: false };
  await writeParts(db, input);
  await recordAudit(db, actor, now, {
    act: "activities.write",
    subjectType: "activity",
    subjectId: input.id,
    detail: { kind: input.kind },
  });
  return { id: input.id, added: true };
}

export type ChangedActivity = ActivityInput & {
  /** The one that the form was opened on. */
  revision: number;
  /** Something else that belongs to it, kept by another module, has changed with it. */
  alsoElsewhere: boolean;
};

/** The word key of the refusal that the second of two who change the same activity gets. */
export const changedMeanwhile = "activities:refusal.changedMeanwhile";

/** Changes it, if nobody else has since it was opened. @returns whether anything was changed */
export async function rewriteActivity(db: WriteDb, actor: Actor, now: Date, input: ChangedActivity): Promise<boolean> {
  demand(actor, "write");
  const current = await getActivity(actor, db, input.id);
  await demandOwn(db, actor, input);
  if (!input.alsoElsewhere && asText(input) === asText(inputOf(current))) return false;
  if (current.activity.revision !== input.revision) throw new Refusal(changedMeanwhile);
  const { activity } = current;
  const moved =
    input.place !== activity.place ||
    input.startsAt.getTime() !== activity.startsAt.getTime() ||
    input.endsAt?.getTime() !== activity.endsAt?.getTime();
  await db
    .update(activities)
    .set({
      ...columnsOf(input),
      sequence: activity.sequence + (moved ? 1 : 0),
      revision: activity.revision + 1,
      changedAt: now,
    })
    .where(eq(activities.id, activity.id));
  await db.delete(activityMembers).where(eq(activityMembers.activityId, activity.id));
  await db.delete(activityContacts).where(eq(activityContacts.activityId, activity.id));
  await writeParts(db, input);
  await recordAudit(db, actor, now, {
    act: "activities.change",
    subjectType: "activity",
    subjectId: activity.id,
    detail: { revision: activity.revision + 1 },
  });
  return true;
}

/** It does not take place; or, undone, it does after all. Said twice it is said once. */
export async function callOff(actor: Actor, now: Date, input: { id: string; off: boolean }): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    const { activity } = await getActivity(actor, db, input.id);
    if ((activity.cancelledAt !== null) === input.off) return;
    await db
      .update(activities)
      .set({
        cancelledAt: input.off ? now : null,
        sequence: activity.sequence + 1,
        revision: activity.revision + 1,
        changedAt: now,
      })
      .where(eq(activities.id, activity.id));
    await recordAudit(db, actor, now, {
      act: input.off ? "activities.callOff" : "activities.restore",
      subjectType: "activity",
      subjectId: activity.id,
    });
  });
}

/** Everything it points to must be the region's. */
async function demandOwn(db: ReadDb, actor: Actor, { memberId, memberIds, contactIds }: ActivityInput): Promise<void> {
  const places = new Set([...memberIds, ...(memberId ? [memberId] : [])]);
  const own = await db.select({ id: members.id }).from(members).where(eq(members.regionId, actor.regionId));
  if ([...places].some((id) => !own.some((member) => member.id === id))) throw new NotFound("member");
  const people = [...new Set(contactIds)];
  if (people.length === 0) return;
  const known = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.regionId, actor.regionId), inArray(contacts.id, people)));
  if (known.length !== people.length) throw new NotFound("contact");
}

function columnsOf(input: ActivityInput) {
  const { kind, title, startsAt, endsAt, place, memberId, open, note, locale } = input;
  const { facilitator = "", method = "" } = input;
  const { preparationSentOn = null, followUpSentOn = null, pressNoticeOn = null } = input;
  const around = { facilitator, method, preparationSentOn, followUpSentOn, pressNoticeOn };
  return { kind, title, startsAt, endsAt, place, memberId, open, note, locale, ...around };
}

async function writeParts(db: WriteDb, { id: activityId, memberIds, contactIds }: ActivityInput): Promise<void> {
  const took = [...new Set(contactIds)].map((contactId) => ({ activityId, contactId }));
  const from = [...new Set(memberIds)].map((memberId) => ({ activityId, memberId }));
  if (from.length) await db.insert(activityMembers).values(from);
  if (took.length) await db.insert(activityContacts).values(took);
}

const inputOf = ({ activity, memberIds, people }: ActivityDetails): ActivityInput => ({
  id: activity.id,
  ...columnsOf({ ...activity, memberIds, contactIds: [] }),
  memberIds,
  contactIds: people.map(({ id }) => id),
});

/** Two that say the same give the same text: the order of members and people means nothing. */
const asText = (input: ActivityInput): string =>
  JSON.stringify([columnsOf(input), [...new Set(input.memberIds)].sort(), [...new Set(input.contactIds)].sort()]);
