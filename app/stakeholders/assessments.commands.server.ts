// One assessor's view of one stakeholder, today: written, taken back, and what it does to the means.
import { and, desc, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import {
  type Assessment,
  type Attitude,
  type Stakeholder,
  stakeholderAssessments,
  stakeholders,
} from "#db/schema/stakeholders.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { demandMembers } from "~/contacts/contacts.commands.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { assessorOf, meansOf } from "./assessing.ts";
import type { Place, Stood } from "./form.ts";
import { mayHaveAttitude } from "./openness.ts";
import type { Attributes } from "./salience.ts";
import { salienceOn } from "./settings.ts";

/** What is left undefined is carried on from what this assessor said last. */
export type NewAssessment = Place & {
  stakeholderId: string;
  /** Whose view it is; null: the region's. */
  memberId: string | null;
  attitude?: Attitude | null;
  salience?: Attributes | null;
  note?: string;
};

/** Who wrote it down, and how it came. */
export type Written = Pick<Assessment, "byName" | "via">;

/** A view that was written, and what stood there that day before: all that undoing it needs. */
export type Assessed = Place & {
  stakeholderId: string;
  memberId: string | null;
  assessedOn: string;
  was: Stood | null;
  /** Milliseconds: which writing it was, of several on a day. */
  writtenAt: number;
};

/**
 * Writes down the view of the region or of a member, and what is hoped for where that was asked too. The same again, as
 * after a double click, changes nothing. @returns null where it stood so already
 */
export function assess(
  actor: Actor,
  now: Date,
  { attitudeWanted, ...input }: NewAssessment & { attitudeWanted?: Attitude | null },
): Promise<Assessed | null> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const stakeholder = await ownStakeholder(db, actor, input.stakeholderId);
    if (stakeholder.archivedAt) throw new Refusal("stakeholders:refusal.putAway");
    if (input.memberId !== null) await demandMembers(db, actor, [input.memberId]);
    if (attitudeWanted !== undefined) await want(db, actor, now, stakeholder, attitudeWanted);
    return writeAssessment(db, actor, now, stakeholder, input, { byName: nameOf(actor), via: "desk" });
  });
}

/**
 * Part of assessing at the desk, by link and by import; whoever calls has asked who is asking, and whether the member is
 * the region's. @returns null where it stood so already
 */
export async function writeAssessment(
  db: WriteDb,
  actor: Actor,
  now: Date,
  stakeholder: Stakeholder,
  input: NewAssessment,
  written: Written,
): Promise<Assessed | null> {
  const { memberId, interest, influence, salience } = input;
  const assessor = assessorOf(memberId);
  const assessedOn = civilDate(now);
  const before = await latestBy(db, stakeholder.id, assessor);
  const today = before?.assessedOn === assessedOn ? before : null;
  if (salience && !(await readSetting(db, actor.regionId, salienceOn))) {
    throw new Refusal("stakeholders:refusal.salienceOff");
  }
  const values: Stood = {
    interest: interest as Stood["interest"],
    influence: influence as Stood["influence"],
    attitude: openAttitude(stakeholder, input.attitude, before),
    power: salience ? salience.power : (before?.power ?? null),
    legitimacy: salience ? salience.legitimacy : (before?.legitimacy ?? null),
    urgency: salience ? salience.urgency : (before?.urgency ?? null),
    note: input.note ?? today?.note ?? "",
  };
  const was = today && stood(today);
  const same = JSON.stringify(was) === JSON.stringify(values);
  // Whoever says the same again through their link has answered again; at the desk it is a double click.
  if (same && written.via !== "link") return null;
  const said = { ...values, ...written, createdAt: now };
  await db
    .insert(stakeholderAssessments)
    .values({ ...said, regionId: actor.regionId, stakeholderId: stakeholder.id, assessor, memberId, assessedOn })
    .onConflictDoUpdate({
      target: [
        stakeholderAssessments.stakeholderId,
        stakeholderAssessments.assessor,
        stakeholderAssessments.assessedOn,
      ],
      set: said,
    });
  if (same) return null;
  await refreshMeans(db, stakeholder.id);
  await recordAudit(db, actor, now, {
    act: "stakeholders.assess",
    subjectType: "stakeholder",
    subjectId: stakeholder.id,
    detail: { assessor, interest, influence },
  });
  return { stakeholderId: stakeholder.id, memberId, interest, influence, assessedOn, was, writtenAt: now.getTime() };
}

/** @throws Refusal where an attitude is said of one of whom none may be kept; what is carried on is simply left out */
function openAttitude(stakeholder: Stakeholder, said: Attitude | null | undefined, before: Assessment | undefined) {
  if (mayHaveAttitude(stakeholder)) return said === undefined ? (before?.attitude ?? null) : said;
  if (said) throw new Refusal("stakeholders:refusal.noAttitude", { field: "attitude" });
  return null;
}

async function want(db: WriteDb, actor: Actor, now: Date, stakeholder: Stakeholder, attitude: Attitude | null) {
  if (attitude === stakeholder.attitudeWanted) return;
  if (attitude && !mayHaveAttitude(stakeholder)) {
    throw new Refusal("stakeholders:refusal.noAttitude", { field: "attitudeWanted" });
  }
  await db.update(stakeholders).set({ attitudeWanted: attitude }).where(eq(stakeholders.id, stakeholder.id));
  await recordAudit(db, actor, now, {
    act: "stakeholders.want",
    subjectType: "stakeholder",
    subjectId: stakeholder.id,
    detail: { attitude },
  });
}

/** In the order in which two that say the same are compared. */
const stood = ({ interest, influence, attitude, power, legitimacy, urgency, note }: Assessment): Stood => ({
  interest: interest as Stood["interest"],
  influence: influence as Stood["influence"],
  attitude,
  power,
  legitimacy,
  urgency,
  note,
});

/**
 * Puts back what stood that day before a move, or takes the day's view away where there was none. Undone twice it is
 * undone once. @throws Refusal where it has been moved on, or more has been said of it, meanwhile
 */
export function undoAssessment(actor: Actor, now: Date, undo: Assessed): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const stakeholder = await ownStakeholder(db, actor, undo.stakeholderId);
    const { interest, influence, assessedOn, was, writtenAt } = undo;
    const that = and(
      eq(stakeholderAssessments.stakeholderId, stakeholder.id),
      eq(stakeholderAssessments.assessor, assessorOf(undo.memberId)),
      eq(stakeholderAssessments.assessedOn, assessedOn),
    );
    const [current] = await db.select().from(stakeholderAssessments).where(that);
    if (!current || JSON.stringify(stood(current)) === JSON.stringify(was)) return;
    const isThat = current.createdAt.getTime() === writtenAt;
    if (!isThat || current.interest !== interest || current.influence !== influence) {
      throw new Refusal("stakeholders:refusal.movedMeanwhile");
    }
    if (was === null) await db.delete(stakeholderAssessments).where(that);
    else {
      const attitude = openAttitude(stakeholder, was.attitude, undefined);
      const back = { ...was, attitude, byName: nameOf(actor), via: "desk" as const };
      await db.update(stakeholderAssessments).set(back).where(that);
    }
    await refreshMeans(db, stakeholder.id);
    await recordAudit(db, actor, now, {
      act: "stakeholders.undoAssess",
      subjectType: "stakeholder",
      subjectId: stakeholder.id,
      detail: { assessor: current.assessor, assessedOn },
    });
  });
}

/** Called in the transaction of everything that writes an assessment or takes one away. */
export async function refreshMeans(db: WriteDb, stakeholderId: string): Promise<void> {
  const views = await db
    .select({
      assessor: stakeholderAssessments.assessor,
      assessedOn: stakeholderAssessments.assessedOn,
      interest: stakeholderAssessments.interest,
      influence: stakeholderAssessments.influence,
    })
    .from(stakeholderAssessments)
    .where(eq(stakeholderAssessments.stakeholderId, stakeholderId));
  await db.update(stakeholders).set(meansOf(views)).where(eq(stakeholders.id, stakeholderId));
}

async function latestBy(db: ReadDb, stakeholderId: string, assessor: string): Promise<Assessment | undefined> {
  const [latest] = await db
    .select()
    .from(stakeholderAssessments)
    .where(and(eq(stakeholderAssessments.stakeholderId, stakeholderId), eq(stakeholderAssessments.assessor, assessor)))
    .orderBy(desc(stakeholderAssessments.assessedOn))
    .limit(1);
  return latest;
}

/** @throws NotFound */
export async function ownStakeholder(db: ReadDb, actor: Actor, id: string): Promise<Stakeholder> {
  const [known] = await db
    .select()
    .from(stakeholders)
    .where(and(eq(stakeholders.regionId, actor.regionId), eq(stakeholders.id, id)));
  if (!known) throw new NotFound("stakeholder");
  return known;
}
