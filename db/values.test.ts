import { createHash } from "node:crypto";
import { asc, count, eq, inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { sortKey } from "#db/dialect/sort-key.ts";
import { approvalSubjects, textVersions } from "#db/schema/approvals.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { fileRenditions, files } from "#db/schema/files.ts";
import { members, regions } from "#db/schema/regions.ts";
import { useDatabase } from "../tests/support/database.ts";
import { aContact, aMember, aRegion, longAgo, only } from "../tests/support/factories.ts";

useDatabase();

describe("what goes in comes out", () => {
  it("an instant, to the millisecond", async () => {
    const createdAt = new Date("2026-03-29T01:59:59.987Z");
    const region = await aRegion({ createdAt });
    expect(only(await read.select().from(regions).where(eq(regions.id, region.id))).createdAt).toEqual(createdAt);
  });

  it("bytes, every one of them", async () => {
    const { id: regionId } = await aRegion();
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, n) => n % 256));
    const file = { regionId, sha256: "", name: "bilde.jpg", width: 1, height: 1, createdAt: longAgo };
    const stored = await inTransaction(async (db) => {
      const { id: fileId } = only(await db.insert(files).values(file).returning());
      const rendition = {
        fileId,
        name: "web" as const,
        mime: "image/jpeg",
        width: 1,
        height: 1,
        byteLength: bytes.length,
        bytes,
      };
      return only(await db.insert(fileRenditions).values(rendition).returning());
    });
    const row = only(await read.select().from(fileRenditions).where(eq(fileRenditions.id, stored.id)));
    expect(Buffer.isBuffer(row.bytes)).toBe(true);
    expect(row.bytes.equals(bytes)).toBe(true);
  });

  it("JSON with numbers, booleans, null and Norwegian letters", async () => {
    const { id: regionId } = await aRegion();
    const detail = { antall: 3, andel: 0.25, på: true, av: false, ingenting: null, navn: "Øyvær" };
    const entry = {
      regionId,
      at: longAgo,
      actorKind: "job",
      actorId: "test",
      act: "test",
      subjectType: "x",
      subjectId: "y",
      detail,
    };
    await inTransaction((db) => db.insert(auditEntries).values(entry));
    expect(only(await read.select().from(auditEntries).where(eq(auditEntries.regionId, regionId))).detail).toEqual(
      detail,
    );
  });

  it("real numbers, and a count that is a number", async () => {
    const region = await aRegion({ toldThreshold: 0.85 });
    const row = only(
      await read
        .select({ told: regions.toldThreshold, n: count() })
        .from(regions)
        .where(eq(regions.id, region.id))
        .groupBy(regions.id),
    );
    expect(row).toEqual({ told: 0.85, n: 1 });
  });

  it("canonical text keeps the order of its keys, so that its hash holds", async () => {
    const { id: regionId } = await aRegion();
    const blocks = '[{"text":"Sju minutter raskere","key":"core.title","a":1}]';
    const hash = createHash("sha256").update(blocks).digest("hex");
    const row = await inTransaction(async (db) => {
      const subject = { regionId, subjectType: "release" as const, subjectId: "r", title: "", currentVersionId: "v" };
      const { id: subjectId } = only(await db.insert(approvalSubjects).values(subject).returning());
      const version = {
        regionId,
        subjectId,
        number: 1,
        kind: "saved" as const,
        document: "{}",
        blocks,
        hash,
        authorName: "",
        createdAt: longAgo,
      };
      await db.insert(textVersions).values(version);
      return only(await db.select().from(textVersions).where(eq(textVersions.subjectId, subjectId)));
    });
    expect(row.blocks).toBe(blocks);
    expect(createHash("sha256").update(row.blocks).digest("hex")).toBe(row.hash);
  });

  it("a NUL character is refused on both, since only one could keep it", async () => {
    await expect(aRegion({ slug: "nul", name: "Nord\0våg" })).rejects.toThrow();
    expect(await read.select().from(regions).where(eq(regions.slug, "nul"))).toEqual([]);
  });
});

describe("conditions and conflicts", () => {
  it("an update tells what it met by returning it", async () => {
    const { id: regionId } = await aRegion();
    const two = [await aMember({ regionId }), await aMember({ regionId })].map((member) => member.id);
    const change = (ids: string[]) =>
      inTransaction((db) =>
        db.update(members).set({ languageForm: "nn" }).where(inArray(members.id, ids)).returning({ id: members.id }),
      );
    expect((await change(two)).map((row) => row.id).sort()).toEqual([...two].sort());
    expect(await change(["missing"])).toEqual([]);
    expect(await inTransaction((db) => db.delete(members).where(inArray(members.id, two)).returning())).toHaveLength(2);
  });

  it("onConflictDoNothing returns nothing for the row that was there", async () => {
    const region = await aRegion();
    const insert = () => inTransaction((db) => db.insert(regions).values(region).onConflictDoNothing().returning());
    expect(await insert()).toEqual([]);
  });

  it("onConflictDoUpdate keeps one row", async () => {
    const region = await aRegion({ name: "Før" });
    const row = await inTransaction((db) =>
      db
        .insert(regions)
        .values({ ...region, name: "Etter" })
        .onConflictDoUpdate({ target: regions.slug, set: { name: "Etter" } })
        .returning(),
    );
    expect(row).toMatchObject([{ id: region.id, name: "Etter" }]);
  });

  it("a unique column is unique, and a missing parent refused", async () => {
    const region = await aRegion();
    await expect(aRegion({ slug: region.slug })).rejects.toThrow();
    await expect(aMember({ regionId: "no-such-region" })).rejects.toThrow();
  });

  it("columns are named in snake_case in the database", () => {
    expect(read.select().from(contacts).where(eq(contacts.regionId, "x")).toSQL().sql).toContain('"region_id"');
  });
});

describe("names in Norwegian order", () => {
  it("sort by their key, Å after Ø after Æ after Z", async () => {
    const { id: regionId } = await aRegion();
    const names = ["Åse", "Østen", "ærlig", "Zeta", "anders", "Ødegård", "Bjørn", "Élise", "Eli"];
    for (const name of names) await aContact({ regionId, name });
    const rows = await read
      .select()
      .from(contacts)
      .where(eq(contacts.regionId, regionId))
      .orderBy(asc(contacts.sortKey));
    expect(rows.map((row) => row.name)).toEqual([
      "anders",
      "Bjørn",
      "Eli",
      "Élise",
      "Zeta",
      "ærlig",
      "Ødegård",
      "Østen",
      "Åse",
    ]);
  });

  it.each([
    ["Ærlig", "zz1rlig"],
    ["Öster", "zz2ster"],
    ["  Åse ", "zz3se"],
    ["Aase", "aase"],
    ["Müller", "muller"],
    ["A\u030Ase".normalize("NFD"), "zz3se"],
  ])("%s has the key %s", (name, key) => {
    expect(sortKey(name)).toBe(key);
  });
});
