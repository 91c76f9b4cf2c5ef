// Sending an update, or asking those who publish it; and taking that back.
import { and, count, eq, notInArray } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { users } from "#db/schema/auth.ts";
import { type DeliveryState, deliveries } from "#db/schema/delivery.ts";
import type { Region } from "#db/schema/regions.ts";
import { type Update, updates } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand, demandPerson } from "~/access/permissions.ts";
import { listOf } from "~/audiences/list-name.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import type { Cause } from "~/delivery/cause.ts";
import {
  cancelWaiting,
  enqueue,
  type NewContent,
  type NewMail,
  wakeWaiting,
} from "~/delivery/queue.commands.server.ts";
import { type Locale, locales } from "~/platform/locale.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { lateMail } from "~/regions/late-mail.server.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { storiesOf } from "~/successes/stories.queries.server.ts";
import { gotItElsewhere, makeUpFor } from "./overlap.server.ts";
import { changedMeanwhile, ownUpdate } from "./plan.commands.server.ts";
import { type Recipient, recipientsOf } from "./recipients.queries.server.ts";
import { type Goes, type Stop, stopsFor } from "./stops.ts";
import { tally } from "./tally.server.ts";
import { askConfirmers, confirmersOf, isPublished, withdrawTasks } from "./tasks.commands.server.ts";
import { type Sender, updateMail } from "./update-mail.server.ts";
import { getUpdate, type UpdateDetails } from "./updates.queries.server.ts";

export type Schedule = {
  id: string;
  /** Made for the form: the same form sent twice schedules once. */
  causeId: string;
  revision: number;
  /** Leaves at once, whatever day it was planned for. */
  atOnce?: boolean;
};

/** `already`: it was scheduled before, by this form or by somebody else. */
export type Scheduled = { already: boolean };

export const updateCause = ({ regionId, causeId }: Pick<Update, "regionId" | "causeId">): Cause => ({
  kind: "update",
  id: causeId ?? "",
  regionId,
});

/**
 * Freezes the mails and puts one for each recipient in the queue; beyond email, asks those who publish it. Only what may
 * be told then, in the words that the person saw.
 */
export async function scheduleUpdate(actor: Actor, now: Date, input: Schedule): Promise<Scheduled> {
  demand(actor, "send");
  // Rendering takes its time and may not be repeated with the transaction, so it comes first; whether what it was
  // rendered from still stands is asked inside.
  const seen = await getUpdate(actor, read, input.id);
  const byEmail = seen.channel.kind === "email";
  const contents = byEmail ? await contentsOf(actor, seen) : [];

  return inTransaction(async (db) => {
    const details = await getUpdate(actor, db, input.id);
    const { update } = details;
    if (update.state === "scheduled") return { already: true };
    if (update.state === "cancelled") throw new Refusal("updates:refusal.notPlanned");
    if (update.revision !== input.revision || seen.update.revision !== input.revision) {
      throw new Refusal(changedMeanwhile);
    }
    const at = input.atOnce || update.plannedFor < now ? now : update.plannedFor;
    const recipients = byEmail ? await recipientsFor(db, details) : [];
    const confirmers = byEmail ? [] : await confirmersOf(db, update.regionId, update.channelId);
    const goes: Goes = byEmail
      ? { by: "email", reaches: recipients.map(({ reach }) => reach) }
      : { by: "people", confirmers: confirmers.length };
    await demandNothingStops(db, details, at, goes);
    await demandNewCause(db, update, input.causeId);
    const cause = { causeKind: byEmail ? "update" : null, causeId: byEmail ? input.causeId : null };
    const [scheduled] = await db
      .update(updates)
      .set({ ...cause, state: "scheduled", plannedFor: at, revision: update.revision + 1, changedAt: now })
      .where(eq(updates.id, update.id))
      .returning();
    if (!scheduled) throw new NotFound("update");
    if (byEmail) {
      const used = new Set(recipients.map(({ locale }) => locale));
      const frozen = contents.filter(({ locale }) => used.has(locale));
      const mails = recipients.flatMap((recipient) => mailTo(recipient, listOf(details.audience)));
      await enqueue(db, now, { ...updateCause(scheduled), dueAt: at }, frozen, mails);
    } else {
      await askConfirmers(db, now, scheduled, confirmers);
    }
    await tally(db, scheduled, now);
    await audited(db, actor, now, "updates.schedule", update.id, { at: at.toISOString() });
    return { already: false };
  });
}

/** An id that another update's mails have is no form of ours. */
async function demandNewCause(db: ReadDb, update: Update, causeId: string): Promise<void> {
  const [taken] = await db
    .select({ id: updates.id })
    .from(updates)
    .where(and(eq(updates.causeKind, "update"), eq(updates.causeId, causeId)));
  if (taken && taken.id !== update.id) throw new NotFound("cause");
}

async function contentsOf(actor: Actor, { update, audience }: UpdateDetails): Promise<NewContent[]> {
  const region = await regionHere(read, actor);
  const sender = await senderOf(read, actor);
  const rendered: NewContent[] = [];
  for (const locale of locales) {
    rendered.push({ variant, locale, content: await updateMail({ update, audience, region, sender }, locale) });
  }
  return rendered;
}

const variant = "common";

const recipientsFor = (db: ReadDb, { update, audience, successes }: UpdateDetails): Promise<Recipient[]> =>
  recipientsOf(
    db,
    update,
    audience,
    successes.map(({ id }) => id),
  );

/** Whoever gets it elsewhere, or must not get it, stands in the list too and never leaves it. */
function mailTo({ email, name, contactId, locale, reach }: Recipient, list: string): NewMail[] {
  if (reach === "noAddress" || !email) return [];
  const suppressed = reach === "reached" ? null : reach === "gotItElsewhere" ? { reason: gotItElsewhere } : reach;
  const recipient = { email, name, contactId, locale };
  return [{ purpose: "update", recipient, content: { variant, locale }, list, suppressed }];
}

const refusals: Record<Stop["kind"], string> = {
  outOfUse: "updates:refusal.outOfUse",
  noText: "updates:refusal.noText",
  notApproved: "updates:refusal.notApproved",
  notReady: "updates:refusal.notReady",
  onHold: "updates:refusal.onHold",
  embargo: "updates:refusal.embargo",
  nobody: "updates:refusal.nobody",
  allElsewhere: "updates:refusal.allElsewhere",
  noConfirmers: "updates:refusal.noConfirmers",
};

/** @throws Refusal with the first thing that stops it */
async function demandNothingStops(db: ReadDb, { update, audience, successes }: UpdateDetails, at: Date, goes: Goes) {
  const ids = successes.map(({ id }) => id);
  const stories = await storiesOf(db, update.regionId, ids);
  const [stop] = stopsFor({ update, audience, at, successes, stories, goes });
  if (!stop) return;
  throw new Refusal(refusals[stop.kind], "success" in stop ? { params: { title: stop.success.title } } : {});
}

/** Nothing has been tried yet in any of these. */
const untried: readonly DeliveryState[] = ["waiting", "deferred", "held", "suppressed", "cancelled"];

/** Takes it out of the queue, back to the plan, as long as nothing has left and nobody has published it. */
export function unscheduleUpdate(actor: Actor, now: Date, { id }: { id: string }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    const update = await ownUpdate(db, actor, id);
    if (update.state === "planned") return;
    if (update.state !== "scheduled" || update.causeKind === "sending") throw new Refusal("updates:refusal.notPlanned");
    if (update.causeKind !== null && (await triedOf(db, update)) > 0) throw new Refusal("updates:refusal.hasLeft");
    await backToPlan(db, actor, now, update);
  });
}

/** Part of another's command. @returns whether it is in the plan now: what has been told to anybody stays */
export async function unscheduleIn(db: WriteDb, actor: Actor, now: Date, id: string): Promise<boolean> {
  const update = await ownUpdate(db, actor, id);
  if (update.state === "planned") return true;
  if (update.state !== "scheduled" || update.causeKind === "sending") return false;
  if (update.causeKind === null ? await isPublished(db, update) : (await triedOf(db, update)) > 0) return false;
  await backToPlan(db, actor, now, update);
  return true;
}

async function backToPlan(db: WriteDb, actor: Actor, now: Date, update: Update): Promise<void> {
  const { id } = update;
  if (update.causeKind === null) await withdrawTasks(db, actor, now, update);
  else await cancelWaiting(db, now, updateCause(update), "updates:reason.unscheduled");
  const uncounted = { reachable: 0, submitted: 0, pending: 0, heardAt: null, talliedAt: null };
  await db
    .update(updates)
    .set({
      ...uncounted,
      state: "planned",
      causeKind: null,
      causeId: null,
      revision: update.revision + 1,
      changedAt: now,
    })
    .where(eq(updates.id, id));
  await makeUpFor(db, update, now);
  await audited(db, actor, now, "updates.unschedule", id);
}

/** Stops what has not left, for good. Who got it has heard it; a new update can reach the others. */
export function stopUpdate(actor: Actor, now: Date, { id }: { id: string }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    const update = await ownUpdate(db, actor, id);
    if (update.state === "cancelled") return;
    if (update.causeKind !== "update") throw new Refusal("updates:refusal.notSending");
    const stopped = await cancelWaiting(db, now, updateCause(update), "updates:reason.stopped");
    if (stopped === 0) throw new Refusal("updates:refusal.allLeft");
    await db
      .update(updates)
      .set({ state: "cancelled", cancelledAt: now, revision: update.revision + 1, changedAt: now })
      .where(eq(updates.id, id));
    await tally(db, update, now);
    await makeUpFor(db, update, now);
    await audited(db, actor, now, "updates.stop", id);
  });
}

/** What was held back may be asked about again at once: what held it is mended. */
export function letGo(actor: Actor, now: Date, { id }: { id: string }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    const update = await ownUpdate(db, actor, id);
    if (update.state !== "scheduled" || update.causeKind !== "update") throw new Refusal("updates:refusal.notSending");
    await wakeWaiting(db, now, updateCause(update), lateMail);
    await audited(db, actor, now, "updates.letGo", id);
  });
}

/** Sends the mail to the person who asks, at once and marked. It counts nowhere. The same cause again sends nothing more. */
export async function testSend(
  actor: Actor,
  now: Date,
  { id, causeId, locale }: { id: string; causeId: string; locale: Locale },
): Promise<{ email: string }> {
  const person = demandPerson(actor, "send");
  const { update, audience } = await getUpdate(person, read, id);
  const region = await regionHere(read, person);
  const sender = await senderOf(read, person);
  if (!sender) throw new NotFound("user");
  const content = await updateMail({ update, audience, region, sender, isTest: true }, locale);
  await inTransaction(async (db) => {
    await ownUpdate(db, person, id);
    const cause = { kind: "updateTest", id: causeId, regionId: person.regionId, dueAt: now };
    const mail: NewMail = {
      purpose: "test",
      recipient: { ...sender, contactId: null, locale },
      content: { variant, locale },
      // The way out of the list leads nowhere in a mail that belongs to none.
      merge: { link: "#" },
    };
    const written = await enqueue(db, now, cause, [{ variant, locale, content }], [mail]);
    if (written > 0) await audited(db, person, now, "updates.testSend", id);
  });
  return { email: sender.email };
}

export async function senderOf(db: ReadDb, actor: Actor): Promise<Sender | null> {
  if (actor.kind !== "person") return null;
  const [user] = await db
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, actor.userId));
  return user ?? null;
}

async function regionHere(db: ReadDb, actor: Actor): Promise<Region> {
  const region = await regionById(db, actor.regionId);
  if (!region) throw new NotFound("region");
  return region;
}

async function triedOf(db: ReadDb, update: Update): Promise<number> {
  const { id, kind, regionId } = updateCause(update);
  const [row] = await db
    .select({ tried: count() })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.regionId, regionId),
        eq(deliveries.causeKind, kind),
        eq(deliveries.causeId, id),
        notInArray(deliveries.state, [...untried]),
      ),
    );
  return row?.tried ?? 0;
}

const audited = (
  db: WriteDb,
  actor: Actor,
  now: Date,
  act: string,
  id: string,
  detail?: Record<string, string>,
): Promise<void> =>
  recordAudit(db, actor, now, { act, subjectType: "update", subjectId: id, ...(detail ? { detail } : {}) });
