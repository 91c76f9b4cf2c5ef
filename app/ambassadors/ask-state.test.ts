import { expect, it } from "vitest";
import { type Answered, askState, isOpen } from "./ask-state.ts";

const at = new Date("2026-11-20T10:00:00Z");
const ask = (changes: Partial<Answered> = {}): Answered => ({
  answer: null,
  answerBy: "2026-11-21",
  doneAt: null,
  thankedAt: null,
  cancelledAt: null,
  ...changes,
});

it.each<[string, Partial<Answered>, string, boolean]>([
  ["on the last day", {}, "sent", true],
  ["after it", { answerBy: "2026-11-20" }, "noReply", true],
  ["yes, although late", { answer: "yes", answerBy: "2026-11-20" }, "accepted", true],
  ["no", { answer: "no" }, "declined", false],
  ["later", { answer: "later" }, "later", true],
  ["done, whatever was answered first", { answer: "no", doneAt: at }, "done", false],
  ["thanked", { answer: "yes", doneAt: at, thankedAt: at }, "thanked", false],
  ["called off", { answer: "yes", cancelledAt: at }, "cancelled", false],
])("%s", (_, changes, state, open) => {
  expect(askState(ask(changes), "2026-11-21")).toBe(state);
  expect(isOpen(askState(ask(changes), "2026-11-21"))).toBe(open);
});
