// The person behind a request: address, language, and what to call them.
import { and, eq, isNotNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Contact, contactRoles, contacts } from "#db/schema/contacts.ts";
import { type Member, members, type Region, regions } from "#db/schema/regions.ts";
import type { Locale } from "~/platform/locale.ts";
import { NotFound } from "~/platform/refusal.ts";
import { recipientLocale } from "./recipient-locale.ts";

export type AskedPerson = { contact: Contact; member: Member | null; region: Region; locale: Locale };

/** @throws NotFound */
export async function askedPerson(db: ReadDb, regionId: string, contactId: string): Promise<AskedPerson> {
  const [row] = await db
    .select({ contact: contacts, region: regions })
    .from(contacts)
    .innerJoin(regions, eq(regions.id, contacts.regionId))
    .where(and(eq(contacts.id, contactId), eq(contacts.regionId, regionId)));
  if (!row) throw new NotFound("contact");
  const tied = await db
    .select({ member: members, role: contactRoles.role })
    .from(contactRoles)
    .innerJoin(members, eq(members.id, contactRoles.memberId))
    .where(
      and(eq(contactRoles.contactId, contactId), eq(contactRoles.regionId, regionId), isNotNull(contactRoles.memberId)),
    );
  const member = (tied.find(({ role }) => role === "memberContact") ?? tied[0])?.member ?? null;
  return {
    ...row,
    member,
    locale: recipientLocale(row.contact.locale, member?.languageForm ?? null, row.region.locale),
  };
}
