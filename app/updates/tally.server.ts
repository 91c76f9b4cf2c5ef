// Counts what became of each update, so that lists, the silence meter and the shares need not count mails.
import { and, count, desc, eq, gte, inArray, isNotNull, isNull } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { type Update, updates, updateTasks } from "#db/schema/updates.ts";
import type { Cause } from "~/delivery/cause.ts";
import { instantAt } from "~/platform/civil-date.ts";
import { figuresFrom } from "./told.ts";

/** Counts the update of this cause anew; nothing where no update has it. Part of what the worker does after a batch. */
export async function tallyCause(db: WriteDb, cause: Cause, now: Date): Promise<void> {
  const [update] = await db
    .select()
    .from(updates)
    .where(and(eq(updates.regionId, cause.regionId), eq(updates.causeKind, cause.kind), eq(updates.causeId, cause.id)));
  if (update) await tally(db, update, now);
}

/** Counts one update anew: from its deliveries where it has a cause, else from the tasks of those who publish it. */
export async function tally(db: WriteDb, update: Update, now: Date): Promise<void> {
  const figures = update.causeKind === null ? await tasksCounted(db, update) : await mailsCounted(db, update);
  await db
    .update(updates)
    .set({ ...figures, talliedAt: now })
    .where(eq(updates.id, update.id));
}

/** One cause writes to each address once, so its mails are its people; counted by the database, for they may be many. */
async function mailsCounted(db: ReadDb, { causeKind, causeId, regionId }: Update) {
  const ofCause = and(
    eq(deliveries.regionId, regionId),
    eq(deliveries.causeKind, causeKind ?? ""),
    eq(deliveries.causeId, causeId ?? ""),
  );
  const counted = await db
    .select({ state: deliveries.state, people: count() })
    .from(deliveries)
    .where(ofCause)
    .groupBy(deliveries.state);
  const [last] = await db
    .select({ at: deliveries.submittedAt })
    .from(deliveries)
    .where(and(ofCause, eq(deliveries.state, "submitted"), isNotNull(deliveries.submittedAt)))
    .orderBy(desc(deliveries.submittedAt))
    .limit(1);
  return { ...figuresFrom(counted), heardAt: last?.at ?? null };
}

/** A publication is dated by day; noon stands for it. */
async function tasksCounted(db: ReadDb, { id }: Update) {
  const tasks = await db.select().from(updateTasks).where(eq(updateTasks.updateId, id));
  const confirmed = tasks.filter(({ confirmedAt }) => confirmedAt !== null);
  return {
    reachable: tasks.length,
    submitted: confirmed.length,
    pending: tasks.length - confirmed.length,
    heardAt: latest(confirmed.flatMap(({ publishedOn }) => (publishedOn ? [instantAt(publishedOn, "12:00")] : []))),
  };
}

const latest = (instants: readonly Date[]): Date | null =>
  instants.reduce<Date | null>((last, at) => (last && last >= at ? last : at), null);

/** So many causes are asked about in one statement. */
const atOnce = 500;

/** Counts anew every update whose deliveries changed at `since` or later, or that has never been counted. */
export async function tallyChanged(now: Date, since: Date): Promise<void> {
  const causes = await read
    .selectDistinct({ id: deliveries.causeId })
    .from(deliveries)
    .where(gte(deliveries.changedAt, since));
  const never = await read
    .select({ id: updates.id })
    .from(updates)
    .where(and(isNotNull(updates.causeId), isNull(updates.talliedAt)));
  const due = new Set(never.map(({ id }) => id));
  for (let from = 0; from < causes.length; from += atOnce) {
    const ids = causes.slice(from, from + atOnce).map(({ id }) => id);
    const changed = await read.select({ id: updates.id }).from(updates).where(inArray(updates.causeId, ids));
    for (const { id } of changed) due.add(id);
  }
  for (const id of due) {
    await inTransaction(async (db) => {
      // As it stands now: it may have been taken out of the queue since it was found.
      const [update] = await db.select().from(updates).where(eq(updates.id, id));
      if (update) await tally(db, update, now);
    });
  }
}
