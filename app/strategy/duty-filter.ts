// Which responsibilities the list shows. Pure.
import type { Duty } from "./responsibility-rows.server.ts";

export const dutyShows = ["all", "overdue", "unanswered"] as const;
export type DutyShow = (typeof dutyShows)[number];
export type DutyFilter = { show: DutyShow; contactId: string | null };

export const dutyFilterOf = (asked: URLSearchParams): DutyFilter => ({
  show: dutyShows.find((each) => each === asked.get("show")) ?? "all",
  contactId: asked.get("who") || null,
});

/** By person as they come; what is over time, the longest first. */
export function filteredDuties<D extends Pick<Duty, "contactId" | "daysOver" | "state">>(
  duties: readonly D[],
  { show, contactId }: DutyFilter,
): D[] {
  const own = contactId ? duties.filter((duty) => duty.contactId === contactId) : [...duties];
  switch (show) {
    case "all":
      return own;
    case "overdue":
      return own.filter(({ daysOver }) => daysOver > 0).sort((a, b) => b.daysOver - a.daysOver);
    case "unanswered":
      return own.filter(({ state }) => state !== "accepted");
  }
}
