// Two contacts become one, and nothing that names the other is forgotten.
import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { and, asc, type Column, eq, getTableColumns, getTableName, is, Table } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { activities, activityContacts } from "#db/schema/activities.ts";
import { ambassadorConsents, ambassadors, ambassadorTopics, asks } from "#db/schema/ambassadors.ts";
import { audienceContacts } from "#db/schema/audiences.ts";
import { contactMerges, contactRoles, contacts, contactTopics } from "#db/schema/contacts.ts";
import { deliveries, suppressions } from "#db/schema/delivery.ts";
import { links } from "#db/schema/links.ts";
import { members } from "#db/schema/regions.ts";
import { stakeholderAssessments } from "#db/schema/stakeholders.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anActivity } from "#tests/support/factories/activities.ts";
import { anAmbassador } from "#tests/support/factories/ambassadors.ts";
import { anAudience } from "#tests/support/factories/audiences.ts";
import { contactFields } from "#tests/support/factories/contacts.ts";
import { aDelivery, deliveryNow } from "#tests/support/factories/delivery.ts";
import { aStakeholder, stakeholderNow } from "#tests/support/factories/stakeholders.ts";
import { aContact, aMember, anActor, aRegion, longAgo } from "#tests/support/factories.ts";
import { contactRows } from "~/contacts/import-rows.server.ts";
import { mergeContacts, undoMerge } from "~/contacts/merge.commands.server.ts";
import type { MergeChoices } from "~/contacts/merge-form.ts";
import { addPerson, changeFields } from "~/contacts/people.commands.server.ts";
import { projectRoot } from "~/platform/project-root.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { contactPlaces } from "./contact-places.server.ts";

useDatabase();

/** What a merge leaves as it is: what has happened, and what it is itself. */
const stays = new Set([
  "contact_merges.keptId",
  "contact_merges.mergedId",
  "contacts_apart.firstId",
  "contacts_apart.secondId",
]);

async function namingContacts(): Promise<string[]> {
  const files = readdirSync(path.join(projectRoot, "db/schema"));
  const modules = await Promise.all(files.map((file) => import(path.join(projectRoot, "db/schema", file))));
  const tables = modules.flatMap((module) =>
    Object.values(module).filter((value): value is SQLiteTable => is(value, Table)),
  );
  return tables.flatMap((table) => {
    const columns: [string, Column][] = Object.entries(getTableColumns(table as Table));
    const named = columns.filter(([name, column]) => /contactId$/i.test(name) || refersToContacts(table, column));
    return named.map(([name]) => `${getTableName(table)}.${name}`);
  });
}

type ForeignKey = { reference(): { columns: Column[]; foreignTable: Table } };

function refersToContacts(table: SQLiteTable, column: Column): boolean {
  const symbol = Object.getOwnPropertySymbols(table).find((one) => /InlineForeignKeys/.test(String(one)));
  const keys = (symbol ? (table as unknown as Record<symbol, ForeignKey[]>)[symbol] : []) ?? [];
  return keys.some((key) => {
    const { columns, foreignTable } = key.reference();
    return foreignTable === (contacts as unknown as Table) && columns.includes(column);
  });
}

it("every column of the schema that names a contact is moved, or stays for a reason", async () => {
  const known = new Set(contactPlaces.places.map(({ name }) => name));
  const naming = await namingContacts();
  expect(naming).toContain("media_contacts.contactId");
  expect(naming.filter((name) => !known.has(name) && !stays.has(name))).toEqual([]);
  expect([...stays].filter((name) => !naming.includes(name))).toEqual([]);
});

const all = (which: "kept" | "other"): MergeChoices => ({
  ...{ name: which, title: which, organisation: which, email: which },
  ...{ phone: which, locale: which, source: which },
});

async function aPair() {
  const region = await aRegion();
  const regionId = region.id;
  const member = await aMember({ regionId });
  const owner = await anActor({ regionId });
  const kept = await aContact({ regionId, name: "Kari Nordmann", email: "kari@x.no", role: "board" });
  const other = await aContact({ regionId, name: "Kari N.", email: "kari@gammel.no", role: "board", phone: "1" });
  return { regionId, member, owner, kept, other };
}

const tables = { contacts, contactRoles, contactTopics, activityContacts, audienceContacts, ambassadors, asks, links };

async function standing() {
  const found: Record<string, unknown> = {};
  for (const [name, table] of Object.entries({ ...tables, ambassadorTopics })) {
    const rows: Record<string, unknown>[] = await read.select().from(table).orderBy(asc(table.id));
    found[name] = rows.map(({ revision: _, ...row }) => row);
  }
  return found;
}

describe("a merge", () => {
  it("moves all there is, drops what both had, and is undone to what stood before", async () => {
    const { regionId, owner, kept, other } = await aPair();
    const { id: both } = await anActivity({ regionId });
    const { id: one } = await anActivity({ regionId });
    const { id: audienceId } = await anAudience({ regionId });
    const mine = await anAmbassador({ regionId, contactId: kept.id, topics: ["skole"] });
    const theirs = await anAmbassador({ regionId, contactId: other.id, topics: ["skole", "hav"] });
    await inTransaction(async (db) => {
      await db.insert(activityContacts).values([
        { activityId: both, contactId: kept.id },
        { activityId: both, contactId: other.id },
        { activityId: one, contactId: other.id },
      ]);
      await db.insert(audienceContacts).values({ audienceId, contactId: other.id, how: "added" });
      await db.insert(contactTopics).values([
        { contactId: kept.id, topic: "hav" },
        { contactId: other.id, topic: "hav" },
        { contactId: other.id, topic: "skole" },
      ]);
      await db.insert(asks).values({
        ...{ regionId, ambassadorId: theirs.id, kind: "share", locale: "nb", text: "Del dette", samples: [] },
        ...{ sentAt: longAgo, answerBy: "2026-01-01", createdAt: longAgo },
      });
    });
    const before = await standing();
    const id = randomUUID();
    const merge = { id, keptId: kept.id, mergedId: other.id, choices: { ...all("kept"), phone: "other" } as const };
    await mergeContacts(owner, longAgo, merge, contactPlaces);
    await mergeContacts(owner, longAgo, merge, contactPlaces);

    const [now] = await read.select().from(contacts).where(eq(contacts.id, kept.id));
    expect(now).toMatchObject({ name: "Kari Nordmann", email: "kari@x.no", phone: "1", archivedAt: null });
    const [gone] = await read.select().from(contacts).where(eq(contacts.id, other.id));
    expect(gone).toMatchObject({ mergedIntoId: kept.id, archivedAt: longAgo });
    const met = await read.select().from(activityContacts).where(eq(activityContacts.contactId, kept.id));
    expect(met.map(({ activityId }) => activityId).sort()).toEqual([both, one].sort());
    const roles = await read.select().from(contactRoles).where(eq(contactRoles.contactId, kept.id));
    expect(roles.filter(({ role }) => role === "board")).toHaveLength(1);
    const speaking = await read.select().from(ambassadors).where(eq(ambassadors.regionId, regionId));
    expect(speaking.map((row) => row.id)).toEqual([mine.id]);
    expect(await read.select().from(asks)).toMatchObject([{ ambassadorId: mine.id }]);
    const topics = await read.select().from(ambassadorTopics).where(eq(ambassadorTopics.ambassadorId, mine.id));
    expect(topics.map(({ topic }) => topic).sort()).toEqual(["hav", "skole"]);

    await undoMerge(owner, longAgo, id, contactPlaces);
    await undoMerge(owner, longAgo, id, contactPlaces);
    expect(await standing()).toEqual(before);
  });

  it("has the old address find the one that is kept", async () => {
    const { owner, kept, other } = await aPair();
    const merge = { id: randomUUID(), keptId: kept.id, mergedId: other.id, choices: all("kept") };
    await mergeContacts(owner, longAgo, merge, contactPlaces);
    const again = { ...contactFields({ name: "Kari", email: "KARI@gammel.no" }), id: randomUUID() };
    expect(await addPerson(owner, longAgo, again)).toEqual({ id: kept.id, known: true });
    const rows = [{ number: 2, values: { name: "Kari", email: "kari@gammel.no" } }];
    expect(await contactRows.find(read, owner, rows)).toMatchObject([{ row: 2, id: kept.id }]);
  });

  it("is not undone under a later one, and nobody becomes two", async () => {
    const { regionId, owner, kept, other } = await aPair();
    const third = await aContact({ regionId, name: "Kari tre", email: null });
    const [first, second] = [randomUUID(), randomUUID()];
    const choices = all("kept");
    await mergeContacts(owner, longAgo, { id: first, keptId: kept.id, mergedId: other.id, choices }, contactPlaces);
    const later = new Date(longAgo.getTime() + 1_000);
    await mergeContacts(owner, later, { id: second, keptId: kept.id, mergedId: third.id, choices }, contactPlaces);
    await expect(undoMerge(owner, later, first, contactPlaces)).rejects.toThrow(Refusal);
    const twice = { id: randomUUID(), keptId: third.id, mergedId: other.id, choices };
    await expect(mergeContacts(owner, later, twice, contactPlaces)).rejects.toThrow(Refusal);
    await undoMerge(owner, later, second, contactPlaces);
    await undoMerge(owner, later, first, contactPlaces);
    const undone = await read.select().from(contactMerges).where(eq(contactMerges.regionId, regionId));
    expect(undone.every(({ undoneAt }) => undoneAt !== null)).toBe(true);
  });

  it("is for contacts of one's own region", async () => {
    const { owner, kept } = await aPair();
    const stranger = await aContact({ name: "Fremmed" });
    const merge = { id: randomUUID(), keptId: kept.id, mergedId: stranger.id, choices: all("kept") };
    await expect(mergeContacts(owner, longAgo, merge, contactPlaces)).rejects.toThrow("not found");
  });
});

describe("undoing a merge", () => {
  const merged = (keptId: string, mergedId: string, choices = all("kept")) => ({
    ...{ id: randomUUID(), keptId, mergedId, choices },
  });

  it("sends mail to whom it was for, and forgets what the other had said no to", async () => {
    const { regionId, owner, kept, other } = await aPair();
    const to = (contactId: string, recipientEmail: string, recipientName: string) =>
      aDelivery({ regionId, contactId, recipientEmail, recipientName });
    const waits = await to(other.id, "kari@gammel.no", "Kari N.");
    const leaves = await to(other.id, "kari@gammel.no", "Kari N.");
    const own = await to(kept.id, "kari@x.no", "Kari Nordmann");
    const no = { regionId, recipientKey: "kari@gammel.no", reason: "unsubscribed", createdAt: longAgo } as const;
    await inTransaction((db) => db.insert(suppressions).values({ ...no, list: "press" }));
    const merge = merged(kept.id, other.id);
    await mergeContacts(owner, longAgo, merge, contactPlaces);
    expect(await deliveryNow(waits.id)).toMatchObject({ contactId: kept.id, recipientKey: "kari@x.no" });
    const refused = () => read.select().from(suppressions).where(eq(suppressions.regionId, regionId));
    expect(await refused()).toHaveLength(2);
    await inTransaction((db) => db.update(deliveries).set({ state: "submitted" }).where(eq(deliveries.id, leaves.id)));

    await undoMerge(owner, longAgo, merge.id, contactPlaces);
    const { changedAt: _, ...stood } = waits;
    expect(await deliveryNow(waits.id)).toMatchObject(stood);
    expect(await deliveryNow(leaves.id)).toMatchObject({ contactId: other.id, recipientKey: "kari@x.no" });
    expect(await deliveryNow(own.id)).toEqual(own);
    expect(await refused()).toMatchObject([{ recipientKey: "kari@gammel.no" }]);
  });

  it("leaves what has been changed of the kept one since, and mail with its new address", async () => {
    const { regionId, owner, kept, other } = await aPair();
    const mine = await aDelivery({ regionId, contactId: kept.id, recipientEmail: "kari@x.no" });
    const theirs = await aDelivery({ regionId, contactId: other.id, recipientEmail: "kari@gammel.no" });
    const merge = merged(kept.id, other.id, all("other"));
    await mergeContacts(owner, longAgo, merge, contactPlaces);
    const [now] = await read.select().from(contacts).where(eq(contacts.id, kept.id));
    const fields = { ...contactFields({ name: "Kari N.", email: "kari@ny.no" }), phone: "1" };
    const { tags: _, topics: __, ...person } = fields;
    await inTransaction(async (db) => now && changeFields(db, owner, longAgo, now, person));

    await undoMerge(owner, longAgo, merge.id, contactPlaces);
    const [back] = await read.select().from(contacts).where(eq(contacts.id, kept.id));
    expect(back).toMatchObject({
      name: "Kari Nordmann",
      email: "kari@ny.no",
      emailKey: "kari@ny.no",
      phone: kept.phone,
    });
    expect(await deliveryNow(mine.id)).toMatchObject({ contactId: kept.id, recipientKey: "kari@ny.no" });
    expect(await deliveryNow(theirs.id)).toMatchObject({ contactId: other.id, recipientKey: "kari@gammel.no" });
  });

  it("gives back the answers of which the stricter held meanwhile", async () => {
    const { regionId, owner, kept, other } = await aPair();
    const { id: audienceId } = await anAudience({ regionId, added: [kept.id], removed: [other.id] });
    const guardian = { guardianName: "Mor", guardianEmail: "mor@x.no", guardianConsent: true };
    const mine = await anAmbassador({ regionId, contactId: kept.id, pausedUntil: "2026-02-01" });
    const young = { isMinor: true, ...guardian, pausedUntil: "2026-03-01" };
    const theirs = await anAmbassador({ regionId, contactId: other.id, ...young });
    const consent = (ambassadorId: string) =>
      and(eq(ambassadorConsents.ambassadorId, ambassadorId), eq(ambassadorConsents.scope, "quote"));
    await inTransaction((db) =>
      db.update(ambassadorConsents).set({ withdrawnOn: "2026-01-02" }).where(consent(theirs.id)),
    );
    const before = await standing();
    const merge = merged(kept.id, other.id);
    await mergeContacts(owner, longAgo, merge, contactPlaces);
    expect(await read.select().from(ambassadors).where(eq(ambassadors.regionId, regionId))).toMatchObject([
      { id: mine.id, ...young },
    ]);
    expect(await read.select().from(ambassadorConsents).where(consent(mine.id))).toMatchObject([
      { withdrawnOn: "2026-01-02" },
    ]);
    const byHand = await read.select().from(audienceContacts).where(eq(audienceContacts.audienceId, audienceId));
    expect(byHand).toMatchObject([{ contactId: kept.id, how: "removed" }]);

    await undoMerge(owner, longAgo, merge.id, contactPlaces);
    expect(await standing()).toEqual(before);
    expect(await read.select().from(ambassadorConsents).where(consent(mine.id))).toMatchObject([{ withdrawnOn: null }]);
  });

  it("lets go what rested on something that is gone since", async () => {
    const { regionId, member, owner, kept, other } = await aPair();
    const { id: activityId } = await anActivity({ regionId });
    await anAmbassador({ regionId, contactId: kept.id });
    const theirs = await anAmbassador({ regionId, contactId: other.id, memberId: member.id });
    await inTransaction((db) =>
      db.insert(activityContacts).values([kept, other].map(({ id: contactId }) => ({ activityId, contactId }))),
    );
    const merge = merged(kept.id, other.id);
    await mergeContacts(owner, longAgo, merge, contactPlaces);
    await inTransaction(async (db) => {
      await db.delete(activities).where(eq(activities.id, activityId));
      await db.delete(members).where(eq(members.id, member.id));
    });
    await undoMerge(owner, longAgo, merge.id, contactPlaces);
    expect(await read.select().from(activityContacts).where(eq(activityContacts.activityId, activityId))).toEqual([]);
    const [back] = await read.select().from(ambassadors).where(eq(ambassadors.id, theirs.id));
    expect(back).toMatchObject({ contactId: other.id, memberId: null });
  });

  it("counts the views of stakeholders anew, there and back, and keeps no attitude where none may be", async () => {
    const { regionId, owner, kept, other } = await aPair();
    const mine = await aStakeholder({ regionId, contactId: kept.id, group: "media" });
    const theirs = await aStakeholder({ regionId, contactId: other.id, interest: 3, influence: 1 });
    const view = {
      interest: 3,
      influence: 1,
      assessedOn: "2026-01-01",
      attitude: "neutral",
      assessor: "region",
    } as const;
    const by = { byName: "Torunn", via: "desk", createdAt: longAgo } as const;
    await inTransaction((db) =>
      db.insert(stakeholderAssessments).values({ regionId, stakeholderId: theirs.id, ...view, ...by }),
    );
    const merge = merged(kept.id, other.id);
    await mergeContacts(owner, longAgo, merge, contactPlaces);
    expect(await stakeholderNow(mine.id)).toMatchObject({ interest: 3, influence: 1, assessedOn: "2026-01-01" });
    const views = await read.select().from(stakeholderAssessments).where(eq(stakeholderAssessments.regionId, regionId));
    expect(views).toMatchObject([{ attitude: null }]);

    await undoMerge(owner, longAgo, merge.id, contactPlaces);
    expect(await stakeholderNow(mine.id)).toMatchObject({ interest: null, influence: null, assessedOn: null });
    expect(await stakeholderNow(theirs.id)).toMatchObject({ interest: 3, influence: 1, contactId: other.id });
  });
});
