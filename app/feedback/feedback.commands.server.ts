// Feedback is written down, sorted, given to someone, put aside and taken up again.
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Feedback, feedback } from "#db/schema/feedback.ts";
import type { Actor, PublicActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { firstAccount, ownedBy } from "~/auth/desk-accounts.queries.server.ts";
import { contactWithAddress, demandMembers } from "~/contacts/contacts.commands.server.ts";
import { cancelWaiting } from "~/delivery/queue.commands.server.ts";
import { civilDate, instantAt } from "~/platform/civil-date.ts";
import type { Locale } from "~/platform/locale.ts";
import { accessDueOn } from "~/platform/public-holidays.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import type { FeedbackFields, PublicReply } from "./form.ts";
import { replyCause } from "./reply-cause.ts";
import { firstOwner } from "./settings.ts";
import { seemsToAskForAccess, standingOf } from "./standing.ts";

/** What it answers, already found in the region by whoever knows it. */
export type About = Pick<Feedback, "aboutType" | "aboutId" | "aboutTitle">;
export const aboutNothing: About = { aboutType: null, aboutId: null, aboutTitle: "" };

/** Writes down what came by phone, mail or in a meeting. The same id again, as after a double click, changes nothing. */
export function logFeedback(
  actor: Actor,
  now: Date,
  { id, about, ...fields }: FeedbackFields & { id: string; about: About },
): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const columns = await settled(db, actor, now, fields, null);
    await add(db, actor, now, { id, ...columns, ...about }, "feedback.log");
  });
}

export const changedMeanwhile = "feedback:refusal.changedMeanwhile";

/** Changes it, if nobody else has since it was opened. */
export function changeFeedback(
  actor: Actor,
  now: Date,
  { id, revision, about, ...fields }: FeedbackFields & { id: string; revision: number; about: About },
): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const current = await ownFeedback(db, actor, id);
    const columns = { ...(await settled(db, actor, now, fields, current)), ...about };
    if (standsSo(current, columns)) return;
    if (current.revision !== revision) {
      throw new Refusal(changedMeanwhile, { params: { revision: current.revision } });
    }
    await save(db, actor, now, current, columns, "feedback.change");
  });
}

type Received = PublicReply & { locale: Locale; about: About };

/** What someone writes through the public form. They need not say who they are. */
export function receiveReply(actor: PublicActor, now: Date, { about, ...reply }: Received): Promise<void> {
  return inTransaction(async (db) => {
    const owner = await firstAccount(db, actor.regionId, await readSetting(db, actor.regionId, firstOwner));
    const accessRequest = seemsToAskForAccess(reply.text);
    await add(
      db,
      actor,
      now,
      {
        ...reply,
        ...about,
        via: "form",
        contactId: await contactAt(db, actor.regionId, reply.email),
        receivedAt: now,
        accessRequest,
        dueOn: accessRequest ? accessDueOn(civilDate(now)) : null,
        ownerUserId: owner?.id ?? null,
        ownerName: owner?.name ?? "",
      },
      "feedback.receive",
    );
  });
}

/** Gives it to someone at the desk, or to nobody. */
export function assign(actor: Actor, now: Date, { id, ownerUserId }: { id: string; ownerUserId: string | null }) {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const current = await ownFeedback(db, actor, id);
    if (current.ownerUserId === ownerUserId) return;
    await save(db, actor, now, current, await ownedBy(db, actor.regionId, ownerUserId, null), "feedback.assign");
  });
}

/** Says that it is a request for access, or that it is none. */
export function flagAccess(actor: Actor, now: Date, { id, on }: { id: string; on: boolean }): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const current = await ownFeedback(db, actor, id);
    if (current.accessRequest === on) return;
    const dueOn = on ? accessDueOn(civilDate(current.receivedAt)) : null;
    await save(db, actor, now, current, { accessRequest: on, dueOn }, "feedback.flagAccess");
  });
}

/** Needs no answer: thanks, praise, spam. What the law gives an answer to is answered. */
export function closeFeedback(actor: Actor, now: Date, { id }: { id: string }): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const current = await ownFeedback(db, actor, id);
    if (standingOf(current) !== "open") return;
    if (current.accessRequest) throw new Refusal("feedback:refusal.accessNeedsAnswer");
    await save(db, actor, now, current, { closedAt: now }, "feedback.close");
  });
}

/** Takes it up again. An answer that has not left does not leave, and its words are there to go on with. */
export function reopenFeedback(actor: Actor, now: Date, { id }: { id: string }): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const current = await ownFeedback(db, actor, id);
    if (standingOf(current) === "open") return;
    const stopped = await cancelWaiting(db, now, replyCause(current), "feedback:reason.takenBack");
    const keepsWords = stopped > 0 || current.answeredVia !== "mail";
    await save(
      db,
      actor,
      now,
      current,
      {
        closedAt: null,
        answeredAt: null,
        answeredVia: null,
        answeredByName: "",
        answer: keepsWords ? current.answer : "",
      },
      "feedback.reopen",
    );
  });
}

/** @throws NotFound */
export async function ownFeedback(db: WriteDb, actor: Actor, id: string): Promise<Feedback> {
  const [row] = await db
    .select()
    .from(feedback)
    .where(and(eq(feedback.regionId, actor.regionId), eq(feedback.id, id)));
  if (!row) throw new NotFound("feedback");
  return row;
}

type New = Omit<typeof feedback.$inferInsert, "regionId" | "createdAt" | "changedAt"> & { id: string };

async function add(db: WriteDb, actor: Actor, now: Date, values: New, act: string): Promise<void> {
  const [added] = await db
    .insert(feedback)
    .values({ ...values, regionId: actor.regionId, createdAt: now, changedAt: now })
    .onConflictDoNothing()
    .returning({ id: feedback.id });
  if (!added) {
    await ownFeedback(db, actor, values.id);
    return;
  }
  await recordAudit(db, actor, now, { act, subjectType: "feedback", subjectId: values.id });
}

/** Part of every change: one revision on, and written in the log. */
export async function save(
  db: WriteDb,
  actor: Actor,
  now: Date,
  current: Feedback,
  columns: Partial<Feedback>,
  act: string,
): Promise<void> {
  const revision = current.revision + 1;
  await db
    .update(feedback)
    .set({ ...columns, revision, changedAt: now })
    .where(eq(feedback.id, current.id));
  await recordAudit(db, actor, now, { act, subjectType: "feedback", subjectId: current.id, detail: { revision } });
}

/** Whom and what it names must be the region's own; what is said by a date is kept as an instant. */
async function settled(db: WriteDb, actor: Actor, now: Date, fields: FeedbackFields, current: Feedback | null) {
  const { receivedOn, ownerUserId, ...plain } = fields;
  if (plain.memberId !== null) await demandMembers(db, actor, [plain.memberId]);
  const receivedAt = receivedOnDay(receivedOn, now, current);
  if (receivedAt > now) throw new Refusal("feedback:refusal.notYet", { field: "receivedOn" });
  return {
    ...plain,
    // How it came in is not changed afterwards: a reply through the form stays one.
    via: current?.via ?? (plain.via === "link" || plain.via === "form" ? "other" : plain.via),
    receivedAt,
    contactId: await contactAt(db, actor.regionId, plain.email),
    dueOn: plain.accessRequest ? accessDueOn(receivedOn) : null,
    ...(await ownedBy(db, actor.regionId, ownerUserId, current)),
  };
}

function receivedOnDay(date: string, now: Date, current: Feedback | null): Date {
  if (current && civilDate(current.receivedAt) === date) return current.receivedAt;
  return date === civilDate(now) ? now : instantAt(date, "12:00");
}

const contactAt = async (db: WriteDb, regionId: string, email: string | null): Promise<string | null> =>
  email === null ? null : ((await contactWithAddress(db, regionId, email))?.id ?? null);

const standsSo = (current: Feedback, columns: Partial<Feedback>): boolean =>
  Object.entries(columns).every(([name, value]) => {
    const before = current[name as keyof Feedback];
    return before instanceof Date && value instanceof Date ? before.getTime() === value.getTime() : before === value;
  });
