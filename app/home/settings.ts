// What a region can set otherwise about when something is this week's matter. Pure.
import { numberSetting, type Setting } from "~/regions/setting.ts";

/** So near its day that it must be made ready. */
export const nearDays = numberSetting("home.nearDays", 4, [1, 30], {
  label: "home:setting.near",
  reason: "home:setting.nearWhy",
  unit: "regions:unit.days",
});

/** A promise that breaks this soon is spoken of. */
export const silenceSoonDays = numberSetting("home.silenceSoonDays", 21, [1, 90], {
  label: "home:setting.silenceSoon",
  reason: "home:setting.silenceSoonWhy",
  unit: "regions:unit.days",
});

/** An audience that hears something by itself this soon needs nothing more. */
export const hearsSoonDays = numberSetting("home.hearsSoonDays", 7, [0, 30], {
  label: "home:setting.hearsSoon",
  reason: "home:setting.hearsSoonWhy",
  unit: "regions:unit.days",
});

/** An answer that is due this soon is this week's matter even if its day has not come. */
export const answerSoonDays = numberSetting("home.answerSoonDays", 2, [0, 14], {
  label: "home:setting.answerSoon",
  reason: "home:setting.answerSoonWhy",
  unit: "regions:unit.days",
});

/** Whoever has not answered for this long will not; it is no longer this week's matter. */
export const askForgottenDays = numberSetting("home.askForgottenDays", 30, [1, 365], {
  label: "home:setting.askForgotten",
  reason: "home:setting.askForgottenWhy",
  unit: "regions:unit.days",
});

export const homeSettings: readonly Setting[] = [
  nearDays,
  silenceSoonDays,
  hearsSoonDays,
  answerSoonDays,
  askForgottenDays,
];
