// All rows of all tables as one text, to see whether anything was changed.
import { createHash } from "node:crypto";
import { getTableName, is, Table } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { read } from "#db/client.server.ts";
import * as activities from "#db/schema/activities.ts";
import * as ambassadors from "#db/schema/ambassadors.ts";
import * as approvals from "#db/schema/approvals.ts";
import * as audiences from "#db/schema/audiences.ts";
import * as audit from "#db/schema/audit.ts";
import * as auth from "#db/schema/auth.ts";
import * as contacts from "#db/schema/contacts.ts";
import * as delivery from "#db/schema/delivery.ts";
import * as feedback from "#db/schema/feedback.ts";
import * as files from "#db/schema/files.ts";
import * as goals from "#db/schema/goals.ts";
import * as guidance from "#db/schema/guidance.ts";
import * as imports from "#db/schema/imports.ts";
import * as links from "#db/schema/links.ts";
import * as messages from "#db/schema/messages.ts";
import * as preparedness from "#db/schema/preparedness.ts";
import * as press from "#db/schema/press.ts";
import * as regions from "#db/schema/regions.ts";
import * as stakeholders from "#db/schema/stakeholders.ts";
import * as strategy from "#db/schema/strategy.ts";
import * as successes from "#db/schema/successes.ts";
import * as updates from "#db/schema/updates.ts";

const schema = [
  activities,
  ambassadors,
  approvals,
  audiences,
  audit,
  auth,
  contacts,
  delivery,
  feedback,
  files,
  goals,
  guidance,
  imports,
  links,
  messages,
  preparedness,
  press,
  regions,
  stakeholders,
  strategy,
  successes,
  updates,
];
const tables = schema.flatMap((module) =>
  Object.values(module).filter((value): value is SQLiteTable => is(value, Table)),
);

/** Table name → its rows, each as what it says, in no order that matters. */
export async function rowsOfEveryTable(): Promise<Map<string, Record<string, unknown>[]>> {
  const found = new Map<string, Record<string, unknown>[]>();
  for (const table of tables) found.set(getTableName(table), await read.select().from(table));
  return found;
}

/** Table name → a hash of its rows. */
export async function everyRow(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, all] of await rowsOfEveryTable()) {
    const rows = all.map((row) => JSON.stringify(row)).sort();
    found[name] = `${rows.length} ${createHash("sha256").update(rows.join("\n")).digest("hex").slice(0, 12)}`;
  }
  return found;
}
