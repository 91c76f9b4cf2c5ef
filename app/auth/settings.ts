// What a region can set about its accounts. Pure.
import type { Setting } from "~/regions/setting.ts";

export const inviteDays = {
  key: "auth.inviteDays",
  kind: "number",
  proposed: 14,
  least: 1,
  most: 60,
  unit: "regions:unit.days",
  label: "auth:setting.inviteDays",
  reason: "auth:setting.inviteDaysReason",
} as const satisfies Setting;

export const authSettings: readonly Setting[] = [inviteDays];
