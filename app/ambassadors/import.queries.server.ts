// Whom an import meets in the region, and what one has done.
import { and, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { ambassadorConsents, ambassadors, ambassadorTopics } from "#db/schema/ambassadors.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { contacts } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { emailKey } from "~/delivery/address.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { importPlan, type KnownAmbassador, type KnownPerson, type PlannedRow, type Region } from "./import-plan.ts";
import { cellsOf } from "./import-row.ts";
import type { Mapping, Table } from "./table.ts";

export async function planImport(
  actor: Actor,
  db: ReadDb,
  now: Date,
  table: Table,
  mapping: Mapping,
): Promise<PlannedRow[]> {
  demand(actor, "write");
  const emails = table.rows.flatMap((row) => cellsOf(row, mapping).email ?? []).map(emailKey);
  const region: Region = {
    members: await membersOf(db, actor.regionId),
    people: await peopleMet(db, actor.regionId, emails),
    today: civilDate(now),
  };
  return importPlan(table, mapping, region);
}

/** All ambassadors, and whoever has one of these addresses. */
async function peopleMet(db: ReadDb, regionId: string, emails: readonly string[]): Promise<KnownPerson[]> {
  const inRegion = eq(ambassadors.regionId, regionId);
  const own = { contactId: contacts.id, name: contacts.name, emailKey: contacts.emailKey };
  const speaking = await db
    .select({ ...own, ambassador: ambassadors })
    .from(ambassadors)
    .innerJoin(contacts, eq(contacts.id, ambassadors.contactId))
    .where(inRegion);
  const topics = await db
    .select({ id: ambassadorTopics.ambassadorId, topic: ambassadorTopics.topic })
    .from(ambassadorTopics)
    .innerJoin(ambassadors, and(eq(ambassadors.id, ambassadorTopics.ambassadorId), inRegion));
  const consents = await db
    .select({ consent: ambassadorConsents })
    .from(ambassadorConsents)
    .innerJoin(ambassadors, and(eq(ambassadors.id, ambassadorConsents.ambassadorId), inRegion));
  const known = new Map<string, KnownAmbassador>(
    speaking.map(({ ambassador }) => [ambassador.id, { ...ambassador, topics: [], consents: [] }]),
  );
  for (const { id, topic } of topics) known.get(id)?.topics.push(topic);
  for (const { consent } of consents) known.get(consent.ambassadorId)?.consents.push(consent);
  const others = emails.length
    ? await db
        .select(own)
        .from(contacts)
        .where(and(eq(contacts.regionId, regionId), inArray(contacts.emailKey, [...new Set(emails)])))
    : [];
  // Ambassadors last: of two with one address, the one who is found is the ambassador.
  return [
    ...others.map((person) => ({ ...person, ambassador: null })),
    ...speaking.map(({ ambassador, ...person }) => ({ ...person, ambassador: known.get(ambassador.id) ?? null })),
  ];
}

/** What audit entries of imports are about. */
export const importSubject = "ambassadorImport";

export type ImportDone = { added: number; changed: number; undone: boolean };

/** What an import of this region did; undefined where there was none with this id. */
export async function importDone(actor: Actor, db: ReadDb, importId: string): Promise<ImportDone | undefined> {
  demand(actor, "read");
  const entries = await importEntries(db, actor.regionId, importId);
  const done = entries.find(({ act }) => act === "ambassadors.import");
  if (!done) return undefined;
  return {
    added: Number(done.detail?.added ?? 0),
    changed: Number(done.detail?.changed ?? 0),
    undone: entries.some(({ act }) => act === "ambassadors.importUndone"),
  };
}

export const importEntries = (db: ReadDb, regionId: string, importId: string) =>
  db
    .select({ act: auditEntries.act, at: auditEntries.at, detail: auditEntries.detail })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.regionId, regionId),
        eq(auditEntries.subjectType, importSubject),
        eq(auditEntries.subjectId, importId),
      ),
    );
