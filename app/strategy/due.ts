// When a responsibility is to be looked after next: civil days, whatever the clock does in between. Pure.
import { addDays, daysBetween } from "~/platform/civil-date.ts";

export type Rhythm = {
  /** Days between; null: when there is occasion. */
  everyDays: number | null;
  /** Civil date from which it is counted where it was never done. */
  startsOn: string;
  /** Civil date; null: never. */
  lastDoneOn: string | null;
};

/** The civil date by which it is to be done again; null where it is done when there is occasion. */
export const dueOn = ({ everyDays, startsOn, lastDoneOn }: Rhythm): string | null =>
  everyDays === null ? null : addDays(lastDoneOn ?? startsOn, everyDays);

/** How many days a date is behind; 0 on the day itself and before it. */
export const daysOver = (due: string | null, today: string): number =>
  due === null ? 0 : Math.max(0, daysBetween(due, today));
