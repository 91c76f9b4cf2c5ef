// A press enquiry is noted while the phone is at the ear, given to someone, and answered, declined or passed on.
import { and, eq, inArray } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type Enquiry, enquirySuccesses, outlets, pressEnquiries, releases } from "#db/schema/press.ts";
import { successes } from "#db/schema/successes.ts";
import type { Actor, PublicActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { firstAccount, ownedBy } from "~/auth/desk-accounts.queries.server.ts";
import { seemsToAskForAccess } from "~/feedback/standing.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { accessDueOn } from "~/platform/public-holidays.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { knownAskers, ownEnquiry } from "./enquiries.queries.server.ts";
import type { AnsweredFields, EnquiryFields, PublicQuestion } from "./enquiry-form.ts";
import { askerLine, whoAndWhere } from "./enquiry-standing.ts";
import { firstOwner } from "./settings.ts";

/** Notes it. The same id again, as after a double click, changes nothing. */
export function logEnquiry(actor: Actor, now: Date, input: EnquiryFields & { id: string }): Promise<void> {
  demand(actor, "write");
  const { id, ...fields } = input;
  return inTransaction(async (db) => {
    const columns = await settled(db, actor, now, fields, null);
    const added = await add(db, actor, now, { ...columns, id }, "press.logEnquiry");
    if (added) await writeSources(db, id, fields.successIds);
  });
}

/** Changes it, if nobody else has since it was opened. */
export function changeEnquiry(
  actor: Actor,
  now: Date,
  { id, revision, ...fields }: EnquiryFields & { id: string; revision: number },
): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const current = await ownEnquiry(db, actor, id);
    const columns = await settled(db, actor, now, fields, current);
    if (current.revision !== revision) {
      if (await standsSo(db, current, columns, fields.successIds)) return;
      throw new Refusal("press:refusal.enquiryChanged", { params: { revision: current.revision } });
    }
    await save(db, actor, now, current, columns, "press.changeEnquiry");
    await db.delete(enquirySuccesses).where(eq(enquirySuccesses.enquiryId, id));
    await writeSources(db, id, fields.successIds);
  });
}

/** What a journalist asks from the press room: lands with whoever owns the desk. */
export function receiveQuestion(actor: PublicActor, now: Date, input: PublicQuestion): Promise<void> {
  return inTransaction(async (db) => {
    const owner = await firstAccount(db, actor.regionId, await readSetting(db, actor.regionId, firstOwner));
    const { id, name, outlet, reach, question, deadlineAt } = input;
    const accessRequest = seemsToAskForAccess(question);
    const [known] = await db
      .select({ id: outlets.id, name: outlets.name })
      .from(outlets)
      .where(and(eq(outlets.regionId, actor.regionId), eq(outlets.sortKey, sortKey(outlet))))
      .limit(1);
    await add(
      db,
      actor,
      now,
      {
        ...{ id, askerName: name, reach, question, accessRequest },
        outletId: outlet === "" ? null : (known?.id ?? null),
        outletName: known?.name ?? outlet,
        receivedAt: now,
        deadlineAt: deadlineAt && deadlineAt > now ? deadlineAt : null,
        accessDueOn: accessRequest ? accessDueOn(civilDate(now)) : null,
        ownerUserId: owner?.id ?? null,
        ownerName: owner?.name ?? "",
      },
      "press.receiveQuestion",
    );
  });
}

/** Writes down what came of it. What already stands exactly so is left in peace. */
export function answerEnquiry(actor: Actor, now: Date, { id, ...fields }: AnsweredFields & { id: string }) {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const current = await ownEnquiry(db, actor, id);
    const answeredAt = fields.answeredAt ?? now;
    const { outcome, answer, answeredByName } = fields;
    if (current.answeredAt !== null) {
      if (current.outcome === outcome && current.answer === answer) return;
      throw new Refusal("press:refusal.answeredAlready", { params: { name: current.answeredByName } });
    }
    if (answeredAt > now) throw new Refusal("press:enquiry.notYet", { field: "answeredAt.date" });
    // The phone shows minutes, the clock has seconds.
    if (answeredAt.getTime() < current.receivedAt.getTime() - 60_000) {
      throw new Refusal("press:enquiry.tooEarly", { field: "answeredAt.date" });
    }
    await save(db, actor, now, current, { outcome, answer, answeredAt, answeredByName }, "press.answerEnquiry");
  });
}

/** Open again; what was written about the answer stays to go on with. */
export function reopenEnquiry(actor: Actor, now: Date, { id }: { id: string }): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const current = await ownEnquiry(db, actor, id);
    if (current.answeredAt === null) return;
    await save(db, actor, now, current, { outcome: null, answeredAt: null, answeredByName: "" }, "press.reopenEnquiry");
  });
}

type New = Omit<typeof pressEnquiries.$inferInsert, "regionId" | "createdAt" | "changedAt"> & { id: string };

async function add(db: WriteDb, actor: Actor, now: Date, values: New, act: string): Promise<boolean> {
  const [added] = await db
    .insert(pressEnquiries)
    .values({ ...values, regionId: actor.regionId, createdAt: now, changedAt: now })
    .onConflictDoNothing()
    .returning({ id: pressEnquiries.id });
  if (added) await recordAudit(db, actor, now, { act, subjectType: "enquiry", subjectId: added.id });
  else await ownEnquiry(db, actor, values.id);
  return added !== undefined;
}

async function save(db: WriteDb, actor: Actor, now: Date, current: Enquiry, columns: Partial<Enquiry>, act: string) {
  const revision = current.revision + 1;
  await db
    .update(pressEnquiries)
    .set({ ...columns, revision, changedAt: now })
    .where(eq(pressEnquiries.id, current.id));
  await recordAudit(db, actor, now, { act, subjectType: "enquiry", subjectId: current.id, detail: { revision } });
}

/** Everything it points to must be this region's; who is on the media list is known by how they are called. */
async function settled(db: WriteDb, actor: Actor, now: Date, fields: EnquiryFields, current: Enquiry | null) {
  const { asker, ownerUserId, successIds, receivedAt: typed, ...plain } = fields;
  await demandSources(db, actor, successIds, plain.releaseId);
  const receivedAt = typed === null || sameMinute(typed, current?.receivedAt) ? (current?.receivedAt ?? now) : typed;
  if (receivedAt > now) throw new Refusal("press:enquiry.notYet", { field: "receivedAt.date" });
  if (plain.deadlineAt !== null && plain.deadlineAt < receivedAt) {
    throw new Refusal("press:enquiry.deadlineTooEarly", { field: "deadlineAt.date" });
  }
  return {
    ...plain,
    ...(await askerOf(db, actor, asker, plain.reach)),
    ...(await ownedBy(db, actor.regionId, ownerUserId, current)),
    receivedAt,
    accessDueOn: plain.accessRequest ? accessDueOn(civilDate(receivedAt)) : null,
  };
}

/** A form shows minutes: what was received at 10.15.30 comes back as 10.15. */
const sameMinute = (typed: Date, kept: Date | undefined): boolean =>
  kept !== undefined && Math.floor(typed.getTime() / 60_000) === Math.floor(kept.getTime() / 60_000);

async function askerOf(db: ReadDb, actor: Actor, asker: string, reach: string) {
  const known = (await knownAskers(actor, db)).find(({ name, outlet }) => askerLine(name, outlet) === asker);
  if (known) {
    const { contactId, outletId, name, outlet } = known;
    return { contactId, outletId, askerName: name, outletName: outlet, reach: reach || known.reach };
  }
  const { name, outlet } = whoAndWhere(asker);
  const [sameName] = await db
    .select({ id: outlets.id, name: outlets.name })
    .from(outlets)
    .where(and(eq(outlets.regionId, actor.regionId), eq(outlets.sortKey, sortKey(outlet))))
    .limit(1);
  const found = outlet === "" ? undefined : sameName;
  return {
    ...{ contactId: null, outletId: found?.id ?? null, askerName: name, reach },
    outletName: found?.name ?? outlet,
  };
}

async function demandSources(db: ReadDb, actor: Actor, successIds: readonly string[], releaseId: string | null) {
  if (successIds.length > 0) {
    const known = await db
      .select({ id: successes.id })
      .from(successes)
      .where(and(eq(successes.regionId, actor.regionId), inArray(successes.id, [...successIds])));
    if (known.length !== successIds.length) throw new NotFound("success");
  }
  if (releaseId === null) return;
  const [release] = await db
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.regionId, actor.regionId), eq(releases.id, releaseId)));
  if (!release) throw new NotFound("release");
}

/** After `demandSources`, which has found them all in the region. */
async function writeSources(db: WriteDb, enquiryId: string, successIds: readonly string[]) {
  if (successIds.length === 0) return;
  await db
    .insert(enquirySuccesses)
    .values(successIds.map((successId) => ({ successId, enquiryId })))
    .onConflictDoNothing();
}

async function standsSo(db: ReadDb, current: Enquiry, columns: Partial<Enquiry>, successIds: readonly string[]) {
  const rows = await db
    .select({ id: enquirySuccesses.successId })
    .from(enquirySuccesses)
    .where(eq(enquirySuccesses.enquiryId, current.id));
  const sameSources = JSON.stringify(rows.map(({ id }) => id).sort()) === JSON.stringify(successIds.toSorted());
  return sameSources && Object.entries(columns).every(([name, value]) => isSame(current[name as keyof Enquiry], value));
}

const isSame = (one: unknown, other: unknown): boolean =>
  one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other;
