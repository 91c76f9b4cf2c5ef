// What a region can set otherwise about its calendar feeds. Pure.
import { numberSetting } from "~/regions/setting.ts";

export const calendarLinkYears = numberSetting("timeline.calendarLinkYears", 3, [1, 10], {
  label: "timeline:setting.link",
  reason: "timeline:setting.linkWhy",
  unit: "regions:unit.years",
});
