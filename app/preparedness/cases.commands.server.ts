// Opening a case, who leads it, what is known of it, closing it.
import { eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Case, caseCalls, caseStatements, cases, caseTasks, type Scenario } from "#db/schema/preparedness.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demandPerson } from "~/access/permissions.ts";
import { layAgain, layHold, liftHold } from "~/delivery/holds.commands.server.ts";
import { holdOf } from "~/delivery/holds.queries.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import type { Locale } from "~/platform/locale.ts";
import { Refusal } from "~/platform/refusal.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { changedMeanwhile, markExercised } from "./cards.commands.server.ts";
import { callsOf, ownCard, stepsOf } from "./cards.queries.server.ts";
import { audited, demandLeader, inLog, openCaseOf, ownCase, writeLog } from "./case-rows.server.ts";
import { dueAt } from "./clock.ts";
import { firstHour } from "./first-hour.server.ts";
import { undecidedItems } from "./held.queries.server.ts";
import type { Step } from "./typed-lines.ts";

export type NewCase = {
  id: string;
  scenarioId: string | null;
  title: string;
  exercise: boolean;
  /** It concerns life or health: then handing over comes before everything else. */
  lifeAndHealth: boolean;
  dataBreach: boolean;
  awareAt: Date;
};

/**
 * Opens a case and, unless it is an exercise, holds back everything that is to be told to others. What was counted as
 * held is what had not left in that very moment. The same id again, as after a double click, opens nothing more.
 */
export function openCase(actor: Actor, now: Date, input: NewCase): Promise<string> {
  return inTransaction(async (db) => {
    const person = demandPerson(actor, "send");
    if (input.awareAt > now) throw new Refusal("preparedness:refusal.notYet", { field: "aware.date" });
    const card = input.scenarioId ? await ownCard(db, actor, input.scenarioId) : null;
    const region = await regionById(db, actor.regionId);
    const locale = card?.locale ?? region?.locale ?? "nb";
    const { id, scenarioId, exercise, dataBreach, awareAt } = input;
    const title = input.title || card?.title;
    if (!title) throw new Refusal("preparedness:form.titleMissing", { field: "title" });
    const [opened] = await db
      .insert(cases)
      .values({
        ...{ id, scenarioId, title, exercise, dataBreach, awareAt, locale },
        regionId: actor.regionId,
        leaderName: person.name,
        leaderUserId: person.userId,
        spokesperson: card?.spokesperson ?? "",
        openedByName: person.name,
        openedAt: now,
        changedAt: now,
      })
      .onConflictDoNothing()
      .returning();
    if (!opened) return (await ownCase(db, actor, id)).id;
    await prepare(db, opened, card, input.lifeAndHealth);
    const hold = await layHold(db, actor, now, { reasonId: id, title, practice: exercise });
    const t = inLog(opened);
    const from = { title: card?.title ?? "" };
    await writeLog(db, actor, now, opened, {
      kind: "opened",
      text: card ? t("preparedness:log.openedFrom", from) : t("preparedness:log.opened"),
    });
    const count = (await undecidedItems(db, hold)).length;
    const word = exercise ? "preparedness:log.wouldHold" : "preparedness:log.hold";
    await writeLog(db, actor, now, opened, { kind: "hold", text: t(word, { count }) });
    await audited(db, actor, now, exercise ? "openExercise" : "openCase", id);
    return id;
  });
}

/** What the card says is done and said, as tasks, calls and drafts that are the case's own from now on. */
async function prepare(db: WriteDb, of: Case, card: Scenario | null, lifeAndHealth: boolean): Promise<void> {
  const own = { regionId: of.regionId, caseId: of.id };
  const t = inLog(of);
  const handOver: Step[] = lifeAndHealth
    ? [{ minute: 5, role: t("preparedness:role.leader"), text: t("preparedness:step.handOver") }]
    : [];
  const fromCard = card ? await stepsOf(db, card.id) : [];
  const steps = [...handOver, ...(fromCard.length ? fromCard : await firstHour(db, of.regionId, of.locale))];
  await db.insert(caseTasks).values(
    steps.map(({ text, role, minute }, position) => ({
      ...own,
      position,
      text,
      role,
      dueAt: dueAt(of.openedAt, minute),
    })),
  );
  const calls = card ? ((await callsOf(db, [card.id])).get(card.id) ?? []) : [];
  if (calls.length) {
    await db.insert(caseCalls).values(
      calls.map(({ contactId, who, role, phone }, position) => {
        const label = role ? `${who}, ${role}` : who;
        return { ...own, position, contactId, label, phone };
      }),
    );
  }
  await addStatements(db, of, 1, of.openedAt, { nb: card?.statementNb ?? "", nn: card?.statementNn ?? "" });
}

/** A draft in both written forms. */
export async function addStatements(
  db: WriteDb,
  of: Case,
  number: number,
  now: Date,
  texts: Record<"nb" | "nn", string>,
): Promise<void> {
  const locales: Locale[] = ["nb", "nn"];
  await db
    .insert(caseStatements)
    .values(
      locales.map((locale) => ({
        regionId: of.regionId,
        caseId: of.id,
        number,
        locale,
        text: locale === "nn" ? texts.nn : texts.nb,
        changedAt: now,
      })),
    )
    .onConflictDoNothing();
}

/** Whoever does it leads from now on: each step out of the house is theirs. */
export function takeLead(actor: Actor, now: Date, id: string): Promise<void> {
  return inTransaction(async (db) => {
    const person = demandPerson(actor, "send");
    const of = await ownCase(db, actor, id);
    if (of.leaderUserId === person.userId) return;
    await change(db, of, { leaderUserId: person.userId, leaderName: person.name }, now);
    await writeLog(db, actor, now, of, {
      kind: "note",
      text: inLog(of)("preparedness:log.lead", { name: person.name, before: of.leaderName }),
    });
    await audited(db, actor, now, "takeLead", id);
  });
}

export type Facts = {
  id: string;
  title: string;
  spokesperson: string;
  awareAt: Date;
  dataBreach: boolean;
  nextStatementAt: Date | null;
  revision: number;
};

/** What everyone in the room goes by. */
export function changeFacts(actor: Actor, now: Date, { id, revision, ...facts }: Facts): Promise<void> {
  return inTransaction(async (db) => {
    demandPerson(actor, "write");
    const of = await openCaseOf(db, actor, id);
    const same =
      of.title === facts.title &&
      of.spokesperson === facts.spokesperson &&
      of.dataBreach === facts.dataBreach &&
      of.awareAt.getTime() === facts.awareAt.getTime() &&
      of.nextStatementAt?.getTime() === facts.nextStatementAt?.getTime();
    if (same) return;
    if (facts.awareAt > now) throw new Refusal("preparedness:refusal.notYet", { field: "aware.date" });
    if (of.revision !== revision) throw new Refusal(changedMeanwhile);
    await change(db, of, facts, now);
    await writeLog(db, actor, now, of, { kind: "note", text: inLog(of)("preparedness:log.facts") });
    await audited(db, actor, now, "changeFacts", id);
  });
}

/** Life and health belong to the municipality's crisis management: who got it is written down. */
export function handOver(actor: Actor, now: Date, input: { id: string; logId: string; to: string }): Promise<void> {
  return inTransaction(async (db) => {
    demandPerson(actor, "write");
    const of = await openCaseOf(db, actor, input.id);
    const added = await writeLog(db, actor, now, of, {
      id: input.logId,
      kind: "handedOver",
      text: inLog(of)("preparedness:log.handedOver", { to: input.to }),
    });
    if (added) await audited(db, actor, now, "handOver", input.id);
  });
}

/** What nobody has decided on is still held; where nothing is, the hold is lifted with it. */
export function closeCase(actor: Actor, now: Date, id: string): Promise<void> {
  return inTransaction(async (db) => {
    const of = await ownCase(db, actor, id);
    demandLeader(actor, of);
    if (of.closedAt) return;
    await change(db, of, { closedAt: now, closedByName: nameOf(actor) }, now);
    const hold = await holdOf(db, actor, id);
    const left = of.exercise || hold.liftedAt ? 0 : (await undecidedItems(db, hold)).length;
    if (!of.exercise && left === 0) await liftHold(db, actor, now, hold.id);
    if (of.exercise && of.scenarioId) await markExercised(db, now, of.scenarioId, civilDate(now));
    const t = inLog(of);
    await writeLog(db, actor, now, of, {
      kind: "closed",
      text: left > 0 ? t("preparedness:log.closedHeld", { count: left }) : t("preparedness:log.closed"),
    });
    await audited(db, actor, now, "closeCase", id);
  });
}

/** It was not over after all: the room opens again, and so does its hold. */
export function reopenCase(actor: Actor, now: Date, id: string): Promise<void> {
  return inTransaction(async (db) => {
    const of = await ownCase(db, actor, id);
    demandLeader(actor, of);
    if (!of.closedAt) return;
    await change(db, of, { closedAt: null, closedByName: "" }, now);
    if (!of.exercise) await layAgain(db, actor, now, (await holdOf(db, actor, id)).id);
    await writeLog(db, actor, now, of, { kind: "opened", text: inLog(of)("preparedness:log.reopened") });
    await audited(db, actor, now, "reopenCase", id);
  });
}

export const change = (db: WriteDb, of: Case, values: Partial<Case>, now: Date) =>
  db
    .update(cases)
    .set({ ...values, revision: of.revision + 1, changedAt: now })
    .where(eq(cases.id, of.id));
