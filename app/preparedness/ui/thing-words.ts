// What kind of thing is held. Pure.
import type { HeldType } from "~/delivery/held-item.ts";

export const thingWord: Record<HeldType, string> = {
  update: "preparedness:thing.update",
  sending: "preparedness:thing.sending",
  release: "preparedness:thing.release",
  ask: "preparedness:thing.ask",
  collect: "preparedness:thing.collect",
};
