import { randomUUID } from "node:crypto";
import type { TestProject } from "vitest/node";
import { migratePostgres } from "../../../db/migrate.server.ts";
import { onServer } from "../postgres-database.ts";
import { temporaryFolder } from "./template.ts";

export default async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error("TEST_DATABASE_URL is not set");
  const database = `template_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
  await onServer(server, (client) => client.query(`create database ${database}`));
  const url = new URL(server);
  url.pathname = `/${database}`;
  await migratePostgres(url.href);
  const { folder, remove } = temporaryFolder();
  project.provide("template", { kind: "postgres", folder, server, database });
  return async () => {
    remove();
    await onServer(server, (client) => client.query(`drop database if exists ${database} with (force)`));
  };
}
