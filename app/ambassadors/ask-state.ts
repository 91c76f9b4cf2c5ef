// Where an ask stands. Pure.
import type { Ask } from "#db/schema/ambassadors.ts";

export const askStates = ["sent", "accepted", "declined", "later", "noReply", "done", "thanked", "cancelled"] as const;
export type AskState = (typeof askStates)[number];

export type Answered = Pick<Ask, "answer" | "answerBy" | "doneAt" | "thankedAt" | "cancelledAt">;

/**
 * What happened last decides. An answer may come after its day, so no answer is only a state, never the end.
 * @param today civil date; the last day of the answer is still a day to answer
 */
export function askState(ask: Answered, today: string): AskState {
  if (ask.cancelledAt) return "cancelled";
  if (ask.thankedAt) return "thanked";
  if (ask.doneAt) return "done";
  switch (ask.answer) {
    case "yes":
      return "accepted";
    case "no":
      return "declined";
    case "later":
      return "later";
    default:
      return ask.answerBy < today ? "noReply" : "sent";
  }
}

/** Whether more is hoped for: an answer, or the thing itself. What is done only lacks thanks. */
export const isOpen = (state: AskState): boolean =>
  state === "sent" || state === "accepted" || state === "later" || state === "noReply";
