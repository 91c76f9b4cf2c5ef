// What the buttons on the page of one piece of feedback do.
import type { Actor } from "~/access/actor.ts";
import { answerByMail, noteAnswer } from "./answers.commands.server.ts";
import { assign, closeFeedback, flagAccess, reopenFeedback } from "./feedback.commands.server.ts";
import type { FeedbackAct } from "./form.ts";

export async function actOnFeedback(actor: Actor, now: Date, id: string, act: FeedbackAct): Promise<void> {
  switch (act.intent) {
    case "assign":
      return assign(actor, now, { id, ownerUserId: act.ownerUserId });
    case "access":
      return flagAccess(actor, now, { id, on: act.on });
    case "close":
      return closeFeedback(actor, now, { id });
    case "reopen":
      return reopenFeedback(actor, now, { id });
    case "mail":
      return answerByMail(actor, now, { id, answer: act.answer });
    case "elsewhere":
      return noteAnswer(actor, now, { id, via: act.via, note: act.note, answeredOn: act.answeredOn });
  }
}
