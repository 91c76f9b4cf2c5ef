// Those who affect the cooperation, or are affected: where they stand, how each assessor sees them, when they were met.
import { and, asc, eq, isNotNull, isNull, max, type SQL } from "drizzle-orm";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import { members } from "#db/schema/regions.ts";
import {
  type Assessment,
  type Attitude,
  type Quadrant,
  type Stakeholder,
  stakeholderAssessments,
  stakeholders,
} from "#db/schema/stakeholders.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { lastContacts, nextContacts } from "~/activities/activities.queries.server.ts";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import type { Person } from "~/contacts/person.ts";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { NotFound } from "~/platform/refusal.ts";
import { type KeptSettings, settingOf } from "~/regions/setting.ts";
import { keptSettings, readSetting } from "~/regions/settings.queries.server.ts";
import { type Disagreement, disagreementsOf, latestViews, said } from "./assessing.ts";
import { type Touch, touchOf } from "./contact-due.ts";
import { mayHaveAttitude } from "./openness.ts";
import { contactLimits, quadrantIn } from "./quadrant.ts";
import { type Attributes, attributesOf } from "./salience.ts";
import { disagreementFrom, goodForDays, highFrom } from "./settings.ts";
import { standsAs } from "./stands-as.ts";

/** What one assessor said last, with the member's name; the region's has none. */
export type AssessedView = Assessment & { memberName: string | null };

export type StakeholderView = {
  id: string;
  stakeholder: Stakeholder;
  contact: Person;
  /** The office by its title, or the contact's name. */
  name: string;
  memberName: string | null;
  ownerName: string | null;
  /** By the means; null where nobody has assessed. */
  quadrant: Quadrant | null;
  /** Each assessor's latest, the region's first. */
  views: AssessedView[];
  disagreements: Disagreement<AssessedView>[];
  /** Null where none is known, and where none may be kept. */
  attitudeNow: Attitude | null;
  attitudeWanted: Attitude | null;
  /** Whether an attitude may be kept of them at all. */
  mayHaveAttitude: boolean;
  /** Null where it has not been considered. */
  salience: Attributes | null;
  /** The newest assessment is still good. */
  fresh: boolean;
  lastContactAt: Date | null;
  nextContactAt: Date | null;
  touch: Touch;
};

/** Those in use, by what they are called. One whose contact is out of use is not among them. */
export function listStakeholders(actor: Actor, db: ReadDb, now: Date): Promise<StakeholderView[]> {
  demand(actor, "read");
  return load(actor, db, now, inUse);
}

/** Those put away. */
export function archivedStakeholders(actor: Actor, db: ReadDb, now: Date): Promise<StakeholderView[]> {
  demand(actor, "read");
  return load(actor, db, now, isNotNull(stakeholders.archivedAt));
}

/** One of them, put away or not. @throws NotFound */
export async function getStakeholder(actor: Actor, db: ReadDb, now: Date, id: string): Promise<StakeholderView> {
  demand(actor, "read");
  const [view] = await load(actor, db, now, eq(stakeholders.id, id));
  if (!view) throw new NotFound("stakeholder");
  return view;
}

/** A stakeholder that counts: neither it nor its contact is put away. */
export const inUse = and(isNull(stakeholders.archivedAt), isNull(contacts.archivedAt)) as SQL;

async function load(actor: Actor, db: ReadDb, now: Date, which: SQL): Promise<StakeholderView[]> {
  const { regionId } = actor;
  const rows = await db
    .select({
      stakeholder: stakeholders,
      contact: { id: contacts.id, name: contacts.name, title: contacts.title, organisation: contacts.organisation },
      memberName: members.name,
    })
    .from(stakeholders)
    .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
    .leftJoin(members, eq(members.id, stakeholders.memberId))
    .where(and(eq(stakeholders.regionId, regionId), which));
  if (rows.length === 0) return [];
  const [single] = rows.length === 1 ? rows : [];
  const views = await latestOf(db, regionId, single?.stakeholder.id);
  const contactIds = rows.map(({ contact }) => contact.id);
  const facts: Facts = {
    kept: await keptSettings(db, regionId),
    last: await lastContacts(db, regionId, contactIds, now),
    next: await nextContacts(db, regionId, contactIds, now),
    now,
  };
  const ownerIds = rows.flatMap(({ stakeholder: { ownerContactId } }) => ownerContactId ?? []);
  const owners = new Map((await contactsByIds(actor, db, ownerIds)).map(({ id, name }) => [id, name]));
  return rows
    .map(({ stakeholder, ...row }) =>
      viewOf(
        {
          ...row,
          stakeholder,
          ownerName: owners.get(stakeholder.ownerContactId ?? "") ?? null,
          views: views.get(stakeholder.id) ?? [],
        },
        facts,
      ),
    )
    .map((view) => ({ view, key: sortKey(view.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.view.id < b.view.id ? -1 : 1))
    .map(({ view }) => view);
}

type Facts = { kept: KeptSettings; last: Map<string, Date>; next: Map<string, Date>; now: Date };
type Row = Pick<StakeholderView, "stakeholder" | "contact" | "memberName" | "ownerName" | "views">;

function viewOf(row: Row, { kept, last, next, now }: Facts): StakeholderView {
  const { stakeholder, contact, views } = row;
  const quadrant = quadrantIn(stakeholder, settingOf(kept, highFrom));
  const lastContactAt = last.get(contact.id) ?? null;
  const open = mayHaveAttitude(stakeholder);
  const goodFrom = addDays(civilDate(now), -settingOf(kept, goodForDays));
  return {
    ...row,
    id: stakeholder.id,
    name: standsAs(stakeholder, contact),
    quadrant,
    disagreements: disagreementsOf(views, settingOf(kept, disagreementFrom)),
    attitudeNow: open ? said(views, ({ attitude }) => attitude) : null,
    attitudeWanted: open ? stakeholder.attitudeWanted : null,
    mayHaveAttitude: open,
    salience: said(views, attributesOf),
    fresh: stakeholder.assessedOn !== null && stakeholder.assessedOn >= goodFrom,
    lastContactAt,
    nextContactAt: next.get(contact.id) ?? null,
    touch: touchOf({ quadrant, lastContactAt, createdAt: stakeholder.createdAt }, contactLimits(kept), now),
  };
}

/** The region's first, then the members' in alphabetical order. */
const byName = (views: readonly AssessedView[]): AssessedView[] => {
  const key = ({ memberName }: AssessedView) => (memberName === null ? "" : sortKey(memberName));
  return views.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
};

/** Where a contact stands, if it is a stakeholder in use that somebody has assessed. */
export async function quadrantOfContact(db: ReadDb, regionId: string, contactId: string): Promise<Quadrant | null> {
  const [known] = await db
    .select({ interest: stakeholders.interest, influence: stakeholders.influence })
    .from(stakeholders)
    .where(
      and(eq(stakeholders.regionId, regionId), eq(stakeholders.contactId, contactId), isNull(stakeholders.archivedAt)),
    );
  return known ? quadrantIn(known, await readSetting(db, regionId, highFrom)) : null;
}

/** Each assessor's latest by stakeholder; of all, or of one. */
async function latestOf(db: ReadDb, regionId: string, onlyId?: string): Promise<Map<string, AssessedView[]>> {
  const of = and(
    eq(stakeholderAssessments.regionId, regionId),
    onlyId === undefined ? undefined : eq(stakeholderAssessments.stakeholderId, onlyId),
  );
  const newest = db
    .select({
      stakeholderId: stakeholderAssessments.stakeholderId,
      assessor: stakeholderAssessments.assessor,
      on: max(stakeholderAssessments.assessedOn).as("newest_on"),
    })
    .from(stakeholderAssessments)
    .where(of)
    .groupBy(stakeholderAssessments.stakeholderId, stakeholderAssessments.assessor)
    .as("newest");
  const rows = await db
    .select({ view: stakeholderAssessments, memberName: members.name })
    .from(stakeholderAssessments)
    .innerJoin(
      newest,
      and(
        eq(newest.stakeholderId, stakeholderAssessments.stakeholderId),
        eq(newest.assessor, stakeholderAssessments.assessor),
        eq(newest.on, stakeholderAssessments.assessedOn),
      ),
    )
    .leftJoin(members, eq(members.id, stakeholderAssessments.memberId))
    .where(of);
  const byStakeholder = new Map<string, AssessedView[]>();
  for (const { view, memberName } of rows) {
    const views = byStakeholder.get(view.stakeholderId) ?? [];
    byStakeholder.set(view.stakeholderId, views);
    views.push({ ...view, memberName });
  }
  for (const [id, views] of byStakeholder) byStakeholder.set(id, byName(latestViews(views)));
  return byStakeholder;
}

/** Every assessment of one stakeholder, the newest first. */
export async function assessmentsOf(actor: Actor, db: ReadDb, stakeholderId: string): Promise<AssessedView[]> {
  demand(actor, "read");
  const rows = await db
    .select({ view: stakeholderAssessments, memberName: members.name })
    .from(stakeholderAssessments)
    .leftJoin(members, eq(members.id, stakeholderAssessments.memberId))
    .where(
      and(eq(stakeholderAssessments.regionId, actor.regionId), eq(stakeholderAssessments.stakeholderId, stakeholderId)),
    )
    .orderBy(asc(stakeholderAssessments.assessedOn), asc(stakeholderAssessments.id));
  return rows.map(({ view, memberName }) => ({ ...view, memberName })).reverse();
}
