// In what capacity somebody has a responsibility, in the order they are offered. Pure.
import type { LeadingRole } from "#db/schema/strategy.ts";

export const dutyRoles = [
  "projectLeader",
  "boardChair",
  "spokesperson",
  "communication",
] as const satisfies readonly LeadingRole[];
