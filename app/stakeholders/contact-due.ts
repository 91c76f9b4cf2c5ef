// How long since a stakeholder was met or spoken with, and whether that is too long where it stands. Pure.
import type { Quadrant } from "#db/schema/stakeholders.ts";
import { civilDate, daysBetween } from "~/platform/civil-date.ts";
import type { ContactLimits } from "./quadrant.ts";

export type Touch = {
  /** Whole civil days since the last contact; null where there has been none. */
  days: number | null;
  /** Days that are allowed there; null where it stands nowhere. */
  limit: number | null;
  /** Nearing the limit. */
  soon: boolean;
  overdue: boolean;
};

type Facts = { quadrant: Quadrant | null; lastContactAt: Date | null; createdAt: Date };

/** One never met is counted from the day it was registered: nobody is late with what was written down today. */
export function touchOf({ quadrant, lastContactAt, createdAt }: Facts, limits: ContactLimits, now: Date): Touch {
  const today = civilDate(now);
  const since = (at: Date) => daysBetween(civilDate(at), today);
  const limit = quadrant === null ? null : limits[quadrant];
  const days = lastContactAt === null ? null : since(lastContactAt);
  const soon = limit !== null && days !== null && days * 100 > limit * limits.soonPercent;
  return { days, limit, soon, overdue: limit !== null && (days ?? since(createdAt)) > limit };
}
