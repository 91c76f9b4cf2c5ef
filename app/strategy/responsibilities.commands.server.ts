// Who does what: written down, handed to another, ended, and what was done.
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import { members } from "#db/schema/regions.ts";
import { type Responsibility, responsibilities, responsibilityDone } from "#db/schema/strategy.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import type { DutyForm } from "./duty-form.ts";

/** Writes a responsibility down; nobody is asked by that. Sent twice it is written once. */
export function addDuty(actor: Actor, now: Date, { revision: _, ...fields }: DutyForm): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    await demandOwn(db, actor, fields);
    const [added] = await db
      .insert(responsibilities)
      .values({ ...fields, regionId: actor.regionId, createdAt: now, changedAt: now })
      .onConflictDoNothing()
      .returning({ id: responsibilities.id });
    if (!added) {
      await ownDuty(db, actor, fields.id);
      return;
    }
    await audited(db, actor, now, fields.id, "dutyAdded");
  });
}

/**
 * Changes one that nobody has changed meanwhile; what already stands exactly so, as after a double click, is left in
 * peace. Who has taken on something else than this is asked anew.
 */
export function changeDuty(actor: Actor, now: Date, { id, revision, ...fields }: DutyForm): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const duty = await ownDuty(db, actor, id);
    await demandOwn(db, actor, fields);
    if (Object.entries(fields).every(([name, value]) => duty[name as keyof typeof fields] === value)) return;
    const same =
      duty.contactId === fields.contactId &&
      duty.what === fields.what &&
      duty.kind === fields.kind &&
      duty.everyDays === fields.everyDays;
    const answer = same ? {} : { askedAt: null, acceptedAt: null, declinedAt: null, answerNote: "", via: null };
    const [changed] = await db
      .update(responsibilities)
      .set({ ...fields, ...answer, revision: revision + 1, changedAt: now })
      .where(and(eq(responsibilities.id, id), eq(responsibilities.revision, revision)))
      .returning({ id: responsibilities.id });
    if (!changed) throw new Refusal("strategy:refusal.changedMeanwhile");
    await audited(db, actor, now, id, "dutyChanged");
  });
}

/** Ends it, or takes it back. */
export function endDuty(actor: Actor, now: Date, id: string, ended: boolean): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    await ownDuty(db, actor, id);
    const [changed] = await db
      .update(responsibilities)
      .set({ archivedAt: ended ? now : null, changedAt: now })
      .where(
        and(
          eq(responsibilities.id, id),
          ended ? isNull(responsibilities.archivedAt) : isNotNull(responsibilities.archivedAt),
        ),
      )
      .returning({ id: responsibilities.id });
    if (changed) await audited(db, actor, now, id, ended ? "dutyEnded" : "dutyRestored");
  });
}

type Told = { id: string; revision: number; note: string };

/** Somebody has said yes or no in another way than through the link. */
export function answerFor(
  actor: Actor,
  now: Date,
  { id, revision, accepted, note }: Told & { accepted: boolean },
): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const duty = await ownDuty(db, actor, id);
    demandSame(duty, revision);
    await writeAnswer(db, actor, now, duty, { accepted, note, via: "desk" });
  });
}

/** What is answered is what was read. @throws Refusal where it has been changed since */
export function demandSame(duty: Pick<Responsibility, "revision">, revision: number): void {
  if (duty.revision !== revision) throw new Refusal("strategy:refusal.dutyChanged");
}

/** Part of every answer. The same answer again changes nothing. */
export async function writeAnswer(
  db: WriteDb,
  actor: Actor,
  now: Date,
  duty: Responsibility,
  { accepted, note, via }: { accepted: boolean; note: string; via: "link" | "desk" },
): Promise<void> {
  if ((accepted ? duty.acceptedAt : duty.declinedAt) && duty.answerNote === note) return;
  await db
    .update(responsibilities)
    .set({
      acceptedAt: accepted ? (duty.acceptedAt ?? now) : null,
      declinedAt: accepted ? null : (duty.declinedAt ?? now),
      answerNote: note,
      via,
      changedAt: now,
    })
    .where(eq(responsibilities.id, duty.id));
  await audited(db, actor, now, duty.id, accepted ? "dutyAccepted" : "dutyDeclined");
}

type Done = { id: string; doneOn: string };

/** Somebody has looked after it, on one civil day. */
export function noteDone(actor: Actor, now: Date, done: Done & { note: string }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    await writeDone(db, actor, now, await ownDuty(db, actor, done.id), {
      ...done,
      byName: nameOf(actor),
      via: "desk",
    });
  });
}

type WrittenDone = Omit<Done, "id"> & { note: string; byName: string; via: "link" | "desk" };

/** Once a day at most. @throws Refusal where the day has not been */
export async function writeDone(
  db: WriteDb,
  actor: Actor,
  now: Date,
  duty: Responsibility,
  { doneOn, note, byName, via }: WrittenDone,
): Promise<void> {
  if (doneOn > civilDate(now)) throw new Refusal("strategy:refusal.notYet", { field: "doneOn" });
  const [written] = await db
    .insert(responsibilityDone)
    .values({ regionId: actor.regionId, responsibilityId: duty.id, doneOn, note, byName, via, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: responsibilityDone.id });
  if (written) await audited(db, actor, now, duty.id, "dutyDone");
}

/** It was not done that day after all. */
export function takeBackDone(actor: Actor, now: Date, { id, doneOn }: Done): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    await removeDone(db, actor, now, await ownDuty(db, actor, id), doneOn);
  });
}

export async function removeDone(
  db: WriteDb,
  actor: Actor,
  now: Date,
  duty: Responsibility,
  doneOn: string,
): Promise<void> {
  const [gone] = await db
    .delete(responsibilityDone)
    .where(and(eq(responsibilityDone.responsibilityId, duty.id), eq(responsibilityDone.doneOn, doneOn)))
    .returning({ id: responsibilityDone.id });
  if (gone) await audited(db, actor, now, duty.id, "dutyUndone");
}

/** @throws NotFound, also for another region's */
export async function ownDuty(db: ReadDb, actor: Actor, id: string): Promise<Responsibility> {
  const [duty] = await db
    .select()
    .from(responsibilities)
    .where(and(eq(responsibilities.id, id), eq(responsibilities.regionId, actor.regionId)));
  if (!duty) throw new NotFound("responsibility");
  return duty;
}

/** @throws NotFound where the person or the member is not of the region */
async function demandOwn(
  db: WriteDb,
  actor: Actor,
  { contactId, memberId }: Pick<DutyForm, "contactId" | "memberId">,
): Promise<void> {
  const [contact] = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.id, contactId), eq(contacts.regionId, actor.regionId)));
  if (!contact) throw new NotFound("contact");
  if (memberId === null) return;
  const [member] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.id, memberId), eq(members.regionId, actor.regionId)));
  if (!member) throw new NotFound("member");
}

const audited = (db: WriteDb, actor: Actor, now: Date, subjectId: string, what: string): Promise<void> =>
  recordAudit(db, actor, now, { act: `strategy.${what}`, subjectType: "responsibility", subjectId });
