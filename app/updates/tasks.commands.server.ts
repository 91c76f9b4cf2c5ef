// Beyond email: those who publish an update are asked, and say when and where they did.
import { and, asc, eq, inArray } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { channelConfirmers } from "#db/schema/audiences.ts";
import { type Contact, contacts } from "#db/schema/contacts.ts";
import { links } from "#db/schema/links.ts";
import { type Update, type UpdateTask, updates, updateTasks } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { idsOfPerson, rowNow } from "~/contacts/one-person.server.ts";
import { cancelWaiting, enqueue } from "~/delivery/queue.commands.server.ts";
import { ensureLink, revokeLink } from "~/links/links.commands.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { taskLinkDays } from "./settings.ts";
import { tally } from "./tally.server.ts";

export const taskCause = ({ id, regionId }: Pick<UpdateTask, "id" | "regionId">) => ({ kind: "task", id, regionId });

/** Those who publish on a channel, as far as they are still contacts in use; by name, each address once. */
export async function confirmersOf(db: ReadDb, regionId: string, channelId: string): Promise<Contact[]> {
  const rows = await db
    .select({ contact: contacts })
    .from(channelConfirmers)
    .innerJoin(contacts, eq(contacts.id, channelConfirmers.contactId))
    .where(and(eq(channelConfirmers.channelId, channelId), eq(contacts.regionId, regionId)))
    .orderBy(asc(contacts.sortKey), asc(contacts.id));
  const inUse = rows.flatMap(({ contact }) => (contact.archivedAt === null ? [contact] : []));
  return [...new Map(inUse.map((contact) => [contact.emailKey ?? contact.id, contact])).values()];
}

/** One task for each, and a mail to those with an address; part of scheduling. */
export async function askConfirmers(
  db: WriteDb,
  now: Date,
  update: Update,
  confirmers: readonly Contact[],
): Promise<void> {
  for (const contact of confirmers) {
    const [task] = await db
      .insert(updateTasks)
      .values({ regionId: update.regionId, updateId: update.id, contactId: contact.id, askedAt: now, createdAt: now })
      .onConflictDoNothing()
      .returning();
    if (task) await mailTask(db, now, update, task, contact, "task");
  }
}

async function mailTask(db: WriteDb, now: Date, update: Update, task: UpdateTask, contact: Contact, purpose: string) {
  if (!contact.email) return;
  const region = await regionById(db, task.regionId);
  // What was published late, or wrongly told, can still be said.
  const days = await readSetting(db, task.regionId, taskLinkDays);
  const expiresAt = new Date(Math.max(now.getTime(), update.plannedFor.getTime()) + days * 86_400_000);
  const link = await ensureLink(db, now, {
    regionId: task.regionId,
    purpose: "task",
    holderId: contact.id,
    subject: task.id,
    expiresAt,
  });
  const locale = contact.locale ?? region?.locale ?? update.locale;
  const recipient = { email: contact.email, name: contact.name, contactId: contact.id, locale };
  await enqueue(
    db,
    now,
    { ...taskCause(task), dueAt: now },
    [],
    [{ purpose, recipient, content: null, linkId: link.id }],
  );
}

/** Whether somebody has said that it is out. */
export async function isPublished(db: ReadDb, update: Pick<Update, "id">): Promise<boolean> {
  const tasks = await db.select().from(updateTasks).where(eq(updateTasks.updateId, update.id));
  return tasks.some(({ confirmedAt }) => confirmedAt !== null);
}

/** Part of taking an update out of the queue: nobody is asked any more. @throws Refusal where someone has published it */
export async function withdrawTasks(db: WriteDb, actor: Actor, now: Date, update: Update): Promise<void> {
  const tasks = await db.select().from(updateTasks).where(eq(updateTasks.updateId, update.id));
  if (tasks.some(({ confirmedAt }) => confirmedAt !== null)) throw new Refusal("updates:refusal.isPublished");
  for (const task of tasks) {
    await cancelWaiting(db, now, taskCause(task), "updates:reason.unscheduled");
    const link = await linkOf(db, task);
    if (link) await revokeLink(db, actor, now, link.id);
  }
  await db.delete(updateTasks).where(eq(updateTasks.updateId, update.id));
}

export type Confirmation = { taskId: string; publishedOn: string; url: string; note: string };

/**
 * Says when and where it was published: by the link's holder, or on their behalf at the desk. Said again, it corrects
 * what was said before.
 */
export function confirmTask(actor: Actor, now: Date, said: Confirmation): Promise<void> {
  return inTransaction(async (db) => {
    const { task, update } = await taskFor(db, actor, said.taskId);
    if (said.publishedOn > civilDate(now)) throw new Refusal("updates:refusal.notYet", { field: "publishedOn" });
    const { publishedOn, url, note } = said;
    if (task.confirmedAt && task.publishedOn === publishedOn && task.url === url && task.note === note) return;
    const via = actor.kind === "link" ? ("link" as const) : ("desk" as const);
    await change(db, update, task, { publishedOn, url, note, via, confirmedAt: task.confirmedAt ?? now }, now);
    await audited(db, actor, now, task, task.confirmedAt ? "updates.correctTask" : "updates.confirmTask");
  });
}

/** It was not published after all. */
export function retractTask(actor: Actor, now: Date, { taskId }: { taskId: string }): Promise<void> {
  return inTransaction(async (db) => {
    const { task, update } = await taskFor(db, actor, taskId);
    if (!task.confirmedAt) return;
    await change(db, update, task, { publishedOn: null, url: "", note: "", via: null, confirmedAt: null }, now);
    await audited(db, actor, now, task, "updates.retractTask");
  });
}

/** Once a day at most. */
export function remindTask(actor: Actor, now: Date, { taskId }: { taskId: string }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    const { task, update } = await taskFor(db, actor, taskId);
    const today = civilDate(now);
    if (task.confirmedAt || (task.remindedAt && civilDate(task.remindedAt) === today)) return;
    if (civilDate(task.askedAt) === today) throw new Refusal("updates:refusal.askedToday");
    const [contact] = await db.select().from(contacts).where(eq(contacts.id, task.contactId));
    if (!contact?.email) throw new Refusal("updates:refusal.noAddress");
    if ((await linkOf(db, task))?.revokedAt) throw new Refusal("updates:refusal.linkGone");
    await mailTask(db, now, update, task, contact, `remind ${today}`);
    await db.update(updateTasks).set({ remindedAt: now }).where(eq(updateTasks.id, task.id));
    await audited(db, actor, now, task, "updates.remindTask");
  });
}

/** The link opens no more; at the desk it can still be confirmed. */
export function withdrawTaskLink(actor: Actor, now: Date, { taskId }: { taskId: string }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    const { task } = await taskFor(db, actor, taskId);
    const open = await linksTo(db, task);
    if (open.length === 0) return;
    await cancelWaiting(db, now, taskCause(task), "updates:reason.linkWithdrawn");
    for (const id of open) await revokeLink(db, actor, now, id);
  });
}

/** Every link that opens it: also that of one who has become this person, and was asked the same. */
async function linksTo(db: ReadDb, task: UpdateTask): Promise<string[]> {
  const own = await linkOf(db, task);
  const others = (await idsOfPerson(db, task.regionId, task.contactId)).length > 1 ? await linksHeldBy(db, task) : [];
  const theirs: string[] = [];
  for (const { id, subject } of others)
    if (subject !== task.id && (await taskNow(db, task.regionId, subject)) === task.id) theirs.push(id);
  return [...(own ? [own.id] : []), ...theirs];
}

const linksHeldBy = async (db: ReadDb, { regionId, contactId }: UpdateTask) =>
  db
    .select({ id: links.id, subject: links.subject })
    .from(links)
    .where(
      and(
        eq(links.regionId, regionId),
        eq(links.purpose, "task"),
        inArray(links.holderId, await idsOfPerson(db, regionId, contactId)),
      ),
    );

/** The task as it stands: of two who were asked to publish the same and are one, one task is left. */
export async function taskNow(db: ReadDb, regionId: string, taskId: string): Promise<string> {
  const [there] = await db.select({ id: updateTasks.id }).from(updateTasks).where(eq(updateTasks.id, taskId));
  return there ? taskId : rowNow(db, regionId, "update_tasks.contactId", taskId);
}

/** @throws NotFound where it is not theirs: another region's, or another's link */
async function taskFor(db: ReadDb, actor: Actor, asked: string): Promise<{ task: UpdateTask; update: Update }> {
  if (actor.kind !== "link") demand(actor, "write");
  else if (actor.purpose !== "task") throw new Forbidden("task");
  const taskId = actor.kind === "link" ? await taskNow(db, actor.regionId, asked) : asked;
  const [found] = await db
    .select({ task: updateTasks, update: updates })
    .from(updateTasks)
    .innerJoin(updates, eq(updates.id, updateTasks.updateId))
    .where(and(eq(updateTasks.id, taskId), eq(updateTasks.regionId, actor.regionId)));
  if (!found) throw new NotFound("task");
  if (actor.kind === "link") {
    const [link] = await db.select().from(links).where(eq(links.id, actor.linkId));
    if (link?.subject !== asked || found.task.contactId !== actor.contactId) throw new NotFound("task");
  }
  return found;
}

async function linkOf(db: ReadDb, task: UpdateTask) {
  const [link] = await db
    .select()
    .from(links)
    .where(
      and(
        eq(links.regionId, task.regionId),
        eq(links.purpose, "task"),
        eq(links.holderId, task.contactId),
        eq(links.subject, task.id),
      ),
    );
  return link;
}

async function change(db: WriteDb, update: Update, task: UpdateTask, values: Partial<UpdateTask>, now: Date) {
  await db.update(updateTasks).set(values).where(eq(updateTasks.id, task.id));
  await tally(db, update, now);
}

const audited = (db: WriteDb, actor: Actor, now: Date, task: UpdateTask, act: string): Promise<void> =>
  recordAudit(db, actor, now, { act, subjectType: "update", subjectId: task.updateId, detail: { taskId: task.id } });
