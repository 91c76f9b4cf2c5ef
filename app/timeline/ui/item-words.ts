// What the sorts and states of things on the timeline are called, and which shape a state has.
import { kindWord as activityWord } from "~/activities/kinds.ts";
import type { State } from "~/components/StateWord.tsx";
import type { ItemSort, ItemState } from "../item.ts";

const sortWords: Record<Exclude<ItemSort["sort"], "activity">, string> = {
  update: "timeline:sort.update",
  release: "timeline:sort.release",
  asked: "timeline:sort.asked",
  didIt: "timeline:sort.didIt",
  success: "timeline:sort.success",
  coverage: "timeline:sort.coverage",
};

export const sortWord = (item: ItemSort): string =>
  item.sort === "activity" ? activityWord[item.activityKind] : sortWords[item.sort];

export const stateWords: Record<ItemState, { word: string; shape: State }> = {
  planned: { word: "timeline:state.planned", shape: "none" },
  overdue: { word: "timeline:state.overdue", shape: "late" },
  scheduled: { word: "timeline:state.scheduled", shape: "wait" },
  underWay: { word: "timeline:state.underWay", shape: "wait" },
  waiting: { word: "timeline:state.waiting", shape: "soon" },
  sent: { word: "timeline:state.sent", shape: "ok" },
  partly: { word: "timeline:state.partly", shape: "soon" },
  confirmed: { word: "timeline:state.confirmed", shape: "ok" },
  failed: { word: "timeline:state.failed", shape: "late" },
  calledOff: { word: "timeline:state.calledOff", shape: "none" },
  answered: { word: "timeline:state.answered", shape: "ok" },
  asked: { word: "timeline:state.asked", shape: "wait" },
  unanswered: { word: "timeline:state.unanswered", shape: "late" },
  done: { word: "timeline:state.done", shape: "ok" },
  wrong: { word: "timeline:state.wrong", shape: "late" },
};
