// Everything one audience got or will get, also what failed: the rows behind its days of silence.
import { and, desc, eq, gt, ne, or } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { channels } from "#db/schema/audiences.ts";
import type { Region } from "#db/schema/regions.ts";
import { updates } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { meetingsOf } from "~/audiences/meetings.queries.server.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { type UpdateStanding, updateStanding } from "./update-standing.ts";

export type HeardRow = {
  kind: "update" | "activity";
  id: string;
  title: string;
  locale: string | null;
  at: Date;
  channel: string;
  standing: UpdateStanding | null;
  reachable: number;
  submitted: number;
  /** What its mails are a cause of; null where people publish it. */
  cause: { kind: string; id: string } | null;
};

/** As many updates as are listed, the latest, and meetings this many days back. */
const listed = { updates: 60, meetingDays: 400 };

/** The latest first. What was stopped before anybody got it is left out. */
export async function heardRows(
  actor: Actor,
  db: ReadDb,
  now: Date,
  { region, audienceId }: { region: Region; audienceId: string },
): Promise<HeardRow[]> {
  demand(actor, "read");
  const rows = await db
    .select({ update: updates, channel: channels.label })
    .from(updates)
    .innerJoin(channels, eq(channels.id, updates.channelId))
    .where(
      and(
        eq(updates.regionId, actor.regionId),
        eq(updates.audienceId, audienceId),
        or(ne(updates.state, "cancelled"), gt(updates.submitted, 0)),
      ),
    )
    .orderBy(desc(updates.plannedFor), desc(updates.id))
    .limit(listed.updates);
  const since = instantAt(addDays(civilDate(now), -listed.meetingDays), "00:00");
  const met = await meetingsOf(actor, db, [audienceId], since);
  const meetings = met.map(
    ({ activityId, title, startsAt }): HeardRow => ({
      kind: "activity",
      id: activityId,
      title,
      locale: null,
      at: startsAt,
      channel: "",
      standing: null,
      reachable: 0,
      submitted: 0,
      cause: null,
    }),
  );
  const told = rows.map(({ update, channel }): HeardRow => {
    const { id, title, locale, plannedFor, heardAt, reachable, submitted, causeKind, causeId } = update;
    const standing = updateStanding(update, region.toldThreshold, now);
    const cause = causeKind && causeId ? { kind: causeKind, id: causeId } : null;
    return {
      kind: "update",
      id,
      title,
      locale,
      at: heardAt ?? plannedFor,
      channel,
      standing,
      reachable,
      submitted,
      cause,
    };
  });
  return [...told, ...meetings].sort((one, other) => other.at.getTime() - one.at.getTime());
}
