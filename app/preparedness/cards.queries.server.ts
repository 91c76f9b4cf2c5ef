import { and, asc, desc, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import {
  cases,
  type Scenario,
  scenarioCalls,
  scenarioReviews,
  scenarioSteps,
  scenarios,
} from "#db/schema/preparedness.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { NotFound } from "~/platform/refusal.ts";
import { settingOf } from "~/regions/setting.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { exerciseOverdue, reviewDueOn, reviewOverdue, riskScore } from "./risk.ts";
import { exerciseDays, reviewDays } from "./settings.ts";

export type CardRow = {
  card: Scenario;
  score: number;
  reviewDueOn: string | null;
  reviewOverdue: boolean;
  exerciseOverdue: boolean;
};

/** The gravest first. Archived ones only where they are asked for. */
export async function listCards(actor: Actor, db: ReadDb, now: Date, { archived = false } = {}): Promise<CardRow[]> {
  demand(actor, "read");
  const rows = await db
    .select()
    .from(scenarios)
    .where(
      and(
        eq(scenarios.regionId, actor.regionId),
        archived ? isNotNull(scenarios.archivedAt) : isNull(scenarios.archivedAt),
      ),
    )
    .orderBy(asc(scenarios.createdAt), asc(scenarios.title));
  const kept = await keptSettings(db, actor.regionId);
  const days = { review: settingOf(kept, reviewDays), exercise: settingOf(kept, exerciseDays) };
  const today = civilDate(now);
  return rows
    .map((card) => ({
      card,
      score: riskScore(card),
      reviewDueOn: reviewDueOn(card, days.review),
      reviewOverdue: reviewOverdue(card, today, days.review),
      exerciseOverdue: exerciseOverdue(card.lastExercisedOn, today, days.exercise),
    }))
    .sort((a, b) => b.score - a.score);
}

export const stepsOf = (db: ReadDb, scenarioId: string) =>
  db.select().from(scenarioSteps).where(eq(scenarioSteps.scenarioId, scenarioId)).orderBy(asc(scenarioSteps.position));

/** First hour and call list as they are written on the card. */
export async function keptLists(db: ReadDb, scenarioId: string) {
  const calls = await db
    .select({ contactId: scenarioCalls.contactId, label: scenarioCalls.label, phone: scenarioCalls.phone })
    .from(scenarioCalls)
    .where(eq(scenarioCalls.scenarioId, scenarioId))
    .orderBy(asc(scenarioCalls.position));
  const steps = (await stepsOf(db, scenarioId)).map(({ minute, role, text }) => ({ minute, role, text }));
  return { steps, calls };
}

/** A contact by name, with what they are here; or only what the card calls them. */
export type CallView = { contactId: string | null; who: string; role: string; phone: string };

/** In their order; a contact's number as it is known now, unless another is written for this. */
export async function callsOf(db: ReadDb, scenarioIds: readonly string[]): Promise<Map<string, CallView[]>> {
  if (scenarioIds.length === 0) return new Map();
  const rows = await db
    .select({ call: scenarioCalls, contact: contacts })
    .from(scenarioCalls)
    .leftJoin(contacts, eq(contacts.id, scenarioCalls.contactId))
    .where(inArray(scenarioCalls.scenarioId, [...scenarioIds]))
    .orderBy(asc(scenarioCalls.position));
  const byCard = new Map<string, CallView[]>();
  for (const { call, contact } of rows) {
    const { contactId, label, phone } = call;
    const called = label || contact?.title || "";
    const view = {
      contactId,
      who: contact?.name ?? called,
      role: contact ? called : "",
      phone: phone || contact?.phone || "",
    };
    byCard.set(call.scenarioId, [...(byCard.get(call.scenarioId) ?? []), view]);
  }
  return byCard;
}

/** @throws NotFound, also for another region's */
export async function ownCard(db: ReadDb, actor: Actor, id: string): Promise<Scenario> {
  const [card] = await db
    .select()
    .from(scenarios)
    .where(and(eq(scenarios.regionId, actor.regionId), eq(scenarios.id, id)));
  if (!card) throw new NotFound("card");
  return card;
}

/** One card with all that is done by it, and what became of it before. */
export async function getCard(actor: Actor, db: ReadDb, now: Date, id: string) {
  demand(actor, "read");
  const card = await ownCard(db, actor, id);
  const [steps, calls, kept] = [
    await stepsOf(db, id),
    (await callsOf(db, [id])).get(id) ?? [],
    await keptSettings(db, actor.regionId),
  ];
  const reviews = await db
    .select()
    .from(scenarioReviews)
    .where(eq(scenarioReviews.scenarioId, id))
    .orderBy(desc(scenarioReviews.reviewedOn), desc(scenarioReviews.createdAt));
  const used = await db
    .select()
    .from(cases)
    .where(and(eq(cases.regionId, actor.regionId), eq(cases.scenarioId, id)))
    .orderBy(desc(cases.openedAt));
  const speaks = [card.spokespersonContactId, card.deputyContactId].flatMap((each) => each ?? []);
  const people = speaks.length
    ? await db
        .select({ id: contacts.id, name: contacts.name, phone: contacts.phone })
        .from(contacts)
        .where(inArray(contacts.id, speaks))
    : [];
  const today = civilDate(now);
  const review = settingOf(kept, reviewDays);
  return {
    card,
    score: riskScore(card),
    steps,
    calls,
    reviews,
    cases: used,
    people: Object.fromEntries(people.map((person) => [person.id, person])),
    today,
    reviewDays: review,
    reviewDueOn: reviewDueOn(card, review),
    reviewOverdue: reviewOverdue(card, today, review),
    exerciseOverdue: exerciseOverdue(card.lastExercisedOn, today, settingOf(kept, exerciseDays)),
  };
}

/** Those who can be called: contacts in use with a number, by name; and those chosen already, whatever became of them. */
export async function callable(
  actor: Actor,
  db: ReadDb,
  chosen: readonly string[] = [],
): Promise<{ id: string; name: string }[]> {
  demand(actor, "read");
  const rows = await db
    .select({ id: contacts.id, name: contacts.name, title: contacts.title })
    .from(contacts)
    .where(and(eq(contacts.regionId, actor.regionId), isNull(contacts.archivedAt), ne(contacts.phone, "")))
    .orderBy(asc(contacts.sortKey), asc(contacts.id))
    .limit(mostCallable);
  const missing = chosen.filter((id) => !rows.some((row) => row.id === id));
  return [...rows, ...(await contactsByIds(actor, db, missing))].map(({ id, name, title }) => ({
    id,
    name: [name, title].filter(Boolean).join(", "),
  }));
}

/** A list one can choose from. */
const mostCallable = 500;
