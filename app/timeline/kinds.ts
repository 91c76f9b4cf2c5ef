// What the timeline gathers. Pure.

/** In the order they stand in at the same time of a day. */
export const itemKinds = ["update", "release", "activity", "ask", "success", "coverage"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Word keys of the names, as a choice of many. */
export const kindWord: Record<ItemKind, string> = {
  update: "timeline:kinds.update",
  release: "timeline:kinds.release",
  activity: "timeline:kinds.activity",
  ask: "timeline:kinds.ask",
  success: "timeline:kinds.success",
  coverage: "timeline:kinds.coverage",
};
