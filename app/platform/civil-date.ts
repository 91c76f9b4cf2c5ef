// Civil dates (`YYYY-MM-DD`) and wall-clock times in a region's time zone. Pure.
import { TZDate } from "@date-fns/tz";

export const osloTime = "Europe/Oslo";

/** Whether a text is a day that there is, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Zones of our time change their offset, and begin their days, on a quarter of an hour: within one the date is the same. */
const quarter = 900_000;
/** Asking the time zone is slow, and a page asks of the same instants again and again. */
const known = new Map<string, string>();
const mostKnown = 20_000;

/** The civil date of an instant. */
export function civilDate(instant: Date, timeZone = osloTime): string {
  const key = `${Math.floor(instant.getTime() / quarter)} ${timeZone}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const at = new TZDate(instant.getTime(), timeZone);
  const date = `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, "0")}-${String(at.getDate()).padStart(2, "0")}`;
  if (known.size >= mostKnown) known.clear();
  known.set(key, date);
  return date;
}

/** The wall-clock time of an instant, `HH:MM`. */
export function wallTime(instant: Date, timeZone = osloTime): string {
  const at = new TZDate(instant.getTime(), timeZone);
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}

/**
 * The instant of a wall-clock time. In the hour that is skipped in March the clock is taken as already moved; in the
 * hour that comes twice in October it is the first one.
 * @throws RangeError where date or time is not one
 */
export function instantAt(date: string, time: string, timeZone = osloTime): Date {
  const parts = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})$/.exec(`${date} ${time}`);
  if (!parts) throw new RangeError(`not a date and time: ${date} ${time}`);
  const [year, month, day, hour, minute] = parts.slice(1).map(Number) as [number, number, number, number, number];
  const check = new Date(Date.UTC(year, month - 1, day, hour, minute));
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day || hour > 23 || minute > 59) {
    throw new RangeError(`not a date and time: ${date} ${time}`);
  }
  const at = new Date(new TZDate(year, month - 1, day, hour, minute, timeZone).getTime());
  // TZDate takes the second of the two.
  const anHourBefore = new Date(at.getTime() - 3_600_000);
  return civilDate(anHourBefore, timeZone) === date && wallTime(anHourBefore, timeZone) === time ? anHourBefore : at;
}

/** Adds whole days to a civil date. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Whole days from one civil date to another; negative where the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** The ISO week of a civil date: weeks begin on Monday, and the first one of a year has its first Thursday. */
export function isoWeek(date: string): { year: number; week: number } {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 4 - (at.getUTCDay() || 7));
  const year = at.getUTCFullYear();
  return { year, week: Math.ceil(((at.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7) };
}
