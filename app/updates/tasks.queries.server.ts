import { and, asc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { audiences, channels } from "#db/schema/audiences.ts";
import { contacts } from "#db/schema/contacts.ts";
import { links } from "#db/schema/links.ts";
import { regions } from "#db/schema/regions.ts";
import { type UpdateTask, updates, updateTasks } from "#db/schema/updates.ts";
import type { Actor, LinkActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { localeOfHolder } from "~/delivery/deliveries.queries.server.ts";
import { mayFlow } from "~/delivery/holds.queries.server.ts";
import { replyPath } from "~/feedback/reply-address.ts";
import { NotFound } from "~/platform/refusal.ts";
import { picturePath } from "./picture-address.ts";
import { taskNow } from "./tasks.commands.server.ts";
import { plainUpdate } from "./update-text.ts";

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

/** All that a task link opens. @throws NotFound where the update was taken back */
export async function taskSheet(actor: LinkActor, db: ReadDb, asked: string) {
  const taskId = await taskNow(db, actor.regionId, asked);
  const [found] = await db
    .select({
      task: updateTasks,
      update: updates,
      channel: { kind: channels.kind, label: channels.label, url: channels.url },
      audienceName: audiences.name,
      archivedAt: audiences.archivedAt,
      personName: contacts.name,
      region: { name: regions.name, slug: regions.slug, locale: regions.locale },
    })
    .from(updateTasks)
    .innerJoin(updates, eq(updates.id, updateTasks.updateId))
    .innerJoin(channels, eq(channels.id, updates.channelId))
    .innerJoin(audiences, eq(audiences.id, updates.audienceId))
    .innerJoin(contacts, eq(contacts.id, updateTasks.contactId))
    .innerJoin(regions, eq(regions.id, updateTasks.regionId))
    .where(
      and(
        eq(updateTasks.id, taskId),
        eq(updateTasks.regionId, actor.regionId),
        eq(updateTasks.contactId, actor.contactId),
      ),
    );
  if (!found) throw new NotFound("task");
  const { task, update, channel, audienceName, personName, region } = found;
  const { id, publishedOn, url, note, confirmedAt } = task;
  const { title, locale, plannedFor, imageFileId, imageAlt } = update;
  return {
    task: { id, publishedOn, url, note, confirmedAt },
    update: { title, locale, plannedFor, imageAlt },
    channel,
    audienceName,
    /** A hold keeps it back, or its audience is out of use: whoever was asked before that is told to wait. */
    held: found.archivedAt !== null || !(await mayFlow(db, actor.regionId, "update", update.id)),
    personName,
    regionName: region.name,
    replyPath: replyPath(region.slug),
    locale: (await localeOfHolder(db, actor)) ?? region.locale,
    text: plainUpdate(update),
    pictureUrl: imageFileId ? picturePath(update.id, imageFileId) : null,
  };
}
