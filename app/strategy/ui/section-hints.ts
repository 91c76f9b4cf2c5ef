// What a section that is still empty is for: an example, never a text that somebody might approve by mistake. Pure.
import type { Section } from "../strategy-text.ts";

export const sectionHint: Record<Section, string> = {
  title: "strategy:hint.title",
  purpose: "strategy:hint.purpose",
  coreActivity: "strategy:hint.coreActivity",
  principles: "strategy:hint.principles",
  organisation: "strategy:hint.organisation",
  planUse: "strategy:hint.planUse",
  spokespersons: "strategy:hint.spokespersons",
  channels: "strategy:hint.channels",
  mediaRules: "strategy:hint.mediaRules",
  challenges: "strategy:hint.challenges",
  horizon: "strategy:hint.horizon",
  more: "strategy:hint.more",
};
