// Deciding on one held thing: let it go, drop it, or take that back. Nothing here decides on two at once.
import { inTransaction, read } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import type { Hold } from "#db/schema/delivery.ts";
import type { Case } from "#db/schema/preparedness.ts";
import type { Actor } from "~/access/actor.ts";
import { callOffAsk, restoreUnsentAsk } from "~/ambassadors/asks.commands.server.ts";
import { type HeldItem, heldKey } from "~/delivery/held-item.ts";
import { decide, letFlow, liftHold, undecide } from "~/delivery/holds.commands.server.ts";
import { holdOf } from "~/delivery/holds.queries.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { reinstate } from "~/press/reinstate.server.ts";
import { cancel } from "~/press/sendings.commands.server.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { askQuestionAfterAll, callOffQuestion } from "~/successes/collect-call-off.commands.server.ts";
import { dropUpdate, restoreUpdate } from "~/updates/plan.commands.server.ts";
import { stopUpdate, unscheduleUpdate } from "~/updates/schedule.commands.server.ts";
import { audited, demandLeader, inLog, ownCase, writeLog } from "./case-rows.server.ts";
import { decisionOn, heldThings, undecidedItems } from "./held.queries.server.ts";
import { goesBackQuietly, type HeldThing } from "./held-things.ts";

export type Choice = { caseId: string; item: HeldItem };

/** It leaves at its time, or at once where that has passed. In an exercise nothing leaves. */
export function releaseThing(actor: Actor, now: Date, choice: Choice): Promise<void> {
  return inTransaction(async (db) => {
    const { of, hold, thing } = await chosen(db, actor, choice);
    if (thing.decided?.decision === "released") return;
    if (!thing.waits || thing.decided) throw new Refusal("preparedness:refusal.notWaiting");
    await decide(db, actor, now, { holdId: hold.id, item: choice.item, decision: "released" });
    if (!of.exercise) for (const cause of thing.causes) await letFlow(db, now, cause);
    await noted(db, actor, now, of, thing, "preparedness:log.released");
    await liftIfDone(db, actor, now, of, hold);
  });
}

/**
 * It is not told: taken away by the module it belongs to, and written down here. Taken away comes first, so that what
 * stops between the two is stopped, and only the word of it is missing.
 */
export async function dropThing(actor: Actor, now: Date, choice: Choice): Promise<void> {
  const { of, thing } = await chosen(read, actor, choice);
  if (thing.decided?.decision === "dropped") return;
  if (!thing.waits) throw new Refusal("preparedness:refusal.notWaiting");
  if (!of.exercise) await takeAway(actor, now, thing);
  await inTransaction(async (db) => {
    const hold = await holdOf(db, actor, choice.caseId);
    if ((await decisionOn(db, hold, choice.item)) === "dropped") return;
    await decide(db, actor, now, { holdId: hold.id, item: choice.item, decision: "dropped" });
    await noted(db, actor, now, of, thing, "preparedness:log.dropped");
    await liftIfDone(db, actor, now, await ownCase(db, actor, of.id), hold);
  });
}

async function takeAway(actor: Actor, now: Date, { type, id, scheduled }: HeldThing): Promise<void> {
  switch (type) {
    case "update":
      if (!scheduled) return dropUpdate(actor, now, { id });
      return stopScheduled(actor, now, id);
    case "sending":
      return cancel(actor, now, id);
    case "ask":
      return callOffAsk(actor, now, id);
    case "collect":
      return callOffQuestion(actor, now, id);
    case "release":
      throw new Refusal("preparedness:refusal.withJournalists");
  }
}

/** Back to the plan and out of it, so that it can be put back; where some have it already, the rest is stopped for good. */
async function stopScheduled(actor: Actor, now: Date, id: string): Promise<void> {
  try {
    await unscheduleUpdate(actor, now, { id });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "updates:refusal.hasLeft") throw error;
    return stopUpdate(actor, now, { id });
  }
  await dropUpdate(actor, now, { id });
}

/**
 * Waits again, as long as it has not left; what was dropped goes back to where it can. Once the hold is lifted nothing
 * leaves by that: only what somebody has to let go themselves goes back.
 */
export async function takeBack(actor: Actor, now: Date, choice: Choice): Promise<void> {
  const { of, thing, hold } = await chosen(read, actor, choice);
  if (!thing.decided) return;
  const dropped = thing.decided.decision === "dropped";
  const lifted = hold.liftedAt !== null;
  if (!of.exercise) {
    if (lifted && !(dropped && goesBackQuietly(thing))) throw new Refusal("preparedness:refusal.lifted");
    if (!thing.waits && !(dropped && thing.restorable)) throw new Refusal("preparedness:refusal.cannotTakeBack");
    if (!thing.waits) await putBack(actor, now, thing, lifted);
  }
  await inTransaction(async (db) => {
    const again = await chosen(db, actor, choice);
    if (!again.thing.decided) return;
    await undecide(db, actor, now, again.hold.id, choice.item);
    await noted(db, actor, now, again.of, again.thing, "preparedness:log.takenBack");
  });
}

/** Planned again, or paused: nothing of it leaves before somebody says so. */
function putBack(actor: Actor, now: Date, { type, id }: HeldThing, lifted: boolean): Promise<void> {
  switch (type) {
    case "update":
      return restoreUpdate(actor, now, { id });
    case "sending":
      return reinstate(actor, now, id, lifted ? "paused" : "active");
    case "ask":
      return restoreUnsentAsk(actor, now, id);
    case "collect":
      return askQuestionAfterAll(actor, now, id);
    case "release":
      throw new Refusal("preparedness:refusal.cannotTakeBack");
  }
}

async function chosen(db: Parameters<typeof heldThings>[0], actor: Actor, { caseId, item }: Choice) {
  const of = await ownCase(db, actor, caseId);
  demandLeader(actor, of);
  const hold = await holdOf(db, actor, caseId);
  const region = await regionById(db, actor.regionId);
  if (!region) throw new NotFound("region");
  const thing = (await heldThings(db, region, hold)).find((each) => heldKey(each) === heldKey(item));
  // Gone meanwhile, or never of this region: neither waits here.
  if (!thing) throw new Refusal("preparedness:refusal.notWaiting");
  return { of, hold, thing };
}

async function noted(db: WriteDb, actor: Actor, now: Date, of: Case, { title }: HeldThing, word: string) {
  await writeLog(db, actor, now, of, { kind: "decided", text: inLog(of)(word, { title }) });
  await audited(db, actor, now, "decide", of.id);
}

/** A case that is over holds nothing when nothing waits any more. */
export async function liftIfDone(db: WriteDb, actor: Actor, now: Date, of: Case, hold: Hold): Promise<void> {
  if (of.exercise || !of.closedAt || hold.liftedAt) return;
  if ((await undecidedItems(db, hold)).length === 0) await liftHold(db, actor, now, hold.id);
}
