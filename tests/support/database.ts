// Gives a test file a database of its own, copied from the migrated template.
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, inject } from "vitest";
import { closeStore, openStore } from "#db/store.server.ts";
import { env } from "~/platform/env.server.ts";
import { onServer } from "./postgres-database.ts";
import type { Template } from "./setup/template.ts";

/** Called once at the top of a test file. */
export function useDatabase(): void {
  const template = inject("template");
  beforeAll(async () => {
    await create(template);
    await openStore();
  });
  afterAll(async () => {
    await closeStore();
    await remove(template);
  });
}

async function create(template: Template): Promise<void> {
  if (template.kind === "sqlite") cpSync(template.file, sqliteFile());
  else if (template.kind === "pglite") cpSync(template.data, pgliteFolder(), { recursive: true });
  else await copyOnServer(template.server, template.database);
}

async function remove(template: Template): Promise<void> {
  if (template.kind === "sqlite") for (const end of ["", "-wal", "-shm"]) rmSync(sqliteFile() + end, { force: true });
  else if (template.kind === "pglite") rmSync(pgliteFolder(), { recursive: true, force: true });
  else await onServer(template.server, (client) => client.query(`drop database if exists ${ownName()} with (force)`));
}

const sqliteFile = () => env.databaseUrl.replace(/^file:/, "");
const pgliteFolder = () => env.databaseUrl.replace(/^pglite:/, "");
const ownName = () => path.basename(new URL(env.databaseUrl).pathname);

/** The template may be busy for a moment while another file copies it. */
async function copyOnServer(server: string, template: string): Promise<void> {
  await onServer(server, async (client) => {
    for (let tries = 1; ; tries++) {
      try {
        await client.query(`create database ${ownName()} template ${template}`);
        return;
      } catch (error) {
        const busy = (error as { code?: string }).code === "55006";
        if (!busy || tries > 50) throw error;
        await sleep(100);
      }
    }
  });
}
