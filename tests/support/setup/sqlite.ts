import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrateSqlite } from "../../../db/migrate.server.ts";
import { temporaryFolder } from "./template.ts";

export default function setup(project: TestProject) {
  const { folder, remove } = temporaryFolder();
  const file = path.join(folder, "template.db");
  migrateSqlite(file);
  project.provide("template", { kind: "sqlite", folder, file });
  return remove;
}
