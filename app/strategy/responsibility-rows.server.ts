// Responsibilities with the person, the last time they were looked after, and when they are due.
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import { members } from "#db/schema/regions.ts";
import { type Responsibility, responsibilities, responsibilityDone } from "#db/schema/strategy.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { daysOver, dueOn } from "./due.ts";

export type DutyState = "notAsked" | "asked" | "accepted" | "declined";

export type Duty = Responsibility & {
  /** Whose it is. */
  name: string;
  email: string | null;
  /** The person is out of use and gets nothing: somebody else should have it. */
  outOfUse: boolean;
  memberName: string | null;
  state: DutyState;
  lastDoneOn: string | null;
  lastDoneBy: string | null;
  /** Civil date; null: when there is occasion. */
  dueOn: string | null;
  /** Days past due; 0 where it is not, or where nobody has it. */
  daysOver: number;
};

export const dutyState = ({
  askedAt,
  acceptedAt,
  declinedAt,
}: Pick<Responsibility, "askedAt" | "acceptedAt" | "declinedAt">): DutyState =>
  acceptedAt ? "accepted" : declinedAt ? "declined" : askedAt ? "asked" : "notAsked";

type Wanted = { contactId?: string; ids?: readonly string[]; archived?: boolean };

/** Those of one region, by person and then by what; without the ended ones unless they are asked for. */
export async function dutyRows(db: ReadDb, regionId: string, now: Date, wanted: Wanted = {}): Promise<Duty[]> {
  const rows = await db
    .select({
      duty: responsibilities,
      name: contacts.name,
      email: contacts.email,
      personArchivedAt: contacts.archivedAt,
      memberName: members.name,
    })
    .from(responsibilities)
    .innerJoin(contacts, eq(contacts.id, responsibilities.contactId))
    .leftJoin(members, eq(members.id, responsibilities.memberId))
    .where(
      and(
        eq(responsibilities.regionId, regionId),
        wanted.archived ? undefined : isNull(responsibilities.archivedAt),
        wanted.contactId ? eq(responsibilities.contactId, wanted.contactId) : undefined,
        wanted.ids ? inArray(responsibilities.id, [...wanted.ids]) : undefined,
      ),
    )
    .orderBy(asc(contacts.sortKey), asc(contacts.id), asc(responsibilities.createdAt), asc(responsibilities.id));
  const last = await lastDone(db, regionId, wanted);
  const today = civilDate(now);
  return rows.map(({ duty, personArchivedAt, ...names }) => {
    const { doneOn = null, byName = null } = last.get(duty.id) ?? {};
    const due = dueOn({ ...duty, lastDoneOn: doneOn });
    const state = dutyState(duty);
    const over = state === "declined" || duty.archivedAt ? 0 : daysOver(due, today);
    return {
      ...duty,
      ...names,
      outOfUse: personArchivedAt !== null,
      state,
      lastDoneOn: doneOn,
      lastDoneBy: byName,
      dueOn: due,
      daysOver: over,
    };
  });
}

/** The newest day each was done. */
async function lastDone(db: ReadDb, regionId: string, { contactId, ids }: Wanted) {
  const done = await db
    .select({
      id: responsibilityDone.responsibilityId,
      doneOn: responsibilityDone.doneOn,
      byName: responsibilityDone.byName,
    })
    .from(responsibilityDone)
    .innerJoin(responsibilities, eq(responsibilities.id, responsibilityDone.responsibilityId))
    .where(
      and(
        eq(responsibilityDone.regionId, regionId),
        contactId ? eq(responsibilities.contactId, contactId) : undefined,
        ids ? inArray(responsibilities.id, [...ids]) : undefined,
      ),
    )
    .orderBy(asc(responsibilityDone.doneOn));
  return new Map(done.map(({ id, ...rest }) => [id, rest]));
}
