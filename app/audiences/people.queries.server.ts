// The people behind an audience. Called by other modules' queries and commands, which have asked who is asking.
import { and, asc, count, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Audience, audienceContacts } from "#db/schema/audiences.ts";
import { contactRoles, contacts } from "#db/schema/contacts.ts";
import { suppressions } from "#db/schema/delivery.ts";
import { members } from "#db/schema/regions.ts";
import { allMail } from "~/delivery/suppression.queries.server.ts";
import type { Locale } from "~/platform/locale.ts";
import { localeOfForm } from "~/regions/language-form.ts";
import { type Belonging, belonging, belongingIds, belongingOf } from "./belonging.server.ts";
import { listOf } from "./list-name.ts";

export type AudiencePerson = {
  contactId: string;
  name: string;
  email: string | null;
  emailKey: string | null;
  /** Their own language, else that of their member, else the audience's. */
  locale: Locale;
  /** The members that a role ties them to. */
  memberIds: string[];
  why: "rule" | "added";
};

type Asked = Pick<Audience, "id" | "regionId" | "kind" | "rule" | "locale">;

/** By name. Those who share an address are one person: the first by name stands for all, so nobody gets two mails. */
export async function audiencePeople(db: ReadDb, regionId: string, audience: Asked): Promise<AudiencePerson[]> {
  const ids = belongingIds(db, { ...belongingOf(audience), regionId });
  const rows = await db
    .select({
      contactId: contacts.id,
      name: contacts.name,
      email: contacts.email,
      emailKey: contacts.emailKey,
      locale: contacts.locale,
      added: audienceContacts.id,
    })
    .from(contacts)
    .leftJoin(
      audienceContacts,
      and(eq(audienceContacts.contactId, contacts.id), eq(audienceContacts.audienceId, audience.id)),
    )
    .where(inArray(contacts.id, ids))
    .orderBy(asc(contacts.sortKey), asc(contacts.id));
  const tags = await db
    .selectDistinct({
      contactId: contactRoles.contactId,
      memberId: members.id,
      form: members.languageForm,
      key: members.sortKey,
    })
    .from(contactRoles)
    .innerJoin(members, eq(members.id, contactRoles.memberId))
    .where(and(isNotNull(contactRoles.memberId), inArray(contactRoles.contactId, ids)))
    .orderBy(asc(members.sortKey), asc(members.id));
  const byContact = new Map<string, typeof tags>();
  for (const tag of tags) byContact.set(tag.contactId, [...(byContact.get(tag.contactId) ?? []), tag]);
  const met = new Set<string>();
  return rows.flatMap(({ added, ...row }) => {
    if (row.emailKey !== null && met.has(row.emailKey)) return [];
    if (row.emailKey !== null) met.add(row.emailKey);
    const own = byContact.get(row.contactId) ?? [];
    const spoken = new Set(own.map((tag) => localeOfForm(tag.form, audience.locale)));
    const [only] = spoken.size === 1 ? spoken : [];
    return {
      ...row,
      locale: row.locale ?? only ?? audience.locale,
      memberIds: own.map((tag) => tag.memberId),
      why: added === null ? ("rule" as const) : ("added" as const),
    };
  });
}

export type PeopleCount = {
  /** Those who share an address are one. */
  people: number;
  withAddress: number;
  /** With an address that this list's mail may be sent to. */
  reachable: number;
};

export async function countPeople(
  db: ReadDb,
  regionId: string,
  audiences: readonly Pick<Audience, "id" | "kind" | "rule">[],
): Promise<Map<string, PeopleCount>> {
  const counts = new Map<string, PeopleCount>();
  for (const audience of audiences) {
    counts.set(audience.id, await countOf(db, { ...audience, regionId }, listOf(audience)));
  }
  return counts;
}

/** @param list what its mails can be unsubscribed from; none while it is being written */
export async function countOf(db: ReadDb, asked: Belonging, list: string | null): Promise<PeopleCount> {
  const stopped = stoppedKeys(db, asked.regionId, list);
  const { candidate, isIn } = belonging(db, asked);
  const people = db
    .select({ key: sql<string | null>`${contacts.emailKey}`.as("key") })
    .from(candidate)
    .crossJoin(contacts)
    .where(isIn)
    .groupBy(sql`coalesce(${contacts.emailKey}, ${contacts.id})`, contacts.emailKey)
    .as("people");
  const [row] = await db
    .select({
      people: count(),
      withAddress: count(people.key),
      reachable: count(sql`case when ${people.key} is not null and ${people.key} not in (${stopped}) then 1 end`),
    })
    .from(people);
  return row ?? { people: 0, withAddress: 0, reachable: 0 };
}

/** The addresses that must not get mail of this list. */
export const stoppedKeys = (db: ReadDb, regionId: string, list: string | null) =>
  db
    .select({ key: suppressions.recipientKey })
    .from(suppressions)
    .where(
      and(eq(suppressions.regionId, regionId), inArray(suppressions.list, list === null ? [allMail] : [allMail, list])),
    );
