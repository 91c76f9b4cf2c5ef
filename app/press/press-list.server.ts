// The journalists of a region, in the order of their outlets.
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import { mediaContacts, outletCoverage, outlets } from "#db/schema/press.ts";
import type { Region } from "#db/schema/regions.ts";
import { emailKey } from "~/delivery/address.ts";
import { suppressionsOf } from "~/delivery/suppression.queries.server.ts";
import { localeOfForm } from "~/regions/language-form.ts";
import { type Journalist, type Recipient, recipientsFor } from "./recipients.ts";
import type { ReleaseText } from "./release-text.ts";

/** The list that a journalist can unsubscribe from, and that suppression is asked about. */
export const pressList = "press";

/** Everyone in the region's press list with the version of this text that each gets. */
export async function pressRecipients(db: ReadDb, region: Region, text: ReleaseText): Promise<Recipient[]> {
  const journalists = await journalistsOf(db, region);
  const keys = journalists.flatMap(({ email }) => (email ? [emailKey(email)] : []));
  return recipientsFor(text, journalists, await suppressionsOf(db, region.id, pressList, keys));
}

async function journalistsOf(db: ReadDb, region: Region): Promise<Journalist[]> {
  const rows = await db
    .select({ contact: contacts, outlet: outlets })
    .from(mediaContacts)
    .innerJoin(contacts, eq(contacts.id, mediaContacts.contactId))
    .innerJoin(outlets, eq(outlets.id, mediaContacts.outletId))
    .where(
      and(
        eq(mediaContacts.regionId, region.id),
        eq(contacts.regionId, region.id),
        isNull(contacts.archivedAt),
        isNull(outlets.archivedAt),
      ),
    )
    .orderBy(asc(outlets.sortKey), asc(contacts.sortKey), asc(contacts.id));
  const outletIds = [...new Set(rows.map((row) => row.outlet.id))];
  const coverage = outletIds.length
    ? await db.select().from(outletCoverage).where(inArray(outletCoverage.outletId, outletIds))
    : [];
  return rows.map(({ contact, outlet }) => ({
    contactId: contact.id,
    name: contact.name,
    email: contact.email,
    outlet: outlet.name,
    covers: coverage.filter(({ outletId }) => outletId === outlet.id).map(({ memberId }) => memberId),
    locale: contact.locale ?? localeOfForm(outlet.languageForm, region.locale),
  }));
}
