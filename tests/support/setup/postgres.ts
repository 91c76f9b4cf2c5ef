import { randomUUID } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migratePostgres } from "../../../db/migrate.server.ts";
import { temporaryFolder } from "./template.ts";

export default async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error("TEST_DATABASE_URL is not set");
  const database = `template_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
  await onServer(server, `create database ${database}`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  await migratePostgres(url.href);
  const { folder, remove } = temporaryFolder();
  project.provide("template", { kind: "postgres", folder, server, database });
  return async () => {
    remove();
    await onServer(server, `drop database if exists ${database} with (force)`);
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
