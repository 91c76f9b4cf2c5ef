// A case from its opening to its review: what it holds, who decides on each thing, and what an exercise leaves alone.
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { caseCalls, caseLog, caseStatements, caseTasks, scenarios } from "#db/schema/preparedness.ts";
import { regions } from "#db/schema/regions.ts";
import { updates } from "#db/schema/updates.ts";
import { useDatabase } from "#tests/support/database.ts";
import { everyRow } from "#tests/support/every-row.ts";
import { aDelivery, deliveryNow, soonAfter, workOnce } from "#tests/support/factories/delivery.ts";
import { aCard } from "#tests/support/factories/preparedness.ts";
import { aPlannedUpdate } from "#tests/support/factories/updates.ts";
import { anActor, only } from "#tests/support/factories.ts";
import type { PersonActor } from "~/access/actor.ts";
import { causeHandlers } from "~/causes.server.ts";
import type { HeldType } from "~/delivery/held-item.ts";
import { activeHolds } from "~/delivery/holds.queries.server.ts";
import type { Transport } from "~/delivery/mail.ts";
import { Refusal } from "~/platform/refusal.ts";
import { closeCase, handOver, openCase, reopenCase, takeLead } from "./cases.commands.server.ts";
import { getRoom } from "./cases.queries.server.ts";
import { deskAlert, preparednessDue } from "./due.queries.server.ts";
import { dropThing, releaseThing, takeBack } from "./held.commands.server.ts";
import { liftJob } from "./jobs.server.ts";
import { addAction, reviewCase, stepAction } from "./review.commands.server.ts";
import { addNote, markCall, tickTask } from "./room.commands.server.ts";
import { nextStatement, releaseStatement, saveStatement } from "./statements.commands.server.ts";

useDatabase();

const now = soonAfter;
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const door: Transport = {
  send: async () => ({ kind: "accepted", answer: { code: 250, text: "ok" } }),
  close: async () => {},
};
const work = (at: Date) => workOnce({ transport: door, handlers: causeHandlers, at });

async function opened(actor: PersonActor, overrides: Partial<Parameters<typeof openCase>[2]> = {}) {
  const id = randomUUID();
  const given = { scenarioId: null, title: "Feil tall", exercise: false, lifeAndHealth: false, dataBreach: false };
  return openCase(actor, now, { id, ...given, awareAt: now, ...overrides });
}

/** Three updates: one scheduled with a mail that is due, two that are planned. */
async function aWeek(regionId: string) {
  const causeId = randomUUID();
  const scheduled = await aPlannedUpdate({
    regionId,
    title: "Går nå",
    state: "scheduled",
    causeKind: "update",
    causeId,
    plannedFor: now,
  });
  const mail = await aDelivery({ regionId, causeKind: "update", causeId, dueAt: now, nextTryAt: now });
  const planned = await aPlannedUpdate({ regionId, title: "Senere", plannedFor: later(600) });
  const another = await aPlannedUpdate({ regionId, title: "Aldri", plannedFor: later(900) });
  return { scheduled, mail, planned, another };
}

const room = async (actor: PersonActor, caseId: string) =>
  getRoom(actor, read, only(await read.select().from(regions).where(eq(regions.id, actor.regionId))), caseId);
const titles = async (actor: PersonActor, caseId: string) =>
  (await room(actor, caseId)).things.filter(({ decided }) => !decided).map(({ title }) => title);
const update = (id: string): { type: HeldType; id: string } => ({ type: "update", id });
const stateOf = async (id: string) => only(await read.select().from(updates).where(eq(updates.id, id))).state;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );

describe("a case", () => {
  it("takes tasks, calls and drafts from its card, and the same id opens it once", async () => {
    const actor = await anActor();
    const card = await aCard({ regionId: actor.regionId });
    const id = randomUUID();
    await opened(actor, { id, scenarioId: card.id, lifeAndHealth: true });
    await opened(actor, { id, scenarioId: card.id, lifeAndHealth: true });
    const tasks = await read.select().from(caseTasks).where(eq(caseTasks.caseId, id)).orderBy(caseTasks.position);
    expect(tasks.map(({ role, dueAt }) => [role, dueAt && dueAt.getTime() - now.getTime()])).toEqual([
      ["leder", 300_000],
      ["leder", 300_000],
      ["logg", null],
    ]);
    expect((await read.select().from(caseCalls).where(eq(caseCalls.caseId, id))).map(({ label }) => label)).toEqual([
      "Vakttelefonen",
    ]);
    const texts = await read.select().from(caseStatements).where(eq(caseStatements.caseId, id));
    expect(Object.fromEntries(texts.map(({ locale, text }) => [locale, text]))).toEqual({
      nb: card.statementNb,
      nn: card.statementNn,
    });
    expect((await read.select().from(caseLog).where(eq(caseLog.caseId, id))).map(({ kind }) => kind).sort()).toEqual([
      "hold",
      "opened",
    ]);
  });

  it("holds everything, releases one thing at a time, and drops through the plan with a way back", async () => {
    const actor = await anActor();
    const { scheduled, mail, planned, another } = await aWeek(actor.regionId);
    const caseId = await opened(actor);
    await work(later(1));
    expect((await deliveryNow(mail.id)).state).toBe("held");
    expect(await titles(actor, caseId)).toEqual(["Går nå", "Senere", "Aldri"]);
    await dropThing(actor, later(2), { caseId, item: update(another.id) });
    await dropThing(actor, later(2), { caseId, item: update(another.id) });
    expect(await stateOf(another.id)).toBe("cancelled");
    await takeBack(actor, later(3), { caseId, item: update(another.id) });
    expect(await stateOf(another.id)).toBe("planned");
    await releaseThing(actor, later(60 * 24), { caseId, item: update(scheduled.id) });
    expect(await titles(actor, caseId)).toEqual(["Senere", "Aldri"]);
    await work(later(60 * 24));
    expect((await deliveryNow(mail.id)).state).toBe("submitted");
    expect(await refusal(takeBack(actor, later(60 * 25), { caseId, item: update(scheduled.id) }))).toBe(
      "preparedness:refusal.cannotTakeBack",
    );
    expect(await stateOf(planned.id)).toBe("planned");
  });

  it("makes what is planned while it is open wait too, and a scheduled one leaves the queue when it is dropped", async () => {
    const actor = await anActor();
    const caseId = await opened(actor);
    const { scheduled, mail } = await aWeek(actor.regionId);
    expect(await titles(actor, caseId)).toContain("Går nå");
    await dropThing(actor, later(1), { caseId, item: update(scheduled.id) });
    expect((await deliveryNow(mail.id)).state).toBe("cancelled");
    expect(await stateOf(scheduled.id)).toBe("cancelled");
  });

  it("when closed still holds what nobody decided on, and lifts the hold with the last thing, wherever it went", async () => {
    const actor = await anActor();
    const { scheduled, planned, another } = await aWeek(actor.regionId);
    const caseId = await opened(actor);
    await closeCase(actor, later(5), caseId);
    expect(await deskAlert(actor, read)).toMatchObject({ held: 3, rooms: [{ id: caseId, open: false }] });
    await releaseThing(actor, later(6), { caseId, item: update(scheduled.id) });
    await releaseThing(actor, later(6), { caseId, item: update(planned.id) });
    await liftJob.run(later(7));
    expect(await activeHolds(read, actor.regionId)).toHaveLength(1);
    await dropThing(actor, later(8), { caseId, item: update(another.id) });
    expect(await activeHolds(read, actor.regionId)).toEqual([]);
    await reopenCase(actor, later(9), caseId);
    expect(await activeHolds(read, actor.regionId)).toHaveLength(1);
  });

  it("is led by one: others write, and only the leader lets anything out", async () => {
    const actor = await anActor();
    const other = await anActor({ regionId: actor.regionId, role: "editor" });
    const { planned } = await aWeek(actor.regionId);
    const caseId = await opened(actor);
    const choice = { caseId, item: update(planned.id) };
    expect(await refusal(releaseThing(other, now, choice))).toBe("preparedness:refusal.notLeader");
    expect(await refusal(closeCase(other, now, caseId))).toBe("preparedness:refusal.notLeader");
    await takeLead(other, later(1), caseId);
    expect(await refusal(releaseThing(other, later(1), choice))).toBeNull();
    expect(await refusal(dropThing(actor, later(1), choice))).toBe("preparedness:refusal.notLeader");
  });

  it("keeps a log that is only added to, with the time it happened and the time it was written", async () => {
    const actor = await anActor();
    const caseId = await opened(actor);
    const id = randomUUID();
    const note = { caseId, id, text: "Avisa ringte", at: new Date(now.getTime() - 600_000) };
    await addNote(actor, later(2), note);
    await addNote(actor, later(2), { ...note, text: "noe annet" });
    await handOver(actor, later(3), { id: caseId, logId: randomUUID(), to: "Kommunedirektøren i Elvemo" });
    const [row] = await read.select().from(caseLog).where(eq(caseLog.id, id));
    expect(row).toMatchObject({ text: "Avisa ringte", at: note.at, writtenAt: later(2), authorName: actor.name });
    expect(await refusal(addNote(actor, now, { ...note, id: randomUUID(), at: later(1) }))).toBe(
      "preparedness:refusal.notYet",
    );
    const { tasks, calls } = await room(actor, caseId);
    await tickTask(actor, later(4), { caseId, taskId: tasks[0]?.id ?? "", done: true });
    await tickTask(actor, later(4), { caseId, taskId: tasks[0]?.id ?? "", done: true });
    expect(calls).toEqual([]);
    expect((await room(actor, caseId)).log.filter(({ kind }) => kind === "task")).toHaveLength(1);
  });

  it("releases a statement by hand, as it was seen, without gaps, and never changes it afterwards", async () => {
    const actor = await anActor();
    const card = await aCard({ regionId: actor.regionId, statementNb: "Rett tall er [tall]." });
    const caseId = await opened(actor, { scenarioId: card.id });
    const draft = only((await room(actor, caseId)).statements.filter(({ locale }) => locale === "nb"));
    const of = { caseId, statementId: draft.id };
    expect(await refusal(releaseStatement(actor, now, { ...of, revision: 1, url: "" }))).toBe(
      "preparedness:refusal.gaps",
    );
    await saveStatement(actor, now, { ...of, text: "Rett tall er 24.", revision: 1 });
    expect(await refusal(saveStatement(actor, now, { ...of, text: "Rett tall er 25.", revision: 1 }))).toBe(
      "preparedness:refusal.changedMeanwhile",
    );
    expect(await refusal(releaseStatement(actor, now, { ...of, revision: 1, url: "" }))).toBe(
      "preparedness:refusal.changedMeanwhile",
    );
    await releaseStatement(actor, now, { ...of, revision: 2, url: "https://nord.example" });
    expect(await refusal(saveStatement(actor, now, { ...of, text: "Nei", revision: 3 }))).toBe(
      "preparedness:refusal.isReleased",
    );
    await nextStatement(actor, later(1), caseId);
    await nextStatement(actor, later(1), caseId);
    expect((await room(actor, caseId)).statements.map(({ number }) => number)).toEqual([2, 2, 1, 1]);
  });
});

describe("an exercise", () => {
  it("shows the same list and changes nothing outside itself", async () => {
    const actor = await anActor();
    const { scheduled, mail, planned, another } = await aWeek(actor.regionId);
    const card = await aCard({ regionId: actor.regionId });
    const untouched = async () => {
      const own = /^(audit_entries|holds|hold_decisions|scenario.*|case.*)$/;
      return Object.entries(await everyRow()).filter(([table]) => !own.test(table));
    };
    const before = await untouched();
    const caseId = await opened(actor, { exercise: true, scenarioId: card.id });
    expect(await titles(actor, caseId)).toEqual(["Går nå", "Senere", "Aldri"]);
    await releaseThing(actor, later(1), { caseId, item: update(planned.id) });
    await dropThing(actor, later(1), { caseId, item: update(another.id) });
    await dropThing(actor, later(1), { caseId, item: update(scheduled.id) });
    await takeBack(actor, later(2), { caseId, item: update(another.id) });
    expect(await titles(actor, caseId)).toEqual(["Aldri"]);
    expect(await activeHolds(read, actor.regionId)).toEqual([]);
    await closeCase(actor, later(30), caseId);
    expect(await untouched()).toEqual(before);
    await work(later(31));
    expect((await deliveryNow(mail.id)).state).toBe("submitted");
    const [tried] = await read.select().from(scenarios).where(eq(scenarios.id, card.id));
    expect(tried?.lastExercisedOn).toBe("2026-01-05");
    expect(await deskAlert(actor, read)).toBeNull();
  });
});

it("a review has actions that are due until they are done", async () => {
  const actor = await anActor();
  const caseId = await opened(actor);
  const text = { caseId, planned: "Svar i løpet av timen", happened: "Tok to", difference: "Ingen hadde vakt" };
  expect(await refusal(reviewCase(actor, now, { ...text, revision: 1 }))).toBe("preparedness:refusal.notClosed");
  await closeCase(actor, now, caseId);
  await reviewCase(actor, now, { ...text, revision: 2 });
  const id = randomUUID();
  await addAction(actor, now, { caseId, id, text: "Lag vaktliste", ownerName: "Torunn", dueOn: "2026-01-05" });
  const due = async () => (await preparednessDue(actor, read, now)).actions.map((action) => action.id);
  const later = randomUUID();
  await addAction(actor, now, { caseId, id: later, text: "Øv på den", ownerName: "Torunn", dueOn: "2026-01-07" });
  expect(await due()).toEqual([id]);
  expect((await preparednessDue(actor, read, now, "2026-01-07")).actions.map((action) => action.id)).toEqual([
    id,
    later,
  ]);
  await stepAction(actor, now, { caseId, actionId: id, step: "verified" });
  expect(await due()).toEqual([]);
  expect(await refusal(markCall(actor, now, { caseId, callId: id, outcome: "reached" }))).toBe(
    "preparedness:refusal.closed",
  );
});
