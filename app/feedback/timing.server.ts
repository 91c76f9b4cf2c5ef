// By when something should be answered, and how long it has taken, in working days.
import type { Feedback } from "#db/schema/feedback.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { isDayOff, workingDaysTaken } from "~/platform/public-holidays.server.ts";
import { addWorkingDays } from "~/platform/working-days.ts";
import { standingOf } from "./standing.ts";

export type Timing = {
  /** Civil date of the last day: by law for a request for access, else by our own limit. */
  dueOn: string;
  /** Working days until it was answered, or until today. */
  workingDays: number;
  overdue: boolean;
};

type Timed = Pick<Feedback, "receivedAt" | "dueOn" | "answeredAt" | "closedAt">;

export function timingOf(row: Timed, limit: number, now: Date): Timing {
  const received = civilDate(row.receivedAt);
  const today = civilDate(now);
  const dueOn = row.dueOn ?? addWorkingDays(received, limit, isDayOff);
  return {
    dueOn,
    workingDays: workingDaysTaken(received, row.answeredAt ? civilDate(row.answeredAt) : today),
    overdue: standingOf(row) === "open" && today > dueOn,
  };
}
