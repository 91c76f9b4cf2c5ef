// Every threshold of the guidance. They are ours, not the sources'; a region sets its own where ours do not fit. Pure.
import type { Setting } from "~/regions/setting.ts";
import * as ambassadors from "./settings/ambassadors.ts";
import * as audiences from "./settings/audiences.ts";
import * as feedback from "./settings/feedback.ts";
import * as framework from "./settings/framework.ts";
import * as goals from "./settings/goals.ts";
import * as messages from "./settings/messages.ts";
import * as planner from "./settings/planner.ts";
import * as preparedness from "./settings/preparedness.ts";
import * as press from "./settings/press.ts";
import * as stakeholders from "./settings/stakeholders.ts";
import * as strategy from "./settings/strategy.ts";
import * as successes from "./settings/successes.ts";
import * as timeline from "./settings/timeline.ts";

const listed = (settings: Record<string, Setting>): readonly Setting[] => Object.values(settings);

/** By the part of the desk that the rules are about. */
export const guidanceParts = {
  framework: listed(framework),
  strategy: listed(strategy),
  stakeholders: listed(stakeholders),
  goals: listed(goals),
  preparedness: listed(preparedness),
  messages: listed(messages),
  press: listed(press),
  successes: listed(successes),
  audiences: listed(audiences),
  feedback: listed(feedback),
  timeline: listed(timeline),
  ambassadors: listed(ambassadors),
  planner: listed(planner),
};

export const guidanceSettings: readonly Setting[] = Object.values(guidanceParts).flat();
