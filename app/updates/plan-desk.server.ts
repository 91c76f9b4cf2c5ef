// What the calendar of the plan shows, gathered: updates, what is planned for the press, meetings and closed days.
import { eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { audiences, channels } from "#db/schema/audiences.ts";
import type { Region } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { may } from "~/access/permissions.ts";
import { type ActivityRow, activitiesBetween } from "~/activities/activities.queries.server.ts";
import { meetingsOf } from "~/audiences/meetings.queries.server.ts";
import { pressAudienceId, pressChannelId } from "~/audiences/press-audience.server.ts";
import { addDays, civilDate, instantAt, wallTime } from "~/platform/civil-date.ts";
import { NotFound } from "~/platform/refusal.ts";
import { type CalendarFilter, type CalendarItem, type CalendarWeek, calendarOf, shownDays } from "./calendar.ts";
import { closedOnDates } from "./closed-days.queries.server.ts";
import type { ClosedReason } from "./closed-days.ts";
import { isMovable, updateStanding } from "./update-standing.ts";
import { getUpdate, type UpdateRow, updatesBetween } from "./updates.queries.server.ts";

/** A press release that has its day and no sending yet; the press knows them. */
export type ReleaseToCome = { id: string; title: string; locale: string; plannedFor: Date };

export type Planned = {
  filter: CalendarFilter;
  releases: readonly ReleaseToCome[];
  /** `/r/nordvag` */
  desk: string;
};

/** The instants of the month's first and last shown day. */
export function shownSpan({ month }: CalendarFilter): { from: Date; to: Date } {
  const { from, to } = shownDays(month);
  return { from: instantAt(from, "00:00"), to: instantAt(addDays(to, 1), "00:00") };
}

export async function planCalendar(
  actor: Actor,
  db: ReadDb,
  now: Date,
  region: Region,
  { filter, releases, desk }: Planned,
): Promise<CalendarWeek[]> {
  const { from, to } = shownSpan(filter);
  const { audienceId } = filter;
  const press = pressAudienceId(actor.regionId);
  const efforts = await effortsOf(db, actor);
  const rows = (await updatesBetween(actor, db, from, to)).filter(
    ({ audience }) => !audienceId || audience.id === audienceId,
  );
  const met = await reaching(actor, db, audienceId, await activitiesBetween(actor, db, from, to), from);
  const toPress = audienceId && audienceId !== press ? [] : releases;
  const updateItem = (row: UpdateRow): CalendarItem => ({
    ...placed(row.update.plannedFor),
    kind: "update",
    id: row.update.id,
    title: row.update.title,
    locale: row.update.locale,
    audience: row.audience.name,
    channel: row.channel.label,
    standing: updateStanding(row.update, region.toldThreshold, now),
    locked: row.update.locked,
    outOfUse: row.audience.archivedAt !== null,
    movable: may(actor, "write") && isMovable(row.update),
    revision: row.update.revision,
    minutes: efforts.get(row.channel.id)?.minutes ?? 0,
    href:
      row.update.causeKind === "sending"
        ? `${desk}/sendings/${row.update.causeId}`
        : `${desk}/updates/${row.update.id}`,
  });
  const items = [
    ...rows.map(updateItem),
    ...toPress.map((release) => releaseItem(release, efforts.get(pressChannelId(actor.regionId)), desk)),
    ...met.map((row) => activityItem(row, desk)),
  ];
  const shown = shownDays(filter.month);
  const closedOn = await closedOnDates(actor, db, shown.from, shown.to);
  return calendarOf({ month: filter.month, today: civilDate(now), items, closedOn });
}

const placed = (at: Date) => ({ date: civilDate(at), time: wallTime(at) });
const still = { standing: null, locked: false, movable: false, revision: 0 };

type Effort = { minutes: number; audience: string; channel: string };

const releaseItem = (release: ReleaseToCome, press: Effort | undefined, desk: string): CalendarItem => ({
  ...still,
  ...placed(release.plannedFor),
  kind: "release",
  id: release.id,
  title: release.title,
  locale: release.locale,
  audience: press?.audience ?? "",
  channel: press?.channel ?? "",
  minutes: press?.minutes ?? 0,
  href: `${desk}/releases/${release.id}`,
});

const activityItem = ({ activity }: ActivityRow, desk: string): CalendarItem => ({
  ...still,
  ...placed(activity.startsAt),
  kind: "activity",
  id: activity.id,
  title: activity.title,
  locale: activity.locale,
  audience: "",
  channel: activity.place,
  minutes: 0,
  href: `${desk}/activities/${activity.id}`,
});

/** What it takes to make one update on each channel: its audience's minutes and its own. */
async function effortsOf(db: ReadDb, actor: Actor): Promise<Map<string, Effort>> {
  const rows = await db
    .select({
      id: channels.id,
      channel: channels.label,
      audience: audiences.name,
      making: audiences.effortMinutes,
      publishing: channels.effortMinutes,
    })
    .from(channels)
    .innerJoin(audiences, eq(audiences.id, channels.audienceId))
    .where(eq(channels.regionId, actor.regionId));
  return new Map(
    rows.map(({ id, making, publishing, ...names }) => [id, { ...names, minutes: making + publishing }] as const),
  );
}

/** All activities; with one audience, those that reached it as a whole. */
async function reaching(
  actor: Actor,
  db: ReadDb,
  audienceId: string | null,
  rows: ActivityRow[],
  from: Date,
): Promise<ActivityRow[]> {
  if (!audienceId) return rows;
  const reached = new Set((await meetingsOf(actor, db, [audienceId], from)).map(({ activityId }) => activityId));
  return rows.filter(({ activity }) => reached.has(activity.id));
}

export type Moved = {
  id: string;
  title: string;
  locale: string;
  /** Where it lies now, and where it came from. */
  date: string;
  from: string;
  closed: ClosedReason | null;
  revision: number;
  /** Whether it can be put back. */
  undoable: boolean;
};

/** What was moved a moment ago, as the address says; nothing where that is no update of the region. */
export async function justMoved(
  actor: Actor,
  db: ReadDb,
  now: Date,
  { id, from }: { id: string; from: string },
): Promise<Moved | null> {
  const found = await getUpdate(actor, db, id).catch(absent);
  if (!found) return null;
  const { update } = found;
  const date = civilDate(update.plannedFor);
  const closed = (await closedOnDates(actor, db, date, date))(date) ?? null;
  const { title, locale, revision } = update;
  const undoable = isMovable(update) && from >= civilDate(now) && from !== date;
  return { id, title, locale, date, from, closed, revision, undoable };
}

function absent(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
