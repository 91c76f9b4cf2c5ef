// What a state of an ask is called, and its shape. Pure.
import type { State } from "~/components/StateWord.tsx";
import type { AskState } from "../ask-state.ts";

export const askWord: Record<AskState, { state: State; word: string }> = {
  sent: { state: "wait", word: "ambassadors:state.sent" },
  accepted: { state: "ok", word: "ambassadors:state.accepted" },
  declined: { state: "none", word: "ambassadors:state.declined" },
  later: { state: "wait", word: "ambassadors:state.later" },
  noReply: { state: "soon", word: "ambassadors:state.noReply" },
  done: { state: "ok", word: "ambassadors:state.done" },
  thanked: { state: "ok", word: "ambassadors:state.thanked" },
  cancelled: { state: "none", word: "ambassadors:state.cancelled" },
};
