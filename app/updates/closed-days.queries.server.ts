// The days a region is closed: Norway's public holidays, computed, and the region's own.
import { and, asc, eq, gte, lte } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type ClosedDays, closedDays } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { publicHolidays } from "~/platform/public-holidays.server.ts";
import type { HolidayName } from "~/platform/working-days.ts";
import { settingOf } from "~/regions/setting.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { holidayWeeksFrom, holidayWeeksTo } from "~/regions/settings.ts";
import { type ClosedOn, type ClosedRun, closedDaysOf, closedRuns, type HolidayWeeks } from "./closed-days.ts";

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
  const own = await closedDaysFrom(actor, db, from, to);
  return closedDaysOf(holidaysIn(from, to), own, await holidayWeeks(db, actor.regionId));
}

async function holidayWeeks(db: ReadDb, regionId: string): Promise<HolidayWeeks> {
  const kept = await keptSettings(db, regionId);
  return { from: settingOf(kept, holidayWeeksFrom), to: settingOf(kept, holidayWeeksTo) };
}

function holidaysIn(from: string, to: string): ReadonlyMap<string, HolidayName> {
  const holidays = new Map<string, HolidayName>();
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const [date, name] of publicHolidays(year)) holidays.set(date, name);
  }
  return holidays;
}

/** Public holidays, and what is closed by custom, in the order of time. */
export async function holidaysBetween(actor: Actor, db: ReadDb, from: string, to: string): Promise<ClosedRun[]> {
  demand(actor, "read");
  const weeks = await holidayWeeks(db, actor.regionId);
  return closedRuns(closedDaysOf(holidaysIn(from, to), [], weeks), from, to);
}
