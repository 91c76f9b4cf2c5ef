// What happened and what is planned in some days, from every source: one bounded query each, and of each thing no more than
// is needed to put it in its place.
import { and, eq, exists, gt, gte, isNull, lt, lte, ne, notExists, or, type SQL } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { activities, activityMembers } from "#db/schema/activities.ts";
import { ambassadors, asks } from "#db/schema/ambassadors.ts";
import { audienceActivities } from "#db/schema/audiences.ts";
import { contacts } from "#db/schema/contacts.ts";
import { coverage, coverageMembers, releaseSuccesses, releases, sendings } from "#db/schema/press.ts";
import { successBenefits, successes } from "#db/schema/successes.ts";
import { updateSuccesses, updates } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { pressAudienceId } from "~/audiences/press-audience.server.ts";
import { holdsAll, searchWords } from "~/platform/search-words.ts";
import type { TimelineFilter } from "./filter.ts";
import { type ItemKind, itemKinds } from "./kinds.ts";
import { dayFinder, type Window } from "./months.ts";
import type { Moment } from "./stream.ts";

export type Asked = Pick<TimelineFilter, "kinds" | "memberId" | "audienceId" | "text">;

/** `at` for what has a time, `day` for what has only a date. */
type Row = {
  id: string;
  /** What is searched in. */
  words: string;
  at?: Date;
  day?: string | null;
  part?: Moment["part"];
};
type Source = (db: ReadDb, regionId: string, window: Window, asked: Asked) => Promise<Row[]>;

/** Everything in these days that is asked for, in no order. */
export async function momentsIn(actor: Actor, db: ReadDb, window: Window, asked: Asked): Promise<Moment[]> {
  demand(actor, "read");
  const dayOf = dayFinder(window);
  const words = searchWords(asked.text);
  const wanted = itemKinds.filter((kind) => asked.kinds.length === 0 || asked.kinds.includes(kind));
  const found = await Promise.all(
    wanted.map(async (kind) =>
      (await sources[kind](db, actor.regionId, window, asked))
        .filter((row) => holdsAll(row.words, words))
        .map(({ id, at, day, part = "begun" }): Moment => {
          return { kind, id, part, day: at ? dayOf(at) : (day ?? ""), at: at ?? null };
        }),
    ),
  );
  return found.flat();
}

const sources: Record<ItemKind, Source> = {
  update: (db, regionId, window, asked) => updatesIn(db, regionId, window, asked, false),

  /** What was, or will be, sent to the press; and releases that are planned, until a sending is made of them. */
  release: async (db, regionId, window, asked) => {
    const { memberId, audienceId } = asked;
    if (audienceId && audienceId !== pressAudienceId(regionId)) return [];
    const sent = await updatesIn(db, regionId, window, asked, true);
    const planned = await db
      .select({ id: releases.id, words: releases.title, at: releases.plannedFor })
      .from(releases)
      .where(
        and(
          eq(releases.regionId, regionId),
          gte(releases.plannedFor, window.from),
          lt(releases.plannedFor, window.to),
          notExists(
            db
              .select({ id: sendings.id })
              .from(sendings)
              .where(and(eq(sendings.releaseId, releases.id), ne(sendings.state, "cancelled"))),
          ),
          ifAsked(memberId, (id) =>
            exists(
              db
                .select({ id: releaseSuccesses.id })
                .from(releaseSuccesses)
                .innerJoin(successBenefits, eq(successBenefits.successId, releaseSuccesses.successId))
                .where(and(eq(releaseSuccesses.releaseId, releases.id), eq(successBenefits.memberId, id))),
            ),
          ),
        ),
      );
    return [
      ...sent.map((row) => ({ ...row, part: "done" as const })),
      ...planned.flatMap(({ at, ...rest }) => (at ? [{ ...rest, at }] : [])),
    ];
  },

  activity: (db, regionId, { from, to }, { memberId, audienceId }) =>
    db
      .select({ id: activities.id, words: activities.title, at: activities.startsAt })
      .from(activities)
      .where(
        and(
          eq(activities.regionId, regionId),
          gte(activities.startsAt, from),
          lt(activities.startsAt, to),
          ifAsked(memberId, (id) =>
            or(
              eq(activities.memberId, id),
              exists(
                db
                  .select({ id: activityMembers.id })
                  .from(activityMembers)
                  .where(and(eq(activityMembers.activityId, activities.id), eq(activityMembers.memberId, id))),
              ),
            ),
          ),
          ifAsked(audienceId, (id) =>
            exists(
              db
                .select({ id: audienceActivities.id })
                .from(audienceActivities)
                .where(and(eq(audienceActivities.activityId, activities.id), eq(audienceActivities.audienceId, id))),
            ),
          ),
        ),
      ),

  ask: async (db, regionId, { from, to }, { memberId, audienceId }) => {
    if (audienceId) return [];
    const within = (column: typeof asks.sentAt | typeof asks.doneAt) =>
      and(
        eq(asks.regionId, regionId),
        gte(column, from),
        lt(column, to),
        isNull(asks.cancelledAt),
        memberId ? eq(ambassadors.memberId, memberId) : undefined,
      );
    const rowsOf = async (where: SQL | undefined) => {
      const rows = await db
        .select({ id: asks.id, text: asks.text, name: contacts.name, sentAt: asks.sentAt, doneAt: asks.doneAt })
        .from(asks)
        .innerJoin(ambassadors, eq(ambassadors.id, asks.ambassadorId))
        .innerJoin(contacts, eq(contacts.id, ambassadors.contactId))
        .where(where);
      return rows.map(({ text, name, ...ask }) => ({ ...ask, words: `${name} ${text}` }));
    };
    const sent = await rowsOf(within(asks.sentAt));
    const done = await rowsOf(within(asks.doneAt));
    return [
      ...sent.map(({ id, words, sentAt }) => ({ id, words, at: sentAt })),
      ...done.flatMap(({ id, words, doneAt }) => (doneAt ? [{ id, words, at: doneAt, part: "done" as const }] : [])),
    ];
  },

  success: async (db, regionId, { days }, { memberId, audienceId }) => {
    if (audienceId) return [];
    return db
      .select({ id: successes.id, words: successes.title, day: successes.happenedOn })
      .from(successes)
      .where(
        and(
          eq(successes.regionId, regionId),
          gte(successes.happenedOn, days[0] ?? ""),
          lte(successes.happenedOn, days.at(-1) ?? ""),
          eq(successes.draft, false),
          ifAsked(memberId, (id) =>
            exists(
              db
                .select({ id: successBenefits.id })
                .from(successBenefits)
                .where(and(eq(successBenefits.successId, successes.id), eq(successBenefits.memberId, id))),
            ),
          ),
        ),
      );
  },

  coverage: async (db, regionId, { days }, { memberId, audienceId }) => {
    if (audienceId) return [];
    return db
      .select({ id: coverage.id, words: coverage.title, day: coverage.publishedOn })
      .from(coverage)
      .where(
        and(
          eq(coverage.regionId, regionId),
          gte(coverage.publishedOn, days[0] ?? ""),
          lte(coverage.publishedOn, days.at(-1) ?? ""),
          ifAsked(memberId, (id) =>
            exists(
              db
                .select({ id: coverageMembers.id })
                .from(coverageMembers)
                .where(and(eq(coverageMembers.coverageId, coverage.id), eq(coverageMembers.memberId, id))),
            ),
          ),
        ),
      );
  },
};

/** @param press those that send a release to the press, or all the others */
const updatesIn = (
  db: ReadDb,
  regionId: string,
  { from, to }: Window,
  { memberId, audienceId }: Asked,
  press: boolean,
) =>
  db
    .select({ id: updates.id, words: updates.title, at: updates.plannedFor })
    .from(updates)
    .where(
      and(
        eq(updates.regionId, regionId),
        gte(updates.plannedFor, from),
        lt(updates.plannedFor, to),
        press ? eq(updates.causeKind, "sending") : or(isNull(updates.causeKind), ne(updates.causeKind, "sending")),
        // Called off half-way, it was heard by some all the same.
        or(ne(updates.state, "cancelled"), gt(updates.submitted, 0)),
        audienceId ? eq(updates.audienceId, audienceId) : undefined,
        ifAsked(memberId, (id) =>
          exists(
            db
              .select({ id: updateSuccesses.id })
              .from(updateSuccesses)
              .innerJoin(successBenefits, eq(successBenefits.successId, updateSuccesses.successId))
              .where(and(eq(updateSuccesses.updateId, updates.id), eq(successBenefits.memberId, id))),
          ),
        ),
      ),
    );

const ifAsked = (id: string | null, where: (id: string) => SQL | undefined): SQL | undefined =>
  id ? where(id) : undefined;

/** The ids of one kind, each once. */
export const idsOf = (moments: readonly Moment[], kind: ItemKind): string[] => [
  ...new Set(moments.flatMap((moment) => (moment.kind === kind ? [moment.id] : []))),
];
