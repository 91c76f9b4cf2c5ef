// All rows of all tables as one text, to see whether anything was changed.
import { createHash } from "node:crypto";
import { getTableName, is, Table } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { read } from "#db/client.server.ts";
import * as approvals from "#db/schema/approvals.ts";
import * as audit from "#db/schema/audit.ts";
import * as auth from "#db/schema/auth.ts";
import * as contacts from "#db/schema/contacts.ts";
import * as delivery from "#db/schema/delivery.ts";
import * as files from "#db/schema/files.ts";
import * as guidance from "#db/schema/guidance.ts";
import * as imports from "#db/schema/imports.ts";
import * as links from "#db/schema/links.ts";
import * as preparedness from "#db/schema/preparedness.ts";
import * as press from "#db/schema/press.ts";
import * as regions from "#db/schema/regions.ts";
import * as successes from "#db/schema/successes.ts";
import * as updates from "#db/schema/updates.ts";

const schema = [
  approvals,
  audit,
  auth,
  contacts,
  delivery,
  files,
  guidance,
  imports,
  links,
  press,
  regions,
  successes,
  updates,
  preparedness,
];
const tables = schema.flatMap((module) =>
  Object.values(module).filter((value): value is SQLiteTable => is(value, Table)),
);

/** Table name → a hash of its rows. */
export async function everyRow(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const table of tables) {
    const rows = (await read.select().from(table)).map((row) => JSON.stringify(row)).sort();
    found[getTableName(table)] =
      `${rows.length} ${createHash("sha256").update(rows.join("\n")).digest("hex").slice(0, 12)}`;
  }
  return found;
}
