import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { migratePostgres } from "#db/migrate.server.ts";
import { members, regions } from "#db/schema/regions.ts";
import { env } from "~/platform/env.server.ts";
import { useDatabase } from "../tests/support/database.ts";
import { aMember, aRegion } from "../tests/support/factories.ts";
import { newDatabase } from "../tests/support/postgres-database.ts";
import { finished, runScript } from "../tests/support/process.ts";

useDatabase();

it("a migration of a filled database keeps its rows", async () => {
  const region = await aRegion();
  await aMember({ regionId: region.id });
  const folder = mkdtempSync(path.join(tmpdir(), "framsnakk-migrate-"));
  try {
    cpSync("db/migrations/postgres", folder, { recursive: true });
    const journalFile = path.join(folder, "meta", "_journal.json");
    const journal = JSON.parse(readFileSync(journalFile, "utf8"));
    journal.entries.push({
      idx: journal.entries.length,
      version: "7",
      when: 4_000_000_000_000,
      tag: "9000_more",
      breakpoints: true,
    });
    writeFileSync(journalFile, JSON.stringify(journal));
    writeFileSync(
      path.join(folder, "9000_more.sql"),
      `ALTER TABLE "regions" ADD COLUMN "motto" text DEFAULT 'fram' NOT NULL;`,
    );

    expect(await migratePostgres(env.databaseUrl, folder)).toBe(1);
    expect(await migratePostgres(env.databaseUrl, folder)).toBe(0);
    expect(await read.select({ id: regions.id, motto: sql`motto` }).from(regions)).toEqual([
      { id: region.id, motto: "fram" },
    ]);
    expect(await inTransaction((db) => db.select().from(members).where(eq(members.regionId, region.id)))).toHaveLength(
      1,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("three processes that migrate a new database at once end with one migrated database", async () => {
  const script = `
    const { migrate } = await import("./db/migrate.server.ts");
    console.log(await migrate());
  `;
  const { url, remove } = await newDatabase();
  try {
    const counts = await Promise.all([1, 2, 3].map(() => finished(runScript(script, { DATABASE_URL: url }))));
    const { entries } = JSON.parse(readFileSync("db/migrations/postgres/meta/_journal.json", "utf8"));
    expect(counts.map(Number).sort()).toEqual([0, 0, entries.length]);
  } finally {
    await remove();
  }
});
