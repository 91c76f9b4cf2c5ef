import type { ReadDb } from "#db/handles.ts";
import type { Audience } from "#db/schema/audiences.ts";
import type { Actor } from "~/access/actor.ts";
import { listAudiences } from "~/audiences/audiences.queries.server.ts";
import { addDays, civilDate, daysBetween } from "~/platform/civil-date.ts";
import { type HeardPoint, pointsOf } from "./heard.queries.server.ts";
import { oneADay, redFrom, type Segment, type SilenceState, segmentsOf, silenceState, windowDays } from "./silence.ts";

/** What another module plans for an audience: a press release that has its day, and is not scheduled yet. */
export type ExtraPlanned = { audienceId: string; at: Date; title: string };

type Shown = { date: string; title: string };

export type SilenceRow = {
  audience: Pick<Audience, "id" | "name" | "kind" | "own" | "idealDays" | "longestDays">;
  /** Whole days since it last heard, or since the promise was given. */
  days: number;
  /** The civil date that is counted from. */
  since: string;
  lastHeard: Omit<HeardPoint, "audienceId"> | null;
  state: SilenceState;
  /** What it heard in the last eight weeks, one a day. */
  past: (Shown & { kind: HeardPoint["kind"]; id: string })[];
  /** What it will hear in the next eight, one a day. `sure`: it goes by itself; `id`: null where another module has it. */
  ahead: (Shown & { kind: HeardPoint["kind"]; id: string | null; sure: boolean })[];
  /** Day by day from eight weeks back to eight weeks ahead. */
  segments: Segment[];
  /** The first red day when all that is planned is done and nothing else. */
  redFrom: string;
  /** The same when only what goes by itself is done. */
  redUnaided: string;
};

/** The silence of every audience in use, the one that needs something first on top. */
export async function silenceMeter(
  actor: Actor,
  db: ReadDb,
  now: Date,
  extraPlanned: readonly ExtraPlanned[] = [],
): Promise<SilenceRow[]> {
  const audiences = (await listAudiences(actor, db)).map(({ audience }) => audience);
  return silenceOf(actor, db, now, audiences, extraPlanned);
}

/** The same for these audiences. */
export async function silenceOf(
  actor: Actor,
  db: ReadDb,
  now: Date,
  audiences: readonly Audience[],
  extraPlanned: readonly ExtraPlanned[] = [],
): Promise<SilenceRow[]> {
  const since = addDays(civilDate(now), -windowDays);
  const { heard, ahead } = await pointsOf(actor, db, now, { audienceIds: audiences.map(({ id }) => id), since });
  const extra = extraPlanned
    .filter(({ at }) => at >= now)
    .map((planned) => ({ ...planned, kind: "update" as const, id: null, sure: false }));
  const planned = [...ahead, ...extra].sort((one, other) => one.at.getTime() - other.at.getTime());
  const rows = audiences.map((audience) =>
    rowOf(
      audience,
      civilDate(now),
      heard.filter(({ audienceId }) => audienceId === audience.id),
      planned.filter(({ audienceId }) => audienceId === audience.id),
    ),
  );
  return rows.sort((one, other) => urgency(one) - urgency(other));
}

/** Days until it is red; below zero where it is. */
const urgency = ({ days, audience }: SilenceRow): number => audience.longestDays - days;

type Planned = { at: Date; title: string; kind: HeardPoint["kind"]; id: string | null; sure: boolean };

function rowOf(
  audience: Audience,
  today: string,
  heard: readonly HeardPoint[],
  planned: readonly Planned[],
): SilenceRow {
  const { id, name, kind, own, idealDays, longestDays } = audience;
  const promise = { idealDays, longestDays };
  const window = { from: addDays(today, -windowDays), to: addDays(today, windowDays) };
  const last = heard.at(-1);
  const since = last ? civilDate(last.at) : audience.promisedFrom;
  const days = Math.max(0, daysBetween(since, today));
  const past = oneADay(heard.map(({ at, audienceId, ...point }) => ({ ...point, date: civilDate(at) })));
  const ahead = oneADay(
    planned.map(({ at, title, kind, id, sure }) => ({ title, kind, id, sure, date: civilDate(at) })),
  );
  const sure = past.map(({ date }) => ({ date, sure: true }));
  const points = [...sure, ...ahead];
  return {
    audience: { id, name, kind, own, ...promise },
    days,
    since,
    lastHeard: last ? { at: last.at, kind: last.kind, id: last.id, title: last.title } : null,
    state: silenceState(days, promise),
    past: past.filter(({ date }) => date >= window.from),
    ahead: ahead.filter(({ date }) => date < window.to),
    segments: segmentsOf(points, audience.promisedFrom, promise, window),
    redFrom: redFrom(points, audience.promisedFrom, today, promise),
    redUnaided: redFrom([...sure, ...ahead.filter((point) => point.sure)], audience.promisedFrom, today, promise),
  };
}
