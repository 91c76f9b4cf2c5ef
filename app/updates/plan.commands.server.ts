// Giving an update its day and its words, and taking it back. Nothing here sends anything.
import { and, eq, inArray, isNull } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { audiences, channels } from "#db/schema/audiences.ts";
import { successes } from "#db/schema/successes.ts";
import { type Update, updateSuccesses, updates } from "#db/schema/updates.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { knownFiles } from "~/files/files.queries.server.ts";
import { civilDate, instantAt, wallTime } from "~/platform/civil-date.ts";
import type { Locale } from "~/platform/locale.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";

export type UpdateFields = {
  audienceId: string;
  channelId: string;
  successIds: readonly string[];
  title: string;
  body: string;
  callToAction: string;
  locale: Locale;
  /** Civil date and wall-clock time of the region. */
  date: string;
  time: string;
  imageFileId?: string | null;
  imageAlt?: string;
};

export type NewUpdate = UpdateFields & { id: string };
export type ChangedUpdate = NewUpdate & { revision: number };

export const changedMeanwhile = "updates:refusal.changedMeanwhile";

/** Plans an update. The same id again, as after a double click, changes nothing. @returns its id */
export function planUpdate(actor: Actor, now: Date, input: NewUpdate): Promise<string> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const values = await columnsOf(db, actor, input);
    await demandInUse(db, values.audienceId);
    demandAhead(values.plannedFor, now);
    const [added] = await db
      .insert(updates)
      .values({
        ...values,
        id: input.id,
        regionId: actor.regionId,
        state: "planned",
        createdByName: nameOf(actor),
        createdAt: now,
        changedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: updates.id });
    if (!added) return (await ownUpdate(db, actor, input.id)).id;
    await carry(db, input.id, await knownSuccesses(db, actor, input.successIds));
    await audited(db, actor, now, "plan", input.id);
    return input.id;
  });
}

/** Changes what is planned, if nobody else has since it was opened. What stands so already is left in peace. */
export function changeUpdate(actor: Actor, now: Date, input: ChangedUpdate): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const current = await plannedUpdate(db, actor, input.id);
    const values = await columnsOf(db, actor, input);
    const successIds = await knownSuccesses(db, actor, input.successIds);
    if (await standsSo(db, current, values, successIds)) return;
    if (current.revision !== input.revision) throw new Refusal(changedMeanwhile);
    if (values.audienceId !== current.audienceId) await demandInUse(db, values.audienceId);
    if (values.plannedFor.getTime() !== current.plannedFor.getTime()) demandAhead(values.plannedFor, now);
    await db
      .update(updates)
      .set({ ...values, revision: current.revision + 1, changedAt: now })
      .where(eq(updates.id, current.id));
    await db.delete(updateSuccesses).where(eq(updateSuccesses.updateId, current.id));
    await carry(db, current.id, successIds);
    await audited(db, actor, now, "change", current.id);
  });
}

/** Moves it to another day; at the same time of day, unless another is given. */
export function moveUpdate(
  actor: Actor,
  now: Date,
  { id, date, time, revision }: { id: string; date: string; time?: string; revision: number },
): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const current = await plannedUpdate(db, actor, id);
    const plannedFor = instantAt(date, time ?? wallTime(current.plannedFor));
    if (current.plannedFor.getTime() === plannedFor.getTime()) return;
    if (current.revision !== revision) throw new Refusal(changedMeanwhile);
    if (current.locked) throw new Refusal("updates:refusal.locked");
    demandAhead(plannedFor, now);
    await change(db, current, { plannedFor }, now);
    await audited(db, actor, now, "move", id);
  });
}

/** Takes it out of the plan; `restoreUpdate` puts it back as it was. */
export function dropUpdate(actor: Actor, now: Date, { id }: { id: string }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    await dropPlanned(db, actor, now, id);
  });
}

export async function dropPlanned(db: WriteDb, actor: Actor, now: Date, id: string): Promise<void> {
  const current = await ownUpdate(db, actor, id);
  if (current.state === "cancelled") return;
  await change(db, await plannedUpdate(db, actor, id), { state: "cancelled", cancelledAt: now }, now);
  await audited(db, actor, now, "drop", id);
}

/** Undoes `dropUpdate`. What was sent and stopped half-way stays stopped. */
export function restoreUpdate(actor: Actor, now: Date, { id }: { id: string }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    await restorePlanned(db, actor, now, id);
  });
}

export async function restorePlanned(db: WriteDb, actor: Actor, now: Date, id: string): Promise<void> {
  const current = await ownUpdate(db, actor, id);
  if (current.state === "planned") return;
  if (current.state !== "cancelled" || current.causeId !== null) throw new Refusal("updates:refusal.notPlanned");
  await change(db, current, { state: "planned", cancelledAt: null }, now);
  await audited(db, actor, now, "restore", id);
}

/** Holds it to its day, or lets go. */
export function lockUpdate(actor: Actor, now: Date, { id, locked }: { id: string; locked: boolean }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const current = await ownUpdate(db, actor, id);
    if (current.locked === locked) return;
    await change(db, await plannedUpdate(db, actor, id), { locked }, now);
    await audited(db, actor, now, locked ? "lock" : "unlock", id);
  });
}

/** @throws NotFound, also for another region's */
export async function ownUpdate(db: ReadDb, actor: Actor, id: string): Promise<Update> {
  const [update] = await db
    .select()
    .from(updates)
    .where(and(eq(updates.regionId, actor.regionId), eq(updates.id, id)));
  if (!update) throw new NotFound("update");
  return update;
}

/** @throws Refusal where it is scheduled, sent or dropped */
async function plannedUpdate(db: ReadDb, actor: Actor, id: string): Promise<Update> {
  const update = await ownUpdate(db, actor, id);
  if (update.state === "scheduled") throw new Refusal("updates:refusal.scheduled");
  if (update.state === "cancelled") throw new Refusal("updates:refusal.notPlanned");
  return update;
}

/** Each once. @throws NotFound where one is not in the region */
export async function knownSuccesses(db: ReadDb, actor: Actor, ids: readonly string[]): Promise<string[]> {
  const carried = [...new Set(ids)];
  if (carried.length === 0) return [];
  const known = await db
    .select({ id: successes.id })
    .from(successes)
    .where(and(eq(successes.regionId, actor.regionId), inArray(successes.id, carried)));
  if (known.length !== carried.length) throw new NotFound("success");
  return carried;
}

async function columnsOf(db: ReadDb, actor: Actor, input: UpdateFields) {
  const [place] = await db
    .select({ audienceId: audiences.id, channelId: channels.id })
    .from(audiences)
    .innerJoin(channels, eq(channels.audienceId, audiences.id))
    .where(
      and(
        eq(audiences.regionId, actor.regionId),
        eq(audiences.id, input.audienceId),
        eq(channels.id, input.channelId),
        isNull(channels.archivedAt),
      ),
    );
  if (!place) throw new NotFound("channel");
  const { imageFileId = null, imageAlt = "" } = input;
  if (imageFileId && !(await knownFiles(db, actor.regionId, [imageFileId])).has(imageFileId)) {
    throw new NotFound("picture");
  }
  const { title, body, callToAction, locale } = input;
  const picture = imageFileId ? { imageFileId, imageAlt } : { imageFileId: null, imageAlt: "" };
  return { ...place, ...picture, title, body, callToAction, locale, plannedFor: instantAt(input.date, input.time) };
}

/** @throws Refusal where the audience is to hear nothing new */
async function demandInUse(db: ReadDb, audienceId: string): Promise<void> {
  const [audience] = await db
    .select({ archivedAt: audiences.archivedAt })
    .from(audiences)
    .where(eq(audiences.id, audienceId));
  if (audience?.archivedAt) throw new Refusal("updates:refusal.outOfUse", { field: "audienceId" });
}

type Columns = Awaited<ReturnType<typeof columnsOf>>;

async function standsSo(db: ReadDb, current: Update, values: Columns, successIds: readonly string[]): Promise<boolean> {
  const { plannedFor, ...texts } = values;
  const same = Object.entries(texts).every(([name, value]) => current[name as keyof typeof texts] === value);
  if (!same || plannedFor.getTime() !== current.plannedFor.getTime()) return false;
  const carried = await carriedBy(db, current.id);
  return carried.length === successIds.length && carried.every((id) => successIds.includes(id));
}

/** The successes that an update carries. */
export async function carriedBy(db: ReadDb, updateId: string): Promise<string[]> {
  const rows = await db
    .select({ id: updateSuccesses.successId })
    .from(updateSuccesses)
    .where(eq(updateSuccesses.updateId, updateId));
  return rows.map((row) => row.id).sort();
}

async function carry(db: WriteDb, updateId: string, successIds: readonly string[]): Promise<void> {
  if (successIds.length === 0) return;
  await db.insert(updateSuccesses).values(successIds.map((successId) => ({ updateId, successId })));
}

/** Today is early enough: what is planned for an hour ago leaves at once when it is scheduled. */
function demandAhead(plannedFor: Date, now: Date): void {
  if (civilDate(plannedFor) < civilDate(now)) throw new Refusal("updates:refusal.dayIsOver", { field: "date" });
}

const change = (db: WriteDb, current: Update, values: Partial<Update>, now: Date) =>
  db
    .update(updates)
    .set({ ...values, revision: current.revision + 1, changedAt: now })
    .where(eq(updates.id, current.id));

type PlanAct = "plan" | "change" | "move" | "drop" | "restore" | "lock" | "unlock";

const audited = (db: WriteDb, actor: Actor, now: Date, act: PlanAct, id: string): Promise<void> =>
  recordAudit(db, actor, now, { act: `updates.${act}`, subjectType: "update", subjectId: id });
