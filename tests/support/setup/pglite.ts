import { mkdirSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { TestProject } from "vitest/node";
import { ensurePostgresSearch } from "../../../db/search-index.server.ts";
import { temporaryFolder } from "./template.ts";

export default async function setup(project: TestProject) {
  console.info(
    "TEST_DATABASE_URL is not set: PostgreSQL's half runs on pglite, and *.concurrency.test.ts on SQLite alone.",
  );
  const { folder, remove } = temporaryFolder();
  const data = path.join(folder, "template");
  mkdirSync(data);
  const client = await PGlite.create({ dataDir: data });
  await migrate(drizzle({ client }), { migrationsFolder: "db/migrations/postgres" });
  await ensurePostgresSearch(client);
  await client.close();
  project.provide("template", { kind: "pglite", folder, data });
  return remove;
}
