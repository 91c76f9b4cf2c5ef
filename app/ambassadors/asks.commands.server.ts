// Asking a person, calling it off, and what the desk itself hears of it.
import { and, eq, inArray, isNull } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type Ask, asks } from "#db/schema/ambassadors.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { enqueue } from "~/delivery/queue.commands.server.ts";
import { ensureLink } from "~/links/links.commands.server.ts";
import { civilDate, instantAt } from "~/platform/civil-date.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { type AmbassadorView, loadAmbassador } from "./ambassadors.queries.server.ts";
import { askState, isOpen } from "./ask-state.ts";
import { askStory, asksToTell } from "./ask-story.queries.server.ts";
import { asksAbout } from "./asks.queries.server.ts";
import { askKind, callOff, callOffNot, hasStoppedMail } from "./call-off.server.ts";
import { closedWord } from "./closed-word.ts";
import { obstaclesOf, obstacleWord } from "./eligibility.ts";
import type { NewAskFields } from "./form.ts";
import { scopesFor } from "./kinds.ts";
import { sameWordsAs } from "./same-words.ts";
import { linkDays } from "./settings.ts";

/** A moment in which a slip of the hand can be called off before anything has left. */
const graceMs = 20_000;

/** Sends one ask to one person. The same id again, as after a double click, changes nothing. @returns its id */
export function sendAsk(actor: Actor, now: Date, input: NewAskFields): Promise<string> {
  demand(actor, "send");
  return inTransaction(async (db) => {
    if (await isKnown(db, actor, input.id)) return input.id;
    const person = await loadAmbassador(db, actor.regionId, now, input.ambassadorId);
    demandFree(person, input, civilDate(now));
    await demandTellable(db, actor, now, input, person);
    const { id, kind, successId, text, samples, answerBy } = input;
    await db.insert(asks).values({
      id,
      regionId: actor.regionId,
      ambassadorId: person.id,
      kind,
      locale: person.locale,
      text,
      samples,
      successId,
      askedByName: nameOf(actor),
      sentAt: now,
      answerBy,
      createdAt: now,
    });
    await enqueueAsk(
      db,
      now,
      { id, regionId: actor.regionId, answerBy },
      person,
      "ask",
      new Date(now.getTime() + graceMs),
    );
    await recordAudit(db, actor, now, {
      act: "ambassadors.ask",
      subjectType: "ask",
      subjectId: id,
      detail: { kind, ambassadorId: person.id, successId },
    });
    return id;
  });
}

async function isKnown(db: WriteDb, actor: Actor, id: string): Promise<boolean> {
  const [known] = await db.select({ regionId: asks.regionId }).from(asks).where(eq(asks.id, id));
  if (known && known.regionId !== actor.regionId) throw new NotFound("ask");
  return known !== undefined;
}

function demandFree(person: AmbassadorView, { kind, answerBy }: NewAskFields, today: string): void {
  const [obstacle] = obstaclesOf(person, scopesFor(kind), today);
  if (obstacle) throw new Refusal(obstacleWord[obstacle], { params: { name: person.contact.name } });
  if (answerBy < today) throw new Refusal("ambassadors:refusal.answerByPast", { field: "answerBy" });
}

async function demandTellable(db: WriteDb, actor: Actor, now: Date, input: NewAskFields, person: AmbassadorView) {
  const { successId, kind, samples, sameWordsOk } = input;
  if (successId === null) return;
  const { closed } = await askStory(actor, db, now, successId);
  if (closed && asksToTell(kind)) throw new Refusal(closedWord[closed]);
  if (sameWordsOk) return;
  const earlier = (await asksAbout(actor, db, now, successId)).filter(({ state }) => state !== "cancelled");
  const given = earlier.map(({ ask, ambassador }) => ({
    ambassadorId: ambassador.id,
    name: ambassador.name,
    samples: ask.samples,
  }));
  const [name] = sameWordsAs(samples, person.id, given);
  if (name) throw new Refusal("ambassadors:refusal.sameWords", { field: "sample1", params: { name } });
}

/** One mail to the person, or to the guardian of a minor, with the link that answers. Written as it leaves. */
export async function enqueueAsk(
  db: WriteDb,
  now: Date,
  ask: Pick<Ask, "id" | "regionId" | "answerBy">,
  { contact, recipient, locale }: AmbassadorView,
  purpose: "ask" | "reminder",
  dueAt: Date,
): Promise<void> {
  if (recipient.email === null) return;
  const link = await ensureLink(db, now, {
    regionId: ask.regionId,
    purpose: "ask",
    holderId: contact.id,
    subject: ask.id,
    expiresAt: await linkExpiry(db, ask.regionId, now, ask.answerBy),
  });
  const to = { email: recipient.email, name: recipient.name, contactId: contact.id, locale };
  const cause = { kind: askKind, id: ask.id, regionId: ask.regionId, dueAt };
  await enqueue(db, now, cause, [], [{ purpose, recipient: to, content: null, linkId: link.id }]);
}

/** What was done may be told long after the day to answer. */
export async function linkExpiry(db: ReadDb, regionId: string, now: Date, answerBy: string): Promise<Date> {
  const days = await readSetting(db, regionId, linkDays);
  return new Date(Math.max(now.getTime(), instantAt(answerBy, "12:00").getTime()) + days * 86_400_000);
}

/** It is not needed any more. The person's page says so; mail that has not left does not leave. */
export function callOffAsk(actor: Actor, now: Date, id: string): Promise<void> {
  demand(actor, "send");
  return inTransaction(async (db) => {
    const ask = await loadAsk(db, actor, id);
    if (ask.cancelledAt) return;
    if (!isOpen(askState(ask, civilDate(now)))) throw new Refusal("ambassadors:refusal.notOpen");
    await callOff(db, actor, now, ask);
  });
}

/**
 * Takes the calling off back, while it makes sense: what was asked has reached the person, may still be answered, and
 * they may still be asked for it. Mail that was stopped cannot be started again: ask anew.
 */
export const restoreAsk = (actor: Actor, now: Date, id: string): Promise<void> => restore(actor, now, id, hasLeft);

/** As `restoreAsk`, for an ask that never reached the person: its mail leaves after all. */
export const restoreUnsentAsk = (actor: Actor, now: Date, id: string): Promise<void> =>
  restore(actor, now, id, hasStoppedMail);

function restore(
  actor: Actor,
  now: Date,
  id: string,
  canGoOn: (db: ReadDb, ask: Ask) => Promise<boolean>,
): Promise<void> {
  demand(actor, "send");
  return inTransaction(async (db) => {
    const ask = await loadAsk(db, actor, id);
    if (!ask.cancelledAt) return;
    const today = civilDate(now);
    const { consents } = await loadAmbassador(db, actor.regionId, now, ask.ambassadorId);
    const scopes = scopesFor(ask.kind);
    const agreed = scopes.every((scope) => consents.some((one) => one.scope === scope && one.withdrawnOn === null));
    if (!agreed || ask.answerBy < today || !(await canGoOn(db, ask))) {
      throw new Refusal("ambassadors:refusal.cannotRestore");
    }
    await callOffNot(db, actor, now, ask);
  });
}

/** Whether no mail that asked was stopped on its way. */
export async function hasLeft(db: Pick<WriteDb, "select">, ask: Pick<Ask, "id" | "regionId">): Promise<boolean> {
  const stopped = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.regionId, ask.regionId),
        eq(deliveries.causeKind, askKind),
        eq(deliveries.causeId, ask.id),
        eq(deliveries.purpose, "ask"),
        inArray(deliveries.state, ["waiting", "deferred", "held", "cancelled", "suppressed", "failed", "bounced"]),
      ),
    );
  return stopped.length === 0;
}

/** The desk has heard that it is done, and where it can be seen. */
export function registerDone(
  actor: Actor,
  now: Date,
  { id, link, comment }: { id: string; link: string; comment: string },
): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const ask = await loadAsk(db, actor, id);
    if (ask.cancelledAt) throw new Refusal("ambassadors:refusal.notOpen");
    const same = ask.doneAt !== null && ask.link === link && ask.comment === comment;
    if (same) return;
    await db
      .update(asks)
      .set({ doneAt: ask.doneAt ?? now, link, comment })
      .where(and(eq(asks.id, id), isNull(asks.cancelledAt)));
    await recordAudit(db, actor, now, { act: "ambassadors.askDone", subjectType: "ask", subjectId: id });
  });
}

/** @throws NotFound */
export async function loadAsk(db: Pick<WriteDb, "select">, actor: Actor, id: string): Promise<Ask> {
  const [ask] = await db
    .select()
    .from(asks)
    .where(and(eq(asks.regionId, actor.regionId), eq(asks.id, id)));
  if (!ask) throw new NotFound("ask");
  return ask;
}
