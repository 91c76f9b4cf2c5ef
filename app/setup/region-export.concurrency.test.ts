// Everything of one region as JSON: all of it, nothing of another's, and no key to the house.
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { activityContacts } from "#db/schema/activities.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { accounts, sessions } from "#db/schema/auth.ts";
import { fileRenditions, files } from "#db/schema/files.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anActivity } from "#tests/support/factories/activities.ts";
import { aDelivery } from "#tests/support/factories/delivery.ts";
import { aContact, aMember, anActor, longAgo } from "#tests/support/factories.ts";
import type { PersonActor } from "~/access/actor.ts";
import { Forbidden } from "~/platform/refusal.ts";
import { exportRegion } from "./region-export.server.ts";

useDatabase();

let ours: PersonActor;
type Dump = { format: string; pictures: boolean; tables: Record<string, Record<string, unknown>[]> };

async function fill(name: string): Promise<PersonActor> {
  const actor = await anActor({ name: `${name} eier` });
  const { regionId } = actor;
  await aMember({ regionId, name: `${name} kommune`, strengths: [name] });
  const contact = await aContact({ regionId, name: `${name} kontakt` });
  const activity = await anActivity({ regionId, title: `${name} møte` });
  await aDelivery({ regionId, leaseToken: "secret-lease", recipientName: `${name} mottaker` });
  await inTransaction(async (db) => {
    await db.insert(activityContacts).values({ activityId: activity.id, contactId: contact.id });
    const times = { createdAt: longAgo, updatedAt: longAgo };
    const { userId } = actor;
    await db
      .insert(accounts)
      .values({ ...times, accountId: userId, providerId: "credential", userId, password: "secret-hash" });
    await db.insert(sessions).values({ ...times, userId, token: `secret-token-${name}`, expiresAt: longAgo });
    const file = { regionId, sha256: name, name: `${name}.jpg`, width: 1, height: 1, createdAt: longAgo };
    const [picture] = await db.insert(files).values(file).returning();
    const rest = { fileId: picture?.id ?? "", name: "print" as const, mime: "image/jpeg", width: 1, height: 1 };
    await db.insert(fileRenditions).values({ ...rest, byteLength: 3, bytes: Buffer.from([1, 2, 3]) });
  });
  return actor;
}

async function exported(pictures: boolean): Promise<{ text: string; dump: Dump }> {
  let text = "";
  for await (const piece of await exportRegion(ours, longAgo, { pictures })) text += piece;
  return { text, dump: JSON.parse(text) };
}

beforeAll(async () => {
  ours = await fill("Vår");
  await fill("Annens");
});

it("has what is ours, table by table, as one can read it", async () => {
  const { text, dump } = await exported(false);
  expect(dump).toMatchObject({ format: "framsnakk-region", pictures: false });
  expect(dump.tables.contacts?.map(({ name }) => name)).toEqual(["Vår kontakt"]);
  expect(dump.tables.members?.[0]).toMatchObject({ name: "Vår kommune", strengths: ["Vår"] });
  expect(dump.tables.regions?.[0]?.created_at).toBe(longAgo.toISOString());
  expect(dump.tables.activity_contacts).toHaveLength(1);
  expect(dump.tables.users?.map(({ name }) => name)).toEqual(["Vår eier"]);
  expect(dump.tables.file_renditions?.[0]).not.toHaveProperty("bytes");
  expect(text).not.toContain("Annens");
  expect(text).not.toContain("secret-");
});

it("takes the pictures along where they are asked for", async () => {
  const { dump } = await exported(true);
  expect(dump.tables.file_renditions?.map(({ bytes }) => bytes)).toEqual(["AQID"]);
});

it("is for owners alone, and written down", async () => {
  await expect(exportRegion({ ...ours, role: "editor" }, longAgo, { pictures: false })).rejects.toThrow(Forbidden);
  const entries = await read.select().from(auditEntries).where(eq(auditEntries.act, "setup.exportRegion"));
  expect(entries.map(({ actorId, detail }) => [actorId, detail])).toContainEqual([ours.userId, { pictures: true }]);
});
