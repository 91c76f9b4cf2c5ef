// The things behind some moments, with all that a line of the timeline says of them.
import { and, asc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { activities } from "#db/schema/activities.ts";
import { ambassadors, asks } from "#db/schema/ambassadors.ts";
import { audiences, channels } from "#db/schema/audiences.ts";
import { contacts } from "#db/schema/contacts.ts";
import { coverage, releases } from "#db/schema/press.ts";
import { members } from "#db/schema/regions.ts";
import { successBenefits, successes } from "#db/schema/successes.ts";
import { updates } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { embargoesOf, embargoesOfReleases } from "./embargo.queries.server.ts";
import type { ItemSort, ItemState, TimelineItem } from "./item.ts";
import type { ItemKind } from "./kinds.ts";
import { keyOf, type Moment } from "./stream.ts";
import { updateState } from "./update-state.ts";

type Detail = ItemSort & Pick<TimelineItem, "title" | "locale" | "path" | "about" | "state" | "embargoUntil">;
type DetailOf = (moment: Moment) => Detail | undefined;
type Source = (db: ReadDb, regionId: string, ids: string[], now: Date) => Promise<DetailOf>;

/** By the keys of their moments; of another region's things there is nothing. For as many as a page shows. */
export async function itemsOf(
  actor: Actor,
  db: ReadDb,
  moments: readonly Moment[],
  now: Date,
): Promise<Map<string, TimelineItem>> {
  demand(actor, "read");
  const kinds = [...new Set(moments.map(({ kind }) => kind))];
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const own = moments.filter((moment) => moment.kind === kind);
      const detailOf = await sources[kind](db, actor.regionId, [...new Set(own.map(({ id }) => id))], now);
      return own.flatMap((moment): [string, TimelineItem][] => {
        const detail = detailOf(moment);
        return detail ? [[keyOf(moment), { ...moment, ...detail }]] : [];
      });
    }),
  );
  return new Map(found.flat());
}

async function updatesById(db: ReadDb, regionId: string, ids: string[], now: Date): Promise<DetailOf> {
  const rows = await db
    .select({ update: updates, audience: audiences.name, channel: channels.label })
    .from(updates)
    .innerJoin(audiences, eq(audiences.id, updates.audienceId))
    .innerJoin(channels, eq(channels.id, updates.channelId))
    .where(and(eq(updates.regionId, regionId), inArray(updates.id, ids)));
  const threshold = (await regionById(db, regionId))?.toldThreshold ?? 1;
  const all = rows.map(({ update }) => update);
  const embargoes = await embargoesOf(db, regionId, all);
  const known = new Map(rows.map((row) => [row.update.id, row]));
  return ({ id }) => {
    const row = known.get(id);
    if (!row) return undefined;
    const { title, locale, causeKind, causeId } = row.update;
    const press = causeKind === "sending";
    return {
      sort: press ? "release" : "update",
      title,
      locale,
      path: press ? `sendings/${causeId}` : `updates/${id}`,
      about: press ? [row.audience] : [row.audience, row.channel],
      state: updateState(row.update, threshold, now),
      embargoUntil: embargoes.get(id) ?? null,
    };
  };
}

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

const sources: Record<ItemKind, Source> = {
  update: (db, regionId, ids, now) => updatesById(db, regionId, ids, now),

  release: async (db, regionId, ids, now) => {
    const sent = await updatesById(db, regionId, ids, now);
    const rows = await db
      .select()
      .from(releases)
      .where(and(eq(releases.regionId, regionId), inArray(releases.id, ids)));
    const known = byId(rows);
    const embargoes = await embargoesOfReleases(db, regionId, rows);
    return (moment) => {
      const row = known.get(moment.id);
      if (moment.part === "done") return sent(moment);
      if (!row) return undefined;
      const { id, title, locale, plannedFor } = row;
      return {
        sort: "release",
        title,
        locale,
        path: `releases/${id}`,
        about: [],
        state: plannedFor && plannedFor > now ? "planned" : "overdue",
        embargoUntil: embargoes.get(id) ?? null,
      };
    };
  },

  activity: async (db, regionId, ids, now) => {
    const rows = await db
      .select()
      .from(activities)
      .where(and(eq(activities.regionId, regionId), inArray(activities.id, ids)));
    const known = byId(rows);
    return ({ id }) => {
      const row = known.get(id);
      if (!row) return undefined;
      const { title, locale, kind, place, startsAt, cancelledAt } = row;
      const state: ItemState | null = cancelledAt ? "calledOff" : startsAt > now ? "planned" : null;
      const about = place ? [place] : [];
      return {
        sort: "activity",
        activityKind: kind,
        title,
        locale,
        path: `activities/${id}`,
        about,
        state,
        embargoUntil: null,
      };
    };
  },

  ask: async (db, regionId, ids, now) => {
    const rows = await db
      .select({ ask: asks, name: contacts.name })
      .from(asks)
      .innerJoin(ambassadors, eq(ambassadors.id, asks.ambassadorId))
      .innerJoin(contacts, eq(contacts.id, ambassadors.contactId))
      .where(and(eq(asks.regionId, regionId), inArray(asks.id, ids)));
    const known = new Map(rows.map((row) => [row.ask.id, row]));
    return ({ id, part }) => {
      const row = known.get(id);
      if (!row) return undefined;
      const { ask, name } = row;
      const late = ask.answerBy < civilDate(now);
      const standing: ItemState = ask.doneAt ? "done" : ask.answer ? "answered" : late ? "unanswered" : "asked";
      return {
        sort: part === "done" ? "didIt" : "asked",
        title: ask.text,
        locale: ask.locale,
        path: `ambassadors/${ask.ambassadorId}`,
        about: [name],
        state: part === "done" ? null : standing,
        embargoUntil: null,
      };
    };
  },

  success: async (db, regionId, ids) => {
    const rows = await db
      .select({ id: successes.id, title: successes.title, locale: successes.locale })
      .from(successes)
      .where(and(eq(successes.regionId, regionId), inArray(successes.id, ids)));
    const benefits = await db
      .select({ successId: successBenefits.successId, name: members.name })
      .from(successBenefits)
      .innerJoin(members, eq(members.id, successBenefits.memberId))
      .where(inArray(successBenefits.successId, ids))
      .orderBy(asc(members.sortKey), asc(members.id));
    const known = byId(rows);
    return ({ id }) => {
      const row = known.get(id);
      if (!row) return undefined;
      const about = benefits.filter(({ successId }) => successId === id).map(({ name }) => name);
      const { title, locale } = row;
      return { sort: "success", title, locale, path: `successes/${id}`, about, state: null, embargoUntil: null };
    };
  },

  coverage: async (db, regionId, ids) => {
    const rows = await db
      .select()
      .from(coverage)
      .where(and(eq(coverage.regionId, regionId), inArray(coverage.id, ids)));
    const known = byId(rows);
    return ({ id }) => {
      const row = known.get(id);
      if (!row) return undefined;
      const { title, locale, outletName, accuracy, correctedOn } = row;
      const state: ItemState | null = accuracy === "wrong" && !correctedOn ? "wrong" : null;
      return { sort: "coverage", title, locale, path: "coverage", about: [outletName], state, embargoUntil: null };
    };
  },
};
