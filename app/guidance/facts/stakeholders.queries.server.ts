import {
  and,
  asc,
  count,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  max,
  min,
  notInArray,
  or,
  type SQL,
} from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import { stakeholderAssessments, stakeholders } from "#db/schema/stakeholders.ts";
import { addDays } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import { goodForDays, highFrom, limitDays } from "~/stakeholders/settings.ts";
import { shownAtMost, type Thing } from "../rule.ts";
import type { StakeholderFacts } from "../rules/stakeholders.ts";
import { oppositionDays } from "../settings/stakeholders.ts";
import type { Asking } from "./asking.ts";
import { byMember, foundOf, total } from "./found.server.ts";
import { directContact, metSince, specialistsMet } from "./meetings.queries.server.ts";

/** Outside the municipalities; citizens, the press and civil society have no attitude that is kept. */
const outside = ["county", "state", "business", "workingLife", "education", "research"] as const;
/** What a cooperation on business has with it by itself. */
const given = ["political", "administrative", "business", "other"] as const;

/** Those in use; whoever is archived as a contact is not. */
const inUse = (regionId: string) =>
  and(eq(stakeholders.regionId, regionId), isNull(stakeholders.archivedAt), isNull(contacts.archivedAt));
const shown = { id: stakeholders.id, title: contacts.name, total };

export async function stakeholderFacts(db: ReadDb, asking: Asking): Promise<StakeholderFacts> {
  const { regionId, today, kept } = asking;
  const named = (where: SQL | undefined) =>
    db
      .select(shown)
      .from(stakeholders)
      .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
      .where(and(inUse(regionId), where))
      .orderBy(asc(contacts.sortKey), asc(stakeholders.id))
      .limit(shownAtMost);

  const high = settingOf(kept, highFrom);
  const key = and(gte(stakeholders.interest, high), gte(stakeholders.influence, high));
  const good = addDays(today, -settingOf(kept, goodForDays));
  const stale = or(isNull(stakeholders.assessedOn), lt(stakeholders.assessedOn, good));
  const inTouch = metSince(db, asking, settingOf(kept, limitDays.keyPlayer));
  const everMet = metSince(db, asking, null);
  const [all] = await db
    .select({ count: count(), assessedOn: max(stakeholders.assessedOn) })
    .from(stakeholders)
    .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
    .where(inUse(regionId));
  return {
    count: all?.count ?? 0,
    assessedOn: all?.assessedOn ?? null,
    notAssessed: foundOf("stakeholder", await named(stale)),
    keyPlayers: foundOf("stakeholder", await named(key)),
    withoutOwner: foundOf("stakeholder", await named(and(key, isNull(stakeholders.ownerContactId)))),
    neverMet: foundOf("stakeholder", await named(and(key, notInArray(stakeholders.contactId, everMet)))),
    outOfTouch: foundOf("stakeholder", await named(and(key, notInArray(stakeholders.contactId, inTouch)))),
    county: foundOf("stakeholder", await named(eq(stakeholders.group, "county"))),
    supportiveOutsiders: await supportive(db, regionId),
    ofMember: await onePerMember(db, regionId, undefined),
    oppositionMet: await onePerMember(
      db,
      regionId,
      and(
        eq(stakeholders.opposition, true),
        inArray(stakeholders.contactId, metSince(db, asking, settingOf(kept, oppositionDays))),
      ),
    ),
    business: await onePerMember(db, regionId, eq(stakeholders.group, "business")),
    sectors: await sectors(db, regionId),
    specialistsMet: await specialistsMet(db, asking),
    ...(await directContact(db, asking)),
  };
}

/** For the cooperation by the latest assessment that says anything about it. */
async function supportive(db: ReadDb, regionId: string) {
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
  return foundOf("stakeholder", rows);
}

/** One stakeholder of each member that fulfils it. */
async function onePerMember(db: ReadDb, regionId: string, where: SQL | undefined) {
  const first = db
    .select({ id: min(stakeholders.id) })
    .from(stakeholders)
    .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
    .where(and(inUse(regionId), isNotNull(stakeholders.memberId), where))
    .groupBy(stakeholders.memberId);
  const rows = await db
    .select({ memberId: stakeholders.memberId, id: stakeholders.id, title: contacts.name })
    .from(stakeholders)
    .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
    .where(inArray(stakeholders.id, first));
  return byMember("stakeholder", rows);
}

async function sectors(db: ReadDb, regionId: string): Promise<Thing[]> {
  const first = db
    .select({ id: min(stakeholders.id) })
    .from(stakeholders)
    .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
    .where(and(inUse(regionId), notInArray(stakeholders.group, [...given])))
    .groupBy(stakeholders.group);
  const rows = await db
    .select({ id: stakeholders.id, title: contacts.name })
    .from(stakeholders)
    .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
    .where(inArray(stakeholders.id, first))
    .orderBy(asc(contacts.sortKey));
  return rows.map((row) => ({ type: "stakeholder", ...row }));
}
