// The people who speak for the cooperation, with what decides whether they may be asked now.
import { and, asc, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import {
  type Ambassador,
  type AmbassadorConsent,
  ambassadorConsents,
  ambassadors,
  ambassadorTopics,
  asks,
} from "#db/schema/ambassadors.ts";
import { type Contact, contacts } from "#db/schema/contacts.ts";
import { type Member, members, regions } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recipientLocale } from "~/approvals/recipient-locale.ts";
import { emailKey } from "~/delivery/address.ts";
import { suppressionsOf } from "~/delivery/suppression.queries.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import type { Locale } from "~/platform/locale.ts";
import { NotFound } from "~/platform/refusal.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { shareRule } from "~/updates/share-rule.server.ts";
import { type AskShare, askShare, type Candidate, isWithin } from "./eligibility.ts";
import { type Recipient, recipientOf } from "./recipient.ts";
import { askWindowDays } from "./settings.ts";

export type AmbassadorView = Omit<Candidate, "consents"> & {
  ambassador: Ambassador;
  contact: Contact;
  memberName: string | null;
  /** What they are written to in. */
  locale: Locale;
  topics: string[];
  consents: AmbassadorConsent[];
  recipient: Recipient;
};

export type Ambassadors = {
  /** By name; whoever is archived as a contact is not among them. */
  people: AmbassadorView[];
  share: AskShare;
};

export async function listAmbassadors(actor: Actor, db: ReadDb, now: Date): Promise<Ambassadors> {
  demand(actor, "read");
  return loadAmbassadors(db, actor.regionId, now);
}

/** @throws NotFound */
export async function getAmbassador(actor: Actor, db: ReadDb, now: Date, id: string): Promise<AmbassadorView> {
  demand(actor, "read");
  return loadAmbassador(db, actor.regionId, now, id);
}

/** For commands and jobs, whoever acts. @throws NotFound */
export async function loadAmbassador(db: ReadDb, regionId: string, now: Date, id: string): Promise<AmbassadorView> {
  const { people } = await loadAmbassadors(db, regionId, now, id);
  const [person] = people;
  if (!person) throw new NotFound("ambassador");
  return person;
}

async function loadAmbassadors(db: ReadDb, regionId: string, now: Date, onlyId?: string): Promise<Ambassadors> {
  const today = civilDate(now);
  const rows = await db
    .select({ ambassador: ambassadors, contact: contacts, member: members, regionLocale: regions.locale })
    .from(ambassadors)
    .innerJoin(contacts, eq(contacts.id, ambassadors.contactId))
    .innerJoin(regions, eq(regions.id, ambassadors.regionId))
    .leftJoin(members, eq(members.id, ambassadors.memberId))
    .where(
      and(
        eq(ambassadors.regionId, regionId),
        onlyId === undefined ? isNull(contacts.archivedAt) : eq(ambassadors.id, onlyId),
      ),
    )
    .orderBy(asc(contacts.sortKey), asc(ambassadors.id));
  const askWindow = await readSetting(db, regionId, askWindowDays);
  const topics = await topicsOf(db, regionId, onlyId);
  const consents = await consentsOf(db, regionId, onlyId);
  const asked = await askedOf(db, regionId);
  const daysOf = grouped(asked.map(({ ambassadorId, askedOn }) => ({ ambassadorId, value: askedOn })));
  const recipients = rows.map(({ contact, ambassador }) => recipientOf(contact, ambassador));
  const keys = recipients.flatMap(({ email }) => (email ? [emailKey(email)] : []));
  const stopped = await suppressionsOf(db, regionId, null, keys);
  const people = rows.map(({ ambassador, contact, member, regionLocale }, at): AmbassadorView => {
    const recipient = recipients[at] ?? recipientOf(contact, ambassador);
    const days = daysOf.get(ambassador.id) ?? [];
    const { id, memberId, isMinor, guardianConsent, maxAsksPerQuarter, pausedUntil, askedBefore } = ambassador;
    return {
      id,
      memberId,
      isMinor,
      guardianConsent,
      maxAsksPerQuarter,
      pausedUntil,
      ambassador,
      contact,
      memberName: member?.name ?? null,
      locale: localeOf(contact, member, regionLocale),
      topics: topics.get(id) ?? [],
      consents: consents.get(id) ?? [],
      recipient,
      hasAddress: recipient.email !== null && !stopped.has(emailKey(recipient.email)),
      asks90d: days.filter((day) => isWithin(day, today, askWindow)).length,
      lastAskedOn: [...days, ...(askedBefore ? [askedBefore] : [])].sort().at(-1) ?? null,
    };
  });
  const memberCount = await db.$count(members, and(eq(members.regionId, regionId), isNull(members.leftAt)));
  return { people, share: askShare(asked, memberCount, today, await shareRule(db, regionId)) };
}

const localeOf = (contact: Contact, member: Member | null, region: Locale): Locale =>
  recipientLocale(contact.locale, member?.languageForm ?? null, region);

/** Every ask but those called off, with the civil day it was sent. */
async function askedOf(db: ReadDb, regionId: string) {
  const rows = await db
    .select({ ambassadorId: asks.ambassadorId, memberId: ambassadors.memberId, sentAt: asks.sentAt })
    .from(asks)
    .innerJoin(ambassadors, eq(ambassadors.id, asks.ambassadorId))
    .where(and(eq(asks.regionId, regionId), isNull(asks.cancelledAt)));
  return rows.map(({ sentAt, ...row }) => ({ ...row, askedOn: civilDate(sentAt) }));
}

async function topicsOf(db: ReadDb, regionId: string, onlyId?: string): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ ambassadorId: ambassadorTopics.ambassadorId, value: ambassadorTopics.topic })
    .from(ambassadorTopics)
    .innerJoin(ambassadors, eq(ambassadors.id, ambassadorTopics.ambassadorId))
    .where(and(eq(ambassadors.regionId, regionId), onlyId === undefined ? undefined : eq(ambassadors.id, onlyId)))
    .orderBy(asc(ambassadorTopics.topic));
  return grouped(rows);
}

async function consentsOf(db: ReadDb, regionId: string, onlyId?: string): Promise<Map<string, AmbassadorConsent[]>> {
  const rows = await db
    .select({ ambassadorId: ambassadorConsents.ambassadorId, value: ambassadorConsents })
    .from(ambassadorConsents)
    .innerJoin(ambassadors, eq(ambassadors.id, ambassadorConsents.ambassadorId))
    .where(and(eq(ambassadors.regionId, regionId), onlyId === undefined ? undefined : eq(ambassadors.id, onlyId)));
  return grouped(rows);
}

function grouped<T>(rows: readonly { ambassadorId: string; value: T }[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const { ambassadorId, value } of rows) {
    const group = groups.get(ambassadorId) ?? [];
    groups.set(ambassadorId, group);
    group.push(value);
  }
  return groups;
}
