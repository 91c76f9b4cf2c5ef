import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { listAudiences } from "~/audiences/audiences.queries.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { monthsShown, type TimelineFilter } from "./filter.ts";
import type { TimelineItem } from "./item.ts";
import { itemsOf } from "./items.queries.server.ts";
import { firstMomentsIn, momentsIn } from "./moments.queries.server.ts";
import { daysOf, windowOf } from "./months.ts";
import { byTime, inMonths, keyOf, type Moment, mostOfADay } from "./stream.ts";

/** About as many lines as one reads through; busier days show fewer of theirs, and say how many there are. */
const linesOnAPage = 45;
/** Where nothing is left out. */
const linesOfADay = 100;

export type ShownDay = { day: string; items: TimelineItem[]; total: number };
export type ShownMonth = { month: string; days: ShownDay[]; total: number };

export type Timeline = {
  months: ShownMonth[];
  /** Of all in these months, shown or not. */
  happened: number;
  ahead: number;
};

/** The months that are asked for, each with its days. */
export async function timelineOf(actor: Actor, db: ReadDb, now: Date, filter: TimelineFilter): Promise<Timeline> {
  const shown = monthsShown(filter, civilDate(now));
  const window = windowOf(daysOf(shown));
  const first = await firstMomentsIn(actor, db, now, window, filter, mostOfADay + 1);
  const counts = [...first.totals];
  const totals = new Map(counts.map(([day, { happened, ahead }]) => [day, happened + ahead]));
  const months = inMonths(first.moments, totals, shown, linesOnAPage);
  const all = months.flatMap(({ days }) => days.flatMap((day) => day.moments));
  const items = await itemsOf(actor, db, all, now);
  return {
    months: months.map(({ days, ...month }) => ({
      ...month,
      days: days.map(({ day, total, moments: own }) => ({ day, total, items: shownOf(own, items) })),
    })),
    happened: counts.reduce((sum, [, { happened }]) => sum + happened, 0),
    ahead: counts.reduce((sum, [, { ahead }]) => sum + ahead, 0),
  };
}

export type Span = { days: ShownDay[]; total: number; page: number; pages: number };

/** Some days with everything on them, a page at a time. */
export async function spanOf(
  actor: Actor,
  db: ReadDb,
  now: Date,
  days: string[],
  filter: TimelineFilter,
): Promise<Span> {
  const moments = (await momentsIn(actor, db, now, windowOf(days), filter)).sort(byTime);
  const pages = Math.max(1, Math.ceil(moments.length / linesOfADay));
  const page = Math.min(filter.page, pages);
  const own = moments.slice((page - 1) * linesOfADay, page * linesOfADay);
  const items = await itemsOf(actor, db, own, now);
  const shown = days.flatMap((day): ShownDay[] => {
    const ofDay = shownOf(
      own.filter((moment) => moment.day === day),
      items,
    );
    return ofDay.length ? [{ day, items: ofDay, total: ofDay.length }] : [];
  });
  return { days: shown, total: moments.length, page, pages };
}

const shownOf = (moments: readonly Moment[], items: ReadonlyMap<string, TimelineItem>): TimelineItem[] =>
  moments.flatMap((moment) => items.get(keyOf(moment)) ?? []);

/** Whom it can be narrowed to. */
export async function timelineChoices(actor: Actor, db: ReadDb) {
  const members = await membersOf(db, actor.regionId);
  const audiences = await listAudiences(actor, db);
  return {
    members: members.map(({ id, name }) => ({ id, name })),
    audiences: audiences.map(({ audience: { id, name } }) => ({ id, name })),
  };
}
