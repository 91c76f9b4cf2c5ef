// Every threshold of the guidance. They are ours, not the sources'; a region sets its own where ours do not fit. Pure.
import type { Setting } from "~/regions/setting.ts";
import * as framework from "./settings/framework.ts";
import * as goals from "./settings/goals.ts";
import * as preparedness from "./settings/preparedness.ts";
import * as stakeholders from "./settings/stakeholders.ts";
import * as strategy from "./settings/strategy.ts";

export const guidanceSettings: readonly Setting[] = [framework, strategy, stakeholders, goals, preparedness].flatMap(
  (settings): Setting[] => Object.values(settings),
);
