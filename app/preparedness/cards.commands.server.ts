import { and, eq, inArray } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import { scenarioCalls, scenarioReviews, scenarioSteps, scenarios } from "#db/schema/preparedness.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import type { CardFields } from "./card-form.ts";
import { keptLists, ownCard } from "./cards.queries.server.ts";

export const changedMeanwhile = "preparedness:refusal.changedMeanwhile";

/** Writes a card. The same id again, as after a double click, changes nothing. */
export function addCard(actor: Actor, now: Date, { id, ...fields }: CardFields & { id: string }): Promise<string> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    await demandContacts(db, actor, fields);
    const { steps, calls, ...card } = fields;
    const [added] = await db
      .insert(scenarios)
      .values({ ...card, id, regionId: actor.regionId, createdAt: now, changedAt: now })
      .onConflictDoNothing()
      .returning({ id: scenarios.id });
    if (!added) return (await ownCard(db, actor, id)).id;
    await writeLists(db, id, steps, calls);
    await audited(db, actor, now, "preparedness.addCard", id);
    return id;
  });
}

/** Changes it, if nobody else has since it was opened. */
export function changeCard(
  actor: Actor,
  now: Date,
  { id, revision, ...fields }: CardFields & { id: string; revision: number },
): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const current = await ownCard(db, actor, id);
    await demandContacts(db, actor, fields);
    if (await standsSo(db, id, current, fields)) return;
    if (current.revision !== revision) throw new Refusal(changedMeanwhile);
    const { steps, calls, ...card } = fields;
    await db
      .update(scenarios)
      .set({ ...card, revision: revision + 1, changedAt: now })
      .where(eq(scenarios.id, id));
    await db.delete(scenarioSteps).where(eq(scenarioSteps.scenarioId, id));
    await db.delete(scenarioCalls).where(eq(scenarioCalls.scenarioId, id));
    await writeLists(db, id, steps, calls);
    await audited(db, actor, now, "preparedness.changeCard", id);
  });
}

/** Whether what is typed is what is kept: a form sent twice is no change. */
async function standsSo(db: ReadDb, id: string, current: object, { steps, calls, ...card }: CardFields) {
  const kept = current as Record<string, unknown>;
  const sorted = (value: unknown): string =>
    JSON.stringify(value, (_, each) =>
      each && typeof each === "object" && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
        : each,
    );
  if (Object.entries(card).some(([name, value]) => sorted(kept[name]) !== sorted(value))) return false;
  const lists = await keptLists(db, id);
  return sorted(lists.steps) === sorted(steps) && sorted(lists.calls) === sorted(calls);
}

async function writeLists(db: WriteDb, scenarioId: string, steps: CardFields["steps"], calls: CardFields["calls"]) {
  if (steps.length)
    await db.insert(scenarioSteps).values(steps.map((step, position) => ({ ...step, scenarioId, position })));
  if (calls.length)
    await db.insert(scenarioCalls).values(calls.map((call, position) => ({ ...call, scenarioId, position })));
}

async function demandContacts(db: ReadDb, actor: Actor, card: CardFields): Promise<void> {
  const named = [card.spokespersonContactId, card.deputyContactId, ...card.calls.map(({ contactId }) => contactId)];
  const ids = [...new Set(named.flatMap((id) => id ?? []))];
  if (ids.length === 0) return;
  const known = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.regionId, actor.regionId), inArray(contacts.id, ids)));
  if (known.length !== ids.length) throw new NotFound("contact");
}

/** Leaves the list and the pack; cases that were opened from it keep what they took. */
export const archiveCard = (actor: Actor, now: Date, id: string): Promise<void> => setArchived(actor, now, id, true);

export const restoreCard = (actor: Actor, now: Date, id: string): Promise<void> => setArchived(actor, now, id, false);

function setArchived(actor: Actor, now: Date, id: string, archived: boolean): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const { archivedAt } = await ownCard(db, actor, id);
    if ((archivedAt !== null) === archived) return;
    await db
      .update(scenarios)
      .set({ archivedAt: archived ? now : null, changedAt: now })
      .where(eq(scenarios.id, id));
    await audited(db, actor, now, archived ? "preparedness.archiveCard" : "preparedness.restoreCard", id);
  });
}

export type Review = { id: string; scenarioId: string; reviewedOn: string; nextOn: string | null; note: string };

/** Someone has read it through and says when it is to be read again. */
export function reviewCard(actor: Actor, now: Date, { id, scenarioId, reviewedOn, nextOn, note }: Review) {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const card = await ownCard(db, actor, scenarioId);
    const [added] = await db
      .insert(scenarioReviews)
      .values({
        id,
        regionId: actor.regionId,
        scenarioId,
        reviewedOn,
        nextOn,
        note,
        byName: nameOf(actor),
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: scenarioReviews.id });
    if (!added) return;
    if (!card.lastReviewedOn || card.lastReviewedOn <= reviewedOn) {
      await db
        .update(scenarios)
        .set({ lastReviewedOn: reviewedOn, nextReviewOn: nextOn, changedAt: now })
        .where(eq(scenarios.id, scenarioId));
    }
    await audited(db, actor, now, "preparedness.reviewCard", scenarioId);
  });
}

/** Part of closing an exercise: the card has been tried out. */
export async function markExercised(db: WriteDb, now: Date, scenarioId: string, on: string): Promise<void> {
  const [card] = await db.select().from(scenarios).where(eq(scenarios.id, scenarioId));
  if (!card || (card.lastExercisedOn && card.lastExercisedOn >= on)) return;
  await db.update(scenarios).set({ lastExercisedOn: on, changedAt: now }).where(eq(scenarios.id, scenarioId));
}

const audited = (db: WriteDb, actor: Actor, now: Date, act: string, id: string): Promise<void> =>
  recordAudit(db, actor, now, { act, subjectType: "scenario", subjectId: id });
