// The word keys of what an item can be: its state, its subject, its source, and where it is done.
import type { State } from "~/components/StateWord.tsx";
import type { Module, Source } from "../item-kinds.ts";
import type { ShownAs } from "../list-filter.ts";
import type { Phase } from "../phase.ts";
import type { PlaceName } from "../places.ts";
import type { AttestedStatus } from "../standing.ts";

/** An empty ring is filled as something comes into it. */
export const stateOf: Record<ShownAs, State> = {
  met: "ok",
  partial: "soon",
  unmet: "none",
  attestNeeded: "wait",
  notApplicable: "wait",
  off: "wait",
};

export const stateWord: Record<ShownAs, string> = {
  met: "guidance:state.met",
  partial: "guidance:state.partial",
  unmet: "guidance:state.unmet",
  attestNeeded: "guidance:state.attestNeeded",
  notApplicable: "guidance:state.notApplicable",
  off: "guidance:state.off",
};

/** As a person says it of what they confirm. */
export const attestedWord: Record<AttestedStatus, string> = {
  met: "guidance:attested.met",
  partial: "guidance:attested.partial",
  unmet: "guidance:attested.unmet",
};

/** In the list's sentence: «Vis det som mangler …». */
export const filterWord: Record<ShownAs, string> = {
  met: "guidance:filter.met",
  partial: "guidance:filter.partial",
  unmet: "guidance:filter.unmet",
  attestNeeded: "guidance:filter.attestNeeded",
  notApplicable: "guidance:filter.notApplicable",
  off: "guidance:filter.off",
};

export const aboutWord: Record<Module, string> = {
  strategy: "guidance:about.strategy",
  stakeholders: "guidance:about.stakeholders",
  goals: "guidance:about.goals",
  preparedness: "guidance:about.preparedness",
  messages: "guidance:about.messages",
  press: "guidance:about.press",
  successes: "guidance:about.successes",
  audiences: "guidance:about.audiences",
  feedback: "guidance:about.feedback",
  timeline: "guidance:about.timeline",
  activities: "guidance:about.activities",
  planner: "guidance:about.planner",
  ambassadors: "guidance:about.ambassadors",
  pulse: "guidance:about.pulse",
  guidance: "guidance:about.guidance",
};

/** What it is. */
export const sourceAbout: Record<Source, string> = {
  "oxford-2014": "guidance:reading.oxford",
  "rokkan-2018": "guidance:reading.rokkan",
  "distriktssenteret-2018": "guidance:reading.distriktssenteret",
  "reading-list": "guidance:reading.readingList",
  "nho-ks-2021": "guidance:reading.nhoKs",
};

/** What to keep in mind of it. */
export const sourceWord: Record<Source, string> = {
  "oxford-2014": "guidance:source.oxford",
  "rokkan-2018": "guidance:source.rokkan",
  "distriktssenteret-2018": "guidance:source.distriktssenteret",
  "reading-list": "guidance:source.readingList",
  "nho-ks-2021": "guidance:source.nhoKs",
};

export const phaseWord: Record<Phase, string> = {
  start: "guidance:phase.start",
  build: "guidance:phase.build",
  deliver: "guidance:phase.deliver",
  renew: "guidance:phase.renew",
};

export const phaseTitle: Record<Phase, string> = {
  start: "guidance:home.start",
  build: "guidance:home.build",
  deliver: "guidance:home.deliver",
  renew: "guidance:home.renew",
};

export const placeWord: Record<PlaceName, string> = {
  strategy: "guidance:place.strategy",
  responsibilities: "guidance:place.responsibilities",
  stakeholders: "guidance:place.stakeholders",
  goals: "guidance:place.goals",
  preparedness: "guidance:place.preparedness",
  messages: "guidance:place.messages",
  press: "guidance:place.press",
  coverage: "guidance:place.coverage",
  successes: "guidance:place.successes",
  expectations: "guidance:place.expectations",
  share: "guidance:place.share",
  members: "guidance:place.members",
  audiences: "guidance:place.audiences",
  feedback: "guidance:place.feedback",
  timeline: "guidance:place.timeline",
  activity: "guidance:place.activity",
  plan: "guidance:place.plan",
  ambassadors: "guidance:place.ambassadors",
};
