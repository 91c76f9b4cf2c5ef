// The days a region is closed: Norway's public holidays, computed, and the region's own.
import Calendar from "date-holidays";
import { and, asc, eq, gte, lte } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type ClosedDays, closedDays } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { type ClosedOn, type ClosedRun, closedDaysOf, closedRuns, type HolidayName } from "./closed-days.ts";

const norway = new Calendar("NO");

/** By the library's rule for the day, because names differ between languages. */
const nameByRule: Record<string, HolidayName> = {
  "01-01": "newYear",
  "easter -3": "maundyThursday",
  "easter -2": "goodFriday",
  easter: "easterSunday",
  "easter 1": "easterMonday",
  "05-01": "labourDay",
  "easter 39": "ascensionDay",
  "05-17": "constitutionDay",
  "easter 49": "whitSunday",
  "easter 50": "whitMonday",
  "12-25": "christmasDay",
  "12-26": "boxingDay",
};

const years = new Map<number, ReadonlyMap<string, HolidayName>>();

/** The public holidays of one year, each date once: where two fall together, the one that has a date of its own. */
export function publicHolidays(year: number): ReadonlyMap<string, HolidayName> {
  const known = years.get(year);
  if (known) return known;
  const found = new Map<string, HolidayName>();
  for (const { type, date, rule } of norway.getHolidays(year)) {
    const day = date.slice(0, 10);
    if (type === "public" && (!found.has(day) || !rule.startsWith("easter"))) {
      found.set(day, nameByRule[rule] ?? "other");
    }
  }
  years.set(year, found);
  return found;
}

/** From which the region's own days are read, by date; the later ones too. */
export async function closedDaysFrom(actor: Actor, db: ReadDb, from: string, to?: string): Promise<ClosedDays[]> {
  demand(actor, "read");
  return db
    .select()
    .from(closedDays)
    .where(
      and(
        eq(closedDays.regionId, actor.regionId),
        gte(closedDays.toDate, from),
        to === undefined ? undefined : lte(closedDays.fromDate, to),
      ),
    )
    .orderBy(asc(closedDays.fromDate), asc(closedDays.toDate), asc(closedDays.id));
}

/** Why each date from one to another is closed. */
export async function closedOnDates(actor: Actor, db: ReadDb, from: string, to: string): Promise<ClosedOn> {
  return closedDaysOf(holidaysIn(from, to), await closedDaysFrom(actor, db, from, to));
}

function holidaysIn(from: string, to: string): ReadonlyMap<string, HolidayName> {
  const holidays = new Map<string, HolidayName>();
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const [date, name] of publicHolidays(year)) holidays.set(date, name);
  }
  return holidays;
}

/** Public holidays, and what is closed by custom, in the order of time. */
export const holidaysBetween = (from: string, to: string): ClosedRun[] =>
  closedRuns(closedDaysOf(holidaysIn(from, to), []), from, to);
