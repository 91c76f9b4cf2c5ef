// What the buttons of the room, of the review and of a card do.
import type { PersonActor } from "~/access/actor.ts";
import { archiveCard, restoreCard, reviewCard } from "./cards.commands.server.ts";
import { changeFacts, closeCase, handOver, reopenCase, takeLead } from "./cases.commands.server.ts";
import { dropThing, releaseThing, takeBack } from "./held.commands.server.ts";
import { addAction, reviewCase, stepAction } from "./review.commands.server.ts";
import { addNote, markCall, tickTask } from "./room.commands.server.ts";
import type { ReviewAct, RoomAct, readCardAct } from "./room-form.ts";
import { nextStatement, releaseStatement, saveStatement } from "./statements.commands.server.ts";

export function actInRoom(actor: PersonActor, now: Date, caseId: string, act: RoomAct): Promise<void> {
  switch (act.intent) {
    case "note":
      return addNote(actor, now, { caseId, ...act });
    case "done":
    case "undone":
      return tickTask(actor, now, { caseId, taskId: act.taskId, done: act.intent === "done" });
    case "reached":
    case "noAnswer":
      return markCall(actor, now, { caseId, callId: act.callId, outcome: act.intent });
    case "saveStatement":
      return saveStatement(actor, now, { caseId, ...act });
    case "releaseStatement":
      return releaseStatement(actor, now, { caseId, ...act });
    case "nextStatement":
      return nextStatement(actor, now, caseId);
    case "takeLead":
      return takeLead(actor, now, caseId);
    case "close":
      return closeCase(actor, now, caseId);
    case "reopen":
      return reopenCase(actor, now, caseId);
    case "facts": {
      const { intent, aware, next, ...facts } = act;
      return changeFacts(actor, now, { ...facts, id: caseId, awareAt: aware, nextStatementAt: next });
    }
    case "handOver":
      return handOver(actor, now, { id: caseId, logId: act.id, to: act.to });
    case "release":
      return releaseThing(actor, now, { caseId, item: { type: act.type, id: act.itemId } });
    case "drop":
      return dropThing(actor, now, { caseId, item: { type: act.type, id: act.itemId } });
    case "takeBack":
      return takeBack(actor, now, { caseId, item: { type: act.type, id: act.itemId } });
  }
}

export function actOnReview(actor: PersonActor, now: Date, caseId: string, act: ReviewAct): Promise<void> {
  switch (act.intent) {
    case "review": {
      const { intent, ...text } = act;
      return reviewCase(actor, now, { caseId, ...text });
    }
    case "addAction": {
      const { intent, ...action } = act;
      return addAction(actor, now, { caseId, ...action });
    }
    default:
      return stepAction(actor, now, { caseId, actionId: act.actionId, step: act.intent });
  }
}

export function actOnCard(
  actor: PersonActor,
  now: Date,
  scenarioId: string,
  act: ReturnType<typeof readCardAct>,
): Promise<void> {
  switch (act.intent) {
    case "archive":
      return archiveCard(actor, now, scenarioId);
    case "restore":
      return restoreCard(actor, now, scenarioId);
    case "reviewed": {
      const { intent, ...review } = act;
      return reviewCard(actor, now, { ...review, scenarioId });
    }
  }
}
