import { and, asc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { audiences, type Channel, channels } from "#db/schema/audiences.ts";
import { contacts } from "#db/schema/contacts.ts";
import { links } from "#db/schema/links.ts";
import { type Update, type UpdateTask, updates, updateTasks } from "#db/schema/updates.ts";
import type { Actor, LinkActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { NotFound } from "~/platform/refusal.ts";

export type TaskRow = {
  task: UpdateTask;
  person: { id: string; name: string; title: string; email: string | null };
  /** Null where no link was ever sent. */
  link: "open" | "withdrawn" | null;
};

/** Those who were asked to publish one update, by name. */
export async function tasksOf(actor: Actor, db: ReadDb, updateId: string): Promise<TaskRow[]> {
  demand(actor, "read");
  const rows = await db
    .select({
      task: updateTasks,
      person: { id: contacts.id, name: contacts.name, title: contacts.title, email: contacts.email },
    })
    .from(updateTasks)
    .innerJoin(contacts, eq(contacts.id, updateTasks.contactId))
    .where(and(eq(updateTasks.regionId, actor.regionId), eq(updateTasks.updateId, updateId)))
    .orderBy(asc(contacts.sortKey), asc(contacts.id));
  if (rows.length === 0) return [];
  const sent = await db
    .select({ subject: links.subject, revokedAt: links.revokedAt })
    .from(links)
    .where(
      and(
        eq(links.regionId, actor.regionId),
        eq(links.purpose, "task"),
        inArray(
          links.subject,
          rows.map(({ task }) => task.id),
        ),
      ),
    );
  const bySubject = new Map(sent.map(({ subject, revokedAt }) => [subject, revokedAt === null ? "open" : "withdrawn"]));
  return rows.map((row) => ({ ...row, link: (bySubject.get(row.task.id) ?? null) as TaskRow["link"] }));
}

export type TaskAtHand = {
  task: UpdateTask;
  update: Update;
  channel: Channel;
  audienceName: string;
  person: { name: string };
};

/** What a task link opens. @throws NotFound where the update was taken back */
export async function taskAtHand(actor: LinkActor, db: ReadDb, taskId: string): Promise<TaskAtHand> {
  const [found] = await db
    .select({
      task: updateTasks,
      update: updates,
      channel: channels,
      audienceName: audiences.name,
      person: { name: contacts.name },
    })
    .from(updateTasks)
    .innerJoin(updates, eq(updates.id, updateTasks.updateId))
    .innerJoin(channels, eq(channels.id, updates.channelId))
    .innerJoin(audiences, eq(audiences.id, updates.audienceId))
    .innerJoin(contacts, eq(contacts.id, updateTasks.contactId))
    .where(
      and(
        eq(updateTasks.id, taskId),
        eq(updateTasks.regionId, actor.regionId),
        eq(updateTasks.contactId, actor.contactId),
      ),
    );
  if (!found) throw new NotFound("task");
  return found;
}
