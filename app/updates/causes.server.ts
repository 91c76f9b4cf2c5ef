// What delivery asks about the mails of an update, and about those to the people who publish one.
import { and, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { audiences, channels } from "#db/schema/audiences.ts";
import { contacts } from "#db/schema/contacts.ts";
import { updates, updateTasks } from "#db/schema/updates.ts";
import type { Cause, CauseHandler, Verdict } from "~/delivery/cause.ts";
import type { HeldItem } from "~/delivery/held-item.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { storiesOf } from "~/successes/stories.queries.server.ts";
import { type ClosedReason, storyGate } from "~/successes/story-gate.ts";
import { isOutOfUse } from "./out-of-use.server.ts";
import { carriedBy } from "./plan.commands.server.ts";
import { tallyCause } from "./tally.server.ts";
import { taskMail } from "./task-mail.server.ts";

const go: Verdict = { pass: "go" };
const calledOff: Verdict = { pass: "cancel", reason: "updates:reason.unscheduled" };

const outOfUse: Verdict = { pass: "hold", reason: "updates:reason.outOfUse" };

const held: Record<Exclude<ClosedReason, "embargo">, string> = {
  notApproved: "updates:reason.notApproved",
  notReady: "updates:reason.notReady",
  onHold: "updates:reason.onHold",
};

/** All that an update carries must be free to be told: the last embargo decides, and a hold comes before any embargo. */
async function storiesAllow(db: ReadDb, regionId: string, updateId: string, now: Date): Promise<Verdict> {
  const stories = await storiesOf(db, regionId, await carriedBy(db, updateId));
  let until: Date | null = null;
  for (const story of stories.values()) {
    const answer = storyGate(story, now, "public");
    if (answer.open) continue;
    if (answer.reason !== "embargo") return { pass: "hold", reason: held[answer.reason] };
    if (story.embargoUntil && (!until || story.embargoUntil > until)) until = story.embargoUntil;
  }
  return until ? { pass: "wait", until, reason: "updates:reason.embargo" } : go;
}

async function updateOf(db: ReadDb, cause: Cause) {
  const [update] = await db
    .select()
    .from(updates)
    .where(and(eq(updates.regionId, cause.regionId), eq(updates.causeKind, "update"), eq(updates.causeId, cause.id)));
  return update;
}

async function gate(db: ReadDb, cause: Cause, now: Date): Promise<Verdict> {
  const update = await updateOf(db, cause);
  if (update?.state !== "scheduled") return calledOff;
  if (await isOutOfUse(db, update)) return outOfUse;
  return storiesAllow(db, cause.regionId, update.id, now);
}

const asItem = (update: { id: string } | undefined): HeldItem | null =>
  update ? { type: "update", id: update.id } : null;

export const updateHandler: CauseHandler = {
  gate,
  heldAs: async (db, cause) => asItem(await updateOf(db, cause)),
  settled: tallyCause,
};

/** To the person who asked for it, of a text that leaves the house to nobody else. */
export const updateTestHandler: CauseHandler = { gate: async () => go };

async function taskOf(db: ReadDb, cause: Cause) {
  const [found] = await db
    .select({ task: updateTasks, update: updates, channel: channels, audienceName: audiences.name })
    .from(updateTasks)
    .innerJoin(updates, eq(updates.id, updateTasks.updateId))
    .innerJoin(channels, eq(channels.id, updates.channelId))
    .innerJoin(audiences, eq(audiences.id, updates.audienceId))
    .where(and(eq(updateTasks.id, cause.id), eq(updateTasks.regionId, cause.regionId)));
  return found;
}

async function taskGate(db: ReadDb, cause: Cause, now: Date): Promise<Verdict> {
  const found = await taskOf(db, cause);
  if (found?.update.state !== "scheduled") return calledOff;
  if (found.task.confirmedAt) return { pass: "cancel", reason: "updates:reason.published" };
  if (await isOutOfUse(db, found.update)) return outOfUse;
  return storiesAllow(db, cause.regionId, found.update.id, now);
}

const compose: NonNullable<CauseHandler["compose"]> = async (db, cause, { contactId, locale }, now) => {
  const found = await taskOf(db, cause);
  const region = await regionById(db, cause.regionId);
  const [person] = await db.select({ name: contacts.name }).from(contacts).where(eq(contacts.id, contactId));
  if (!found || !region || !person) throw new Error("the task has gone");
  return taskMail({ ...found, region, locale, now });
};

export const taskHandler: CauseHandler = {
  gate: taskGate,
  heldAs: async (db, cause) => asItem((await taskOf(db, cause))?.update),
  compose,
};
