import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  max,
  min,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import { type Stakeholder, stakeholderAssessments, stakeholders } from "#db/schema/stakeholders.ts";
import type { Person } from "~/contacts/person.ts";
import { addDays } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import { goodForDays, highFrom, limitDays } from "~/stakeholders/settings.ts";
import { standsAs } from "~/stakeholders/stands-as.ts";
import { type Found, shownAtMost } from "../rule.ts";
import type { StakeholderFacts } from "../rules/stakeholders.ts";
import { oppositionDays, specialistDays } from "../settings/stakeholders.ts";
import type { Asking } from "./asking.ts";
import { byMember, foundOf, total } from "./found.server.ts";
import { directContact, happened, metIn, metSince } from "./meetings.queries.server.ts";
import { metFromMember, specialist } from "./present.server.ts";

/** Outside the municipalities, besides the county; citizens, the press and civil society have no attitude that is kept. */
const outside = ["state", "business", "workingLife", "education", "research"] as const;
/** What a cooperation on business has with it by itself. */
const given: readonly string[] = ["political", "administrative", "business", "other"];

export async function stakeholderFacts(db: ReadDb, asking: Asking): Promise<StakeholderFacts> {
  const { regionId, today, kept } = asking;
  const good = addDays(today, -settingOf(kept, goodForDays));
  const notAssessed = await db
    .select(shown)
    .from(stakeholders)
    .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
    .where(and(inUse(regionId), or(isNull(stakeholders.assessedOn), lt(stakeholders.assessedOn, good))))
    .orderBy(asc(contacts.sortKey), asc(stakeholders.id))
    .limit(shownAtMost);
  const { titleOf, ofMembers, groups } = await examples(db, asking);
  const thing = (id: string) => ({ type: "stakeholder" as const, id, title: titleOf.get(id) ?? "" });
  const had = (of: (row: (typeof ofMembers)[number]) => string | null) =>
    byMember(
      "stakeholder",
      ofMembers.flatMap((row) => {
        const id = of(row);
        return id ? [{ ...thing(id), memberId: row.memberId }] : [];
      }),
    );
  const county = groups.find(({ group }) => group === "county");
  return {
    count: groups.reduce((sum, group) => sum + group.count, 0),
    assessedOn:
      groups
        .flatMap(({ assessedOn }) => assessedOn ?? [])
        .sort()
        .at(-1) ?? null,
    notAssessed: foundOf("stakeholder", notAssessed.map(called)),
    ...(await keyPlayers(db, asking)),
    county: { count: county?.count ?? 0, things: county?.first ? [thing(county.first)] : [] },
    supportiveOutsiders: await supportive(db, regionId),
    ofMember: had(({ any }) => any),
    oppositionMet: had(({ opposition }) => opposition),
    business: had(({ business }) => business),
    sectors: groups.flatMap(({ group, first }) => (first && !given.includes(group) ? [thing(first)] : [])),
    specialistsMet: await metFromMember(db, specialist, happened(asking, settingOf(kept, specialistDays))),
    ...(await directContact(db, asking)),
  };
}

const who = {
  id: stakeholders.id,
  nature: stakeholders.nature,
  name: contacts.name,
  title: contacts.title,
  organisation: contacts.organisation,
};
const shown = { ...who, total };

/** An office by its title: what is said of it is not said of whoever holds it. */
const called = <T extends Pick<Stakeholder, "nature"> & Person>(row: T): T => ({ ...row, title: standsAs(row, row) });

/** Whoever is archived, as a stakeholder or as a contact, is not. */
const inUse = (regionId: string) =>
  and(eq(stakeholders.regionId, regionId), isNull(stakeholders.archivedAt), isNull(contacts.archivedAt));

/** How many lack what, and enough of them to show some of each: those that nobody looks after first. */
async function keyPlayers(db: ReadDb, asking: Asking) {
  const { regionId, kept } = asking;
  const high = settingOf(kept, highFrom);
  const lacks = (condition: SQL) => sql<number>`case when ${condition} then 1 else 0 end`.mapWith(Number);
  const notMet = (days: number | null) => notExists(metIn(db, asking, stakeholders.contactId, days));
  const players = db
    .select({
      ...who,
      sortKey: contacts.sortKey,
      unowned: lacks(isNull(stakeholders.ownerContactId)).as("unowned"),
      unmet: lacks(notMet(null)).as("unmet"),
      lost: lacks(notMet(settingOf(kept, limitDays.keyPlayer))).as("lost"),
    })
    .from(stakeholders)
    .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
    .where(and(inUse(regionId), gte(stakeholders.interest, high), gte(stakeholders.influence, high)))
    .as("players");
  const all = (flag: SQL.Aliased<number>) => sql<number>`sum(${flag}) over ()`.mapWith(Number);
  const rows = await db
    .select({
      id: players.id,
      nature: players.nature,
      name: players.name,
      title: players.title,
      organisation: players.organisation,
      unowned: players.unowned,
      unmet: players.unmet,
      lost: players.lost,
      total,
      allUnowned: all(players.unowned),
      allUnmet: all(players.unmet),
      allLost: all(players.lost),
    })
    .from(players)
    .orderBy(desc(players.unowned), desc(players.unmet), desc(players.lost), asc(players.sortKey), asc(players.id))
    .limit(3 * shownAtMost);
  const [first] = rows;
  const those = (count: number | undefined, some: typeof rows): Found => ({
    ...foundOf("stakeholder", some.slice(0, shownAtMost).map(called)),
    count: count ?? 0,
  });
  return {
    keyPlayers: those(first?.total, rows),
    withoutOwner: those(
      first?.allUnowned,
      rows.filter((row) => row.unowned === 1),
    ),
    neverMet: those(
      first?.allUnmet,
      rows.filter((row) => row.unmet === 1),
    ),
    outOfTouch: those(
      first?.allLost,
      rows.filter((row) => row.lost === 1),
    ),
  };
}

/** One stakeholder of each kind of each member, and of each group, with how many the group has. */
async function examples(db: ReadDb, asking: Asking) {
  const { regionId, kept } = asking;
  const opposition = and(
    eq(stakeholders.opposition, true),
    inArray(stakeholders.contactId, metSince(db, asking, settingOf(kept, oppositionDays))),
  );
  const firstWhere = (condition: SQL | undefined) =>
    sql<string | null>`min(case when ${condition} then ${stakeholders.id} end)`;
  const ofMembers = await db
    .select({
      memberId: stakeholders.memberId,
      any: min(stakeholders.id),
      opposition: firstWhere(opposition),
      business: firstWhere(eq(stakeholders.group, "business")),
    })
    .from(stakeholders)
    .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
    .where(and(inUse(regionId), isNotNull(stakeholders.memberId)))
    .groupBy(stakeholders.memberId);
  const groups = await db
    .select({
      group: stakeholders.group,
      first: min(stakeholders.id),
      count: count(),
      assessedOn: max(stakeholders.assessedOn),
    })
    .from(stakeholders)
    .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
    .where(inUse(regionId))
    .groupBy(stakeholders.group)
    .orderBy(asc(stakeholders.group));
  const ids = [
    ...ofMembers.flatMap((row) => [row.any, row.opposition, row.business]),
    ...groups.map(({ first }) => first),
  ].filter((id) => id !== null);
  const named = ids.length
    ? await db
        .select(who)
        .from(stakeholders)
        .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
        .where(inArray(stakeholders.id, ids))
    : [];
  return { ofMembers, groups, titleOf: new Map(named.map(called).map(({ id, title }) => [id, title])) };
}

/** For the cooperation by the latest assessment that says anything about it. */
async function supportive(db: ReadDb, regionId: string): Promise<Found> {
  const latest = db
    .select({ id: stakeholderAssessments.stakeholderId, on: max(stakeholderAssessments.assessedOn).as("latest_on") })
    .from(stakeholderAssessments)
    .where(and(eq(stakeholderAssessments.regionId, regionId), isNotNull(stakeholderAssessments.attitude)))
    .groupBy(stakeholderAssessments.stakeholderId)
    .as("latest");
  const ids = db
    .select({ id: stakeholderAssessments.stakeholderId })
    .from(stakeholderAssessments)
    .innerJoin(
      latest,
      and(eq(latest.id, stakeholderAssessments.stakeholderId), eq(latest.on, stakeholderAssessments.assessedOn)),
    )
    .where(inArray(stakeholderAssessments.attitude, ["supportive", "leading"]));
  const rows = await db
    .select(shown)
    .from(stakeholders)
    .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
    .where(and(inUse(regionId), inArray(stakeholders.group, [...outside]), inArray(stakeholders.id, ids)))
    .orderBy(asc(contacts.sortKey), asc(stakeholders.id))
    .limit(shownAtMost);
  return foundOf("stakeholder", rows.map(called));
}
