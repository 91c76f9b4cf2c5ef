// The things behind held ids, with a name, a day and a place each.
import { and, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { ambassadors, asks } from "#db/schema/ambassadors.ts";
import { audiences, channels } from "#db/schema/audiences.ts";
import { contacts } from "#db/schema/contacts.ts";
import { releases, sendings } from "#db/schema/press.ts";
import { members } from "#db/schema/regions.ts";
import { collectRequests } from "#db/schema/successes.ts";
import { updates, updateTasks } from "#db/schema/updates.ts";
import { hasStoppedMail } from "~/ambassadors/call-off.server.ts";
import type { HeldType } from "~/delivery/held-item.ts";
import { instantAt } from "~/platform/civil-date.ts";
import type { Locale } from "~/platform/locale.ts";
import { mayBeReinstated } from "~/press/reinstate.server.ts";
import { stoppedQuestions } from "~/successes/collect-call-off.commands.server.ts";
import type { Thing } from "./held-things.ts";
import type { Ids } from "./waiting-ids.server.ts";

/** Those of the region, the next to be told first. */
export async function thingsOf(db: ReadDb, region: { id: string; locale: Locale }, ids: Ids): Promise<Thing[]> {
  const found = [
    ...(await updateThings(db, region.id, ids.update)),
    ...(await sendingThings(db, region.id, ids.sending)),
    ...(await releaseThings(db, region.id, ids.release)),
    ...(await askThings(db, region.id, ids.ask)),
    ...(await collectThings(db, region, ids.collect)),
  ];
  return found.sort((a, b) => (a.when?.getTime() ?? 0) - (b.when?.getTime() ?? 0) || (a.id < b.id ? -1 : 1));
}

const plain = { scheduled: true, restorable: false };
const caused = (kind: HeldType | "task", id: string, regionId: string) => ({ kind, id, regionId });

async function updateThings(db: ReadDb, regionId: string, ids: string[]): Promise<Thing[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ update: updates, audience: audiences.name, channel: channels.label })
    .from(updates)
    .innerJoin(audiences, eq(audiences.id, updates.audienceId))
    .innerJoin(channels, eq(channels.id, updates.channelId))
    .where(and(eq(updates.regionId, regionId), inArray(updates.id, ids)));
  const asked = await db.select().from(updateTasks).where(inArray(updateTasks.updateId, ids));
  return rows.map(({ update, audience, channel }) => ({
    type: "update",
    id: update.id,
    title: update.title,
    locale: update.locale,
    when: update.plannedFor,
    to: [audience, channel].filter(Boolean).join(" · "),
    path: `updates/${update.id}`,
    scheduled: update.state === "scheduled",
    restorable: update.state === "cancelled" && update.causeId === null,
    causes: [
      ...(update.causeId ? [caused("update", update.causeId, regionId)] : []),
      ...asked.filter(({ updateId }) => updateId === update.id).map((task) => caused("task", task.id, regionId)),
    ],
  }));
}

async function sendingThings(db: ReadDb, regionId: string, ids: string[]): Promise<Thing[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ sending: sendings, title: releases.title, locale: releases.locale })
    .from(sendings)
    .innerJoin(releases, eq(releases.id, sendings.releaseId))
    .where(and(eq(sendings.regionId, regionId), inArray(sendings.id, ids)));
  const restorable = new Set<string>();
  for (const { sending } of rows) if (await mayBeReinstated(db, sending)) restorable.add(sending.id);
  return rows.map(({ sending, title, locale }) => ({
    ...plain,
    type: "sending",
    id: sending.id,
    title,
    locale,
    when: sending.dueAt,
    to: "",
    path: `sendings/${sending.id}`,
    restorable: restorable.has(sending.id),
    causes: [caused("sending", sending.id, regionId)],
  }));
}

async function releaseThings(db: ReadDb, regionId: string, ids: string[]): Promise<Thing[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(releases)
    .where(and(eq(releases.regionId, regionId), inArray(releases.id, ids)));
  return rows.map(({ id, title, locale, embargoUntil }) => ({
    ...plain,
    type: "release",
    id,
    title,
    locale,
    when: embargoUntil,
    to: "",
    path: `releases/${id}`,
    causes: [],
  }));
}

async function askThings(db: ReadDb, regionId: string, ids: string[]): Promise<Thing[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ ask: asks, name: contacts.name })
    .from(asks)
    .innerJoin(ambassadors, eq(ambassadors.id, asks.ambassadorId))
    .innerJoin(contacts, eq(contacts.id, ambassadors.contactId))
    .where(and(eq(asks.regionId, regionId), inArray(asks.id, ids)));
  const restorable = new Set<string>();
  for (const { ask } of rows) if (ask.cancelledAt && (await hasStoppedMail(db, ask))) restorable.add(ask.id);
  return rows.map(({ ask, name }) => ({
    ...plain,
    type: "ask",
    id: ask.id,
    title: ask.text.split("\n")[0]?.slice(0, 90) ?? "",
    locale: ask.locale,
    when: ask.sentAt,
    to: name,
    path: `ambassadors/asks/${ask.id}`,
    restorable: restorable.has(ask.id),
    causes: [caused("ask", ask.id, regionId)],
  }));
}

async function collectThings(db: ReadDb, region: { id: string; locale: Locale }, ids: string[]): Promise<Thing[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ request: collectRequests, name: members.name })
    .from(collectRequests)
    .innerJoin(members, eq(members.id, collectRequests.memberId))
    .where(and(eq(collectRequests.regionId, region.id), inArray(collectRequests.id, ids)));
  const stopped = await stoppedQuestions(db, region.id, ids);
  return rows.map(({ request, name }) => ({
    ...plain,
    type: "collect",
    id: request.id,
    title: name,
    locale: region.locale,
    when: instantAt(`${request.month.slice(0, 7)}-01`, "08:00"),
    to: "",
    path: "collecting",
    restorable: request.answer === null && stopped.has(request.id),
    causes: [caused("collect", request.id, region.id)],
  }));
}
