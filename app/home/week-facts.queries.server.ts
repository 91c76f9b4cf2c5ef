// What the week's list is made of, gathered from the modules that know it.
import { and, asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import type { Region } from "#db/schema/regions.ts";
import { successes } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { openAsks } from "~/ambassadors/asks.queries.server.ts";
import { needingPerson } from "~/delivery/deliveries.queries.server.ts";
import { listGoals } from "~/goals/goals.queries.server.ts";
import { addDays, civilDate, daysBetween, instantAt } from "~/platform/civil-date.ts";
import { listReleases } from "~/press/releases.queries.server.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { memberShare } from "~/updates/share.queries.server.ts";
import type { SilenceRow } from "~/updates/silence.queries.server.ts";
import { plannedUntil, untoldSuccesses, updatesOfCauses } from "~/updates/to-do.queries.server.ts";
import { standingFacts } from "./standing-facts.queries.server.ts";
import type { GoalFact, ReleaseFact, Silence, WeekFacts } from "./week-facts.ts";
import { weekLimits } from "./week-limits.ts";

export async function weekFacts(
  actor: Actor,
  db: ReadDb,
  region: Region,
  now: Date,
  meter: readonly SilenceRow[],
): Promise<WeekFacts> {
  const today = civilDate(now, region.timeZone);
  const share = await memberShare(actor, db, now);
  const limits = weekLimits(await keptSettings(db, actor.regionId));
  return {
    limits,
    stuck: await stuck(actor, db),
    ...(await standingFacts(actor, db, now)),
    silences: meter.map(silenceFact),
    releases: await releaseFacts(actor, db),
    updates: (await plannedUntil(actor, db, instantAt(addDays(today, limits.near + 1), "00:00"))).map(
      ({ id, title, audienceName, plannedFor }) => ({ id, title, audience: audienceName, on: civilDate(plannedFor) }),
    ),
    asks: (await openAsks(actor, db, now)).flatMap(({ ask, state, ambassador }) =>
      state === "sent" || state === "noReply" || state === "done"
        ? [
            {
              id: ask.id,
              name: ambassador.name,
              state,
              answerBy: ask.answerBy,
              doneOn: ask.doneAt && civilDate(ask.doneAt),
            },
          ]
        : [],
    ),
    handedIn: (await draftsHandedIn(actor, db)).map(({ id, title, handedInByName }) => ({
      id,
      title,
      from: handedInByName,
    })),
    untold: (await untoldSuccesses(actor, db)).map(({ id, title, members, since }) => ({
      id,
      title,
      members,
      days: daysBetween(since, today),
    })),
    goals: (await listGoals(actor, db, now, true)).flatMap(({ goal, standing }): GoalFact[] =>
      standing.status === "offTrack" ||
      standing.status === "overdue" ||
      standing.status === "atRisk" ||
      standing.status === "stale"
        ? [{ id: goal.id, title: goal.title, status: standing.status }]
        : [],
    ),
    leftOut: share.rows.filter(({ leftOut }) => leftOut).map(({ memberId, name }) => ({ memberId, name })),
  };
}

function silenceFact({ audience, days, state, redUnaided, ahead }: SilenceRow): Silence {
  const next = ahead.find(({ sure, id }) => !sure && id !== null);
  return {
    audienceId: audience.id,
    name: audience.name,
    isPress: audience.kind === "press",
    days,
    longestDays: audience.longestDays,
    state,
    redOn: redUnaided,
    planned: next?.id ? { updateId: next.id, title: next.title } : null,
    sureOn: ahead.find(({ sure }) => sure)?.date ?? null,
  };
}

async function releaseFacts(actor: Actor, db: ReadDb): Promise<ReleaseFact[]> {
  const { rows } = await listReleases(actor, db, { show: "open" });
  return rows.flatMap(({ id, title, status, plannedFor }): ReleaseFact[] => {
    const { kind, waitingMembers, waitingSpeakers, changesFrom, answerBy } = status;
    if (
      kind !== "draft" &&
      kind !== "inApproval" &&
      kind !== "changesRequested" &&
      kind !== "approved" &&
      kind !== "notSent"
    ) {
      return [];
    }
    return [
      {
        id,
        title,
        state: kind,
        waitingFor: [...waitingMembers, ...waitingSpeakers],
        changesFrom,
        answerBy: answerBy && civilDate(answerBy),
        plannedOn: plannedFor && civilDate(plannedFor),
      },
    ];
  });
}

const draftsHandedIn = (actor: Actor, db: ReadDb) =>
  db
    .select({ id: successes.id, title: successes.title, handedInByName: successes.handedInByName })
    .from(successes)
    .where(and(eq(successes.regionId, actor.regionId), eq(successes.draft, true)))
    .orderBy(asc(successes.createdAt), asc(successes.id))
    .limit(20);

/** Mails that wait for a person's word, by the page where it is given. */
async function stuck(actor: Actor, db: ReadDb): Promise<WeekFacts["stuck"]> {
  const waiting = await needingPerson(actor, db);
  const titles = await updatesOfCauses(
    actor,
    db,
    waiting.map(({ causeId }) => causeId),
  );
  return waiting.flatMap(({ causeKind, causeId, count }) => {
    const update = titles.get(causeId);
    if (!update) return [];
    return [
      { to: causeKind === "sending" ? `sendings/${causeId}` : `updates/${update.id}`, title: update.title, count },
    ];
  });
}
