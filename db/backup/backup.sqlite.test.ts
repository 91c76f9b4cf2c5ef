// A backup of a SQLite database: what comes back of it, and which files and databases are refused.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import Database from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "#db/client.server.ts";
import { openSqlite, sqliteFile } from "#db/dialect/sqlite.server.ts";
import { sessions, verifications } from "#db/schema/auth.ts";
import { deliveryStates } from "#db/schema/delivery.ts";
import { fileRenditions, files } from "#db/schema/files.ts";
import { expectations } from "#db/schema/successes.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDelivery } from "#tests/support/factories/delivery.ts";
import { aMember, aRegion, aUser, longAgo } from "#tests/support/factories.ts";
import { rowsOfFile } from "#tests/support/sqlite-rows.ts";
import { env } from "~/platform/env.server.ts";
import { version } from "~/platform/version.server.ts";
import { afterRestore } from "~/setup/after-restore.server.ts";
import { migrationFolder } from "../migrate.server.ts";
import { restore } from "./restore.server.ts";
import { backUp } from "./write.server.ts";

useDatabase();

const folder = mkdtempSync(path.join(tmpdir(), "framsnakk-backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, name);
const source = sqliteFile(env.databaseUrl);
const backup = at("whole.gz");
/** A database that stands, closed, to be copied and tried on. */
const filled = at("filled.db");
const later = new Date("2026-02-02T12:00:00Z");
const hostile = `"quoted" 'single'\nline\u2028separator\\ {{link}} æøå 🦊`;

const backUpTo = (file: string, url = env.databaseUrl) => backUp({ url, file, version, now: later });
const into = (file: string, from: string, replace = false) =>
  restore({
    url: `file:${file}`,
    file: from,
    replace,
    afterwards: (db, { madeAt }) => afterRestore(db, later, madeAt),
  });

beforeAll(async () => {
  const region = await aRegion({ name: hostile });
  const regionId = region.id;
  await aMember({ regionId, strengths: [hostile, "b"] });
  const { user } = await aUser({ regionId });
  for (const state of deliveryStates) await aDelivery({ regionId, state, merge: { b: hostile, a: "1" } });
  await inTransaction(async (db) => {
    const times = { createdAt: longAgo, updatedAt: longAgo, expiresAt: later };
    await db.insert(sessions).values({ ...times, userId: user.id, token: "a-key-to-the-house" });
    await db.insert(verifications).values({ ...times, identifier: "i", value: "v" });
    await db.insert(expectations).values({
      ...{ regionId, locale: "nb", text: hostile, target: 0.1, createdAt: new Date(-1), changedAt: longAgo },
    });
    const file = { regionId, sha256: "x", name: "x", width: 1, height: 1, createdAt: longAgo };
    const [picture] = await db.insert(files).values(file).returning();
    const bytes = randomBytes(3_000_000);
    const rest = { mime: "image/jpeg", width: 1, height: 1, byteLength: bytes.length, bytes };
    await db.insert(fileRenditions).values({ ...rest, fileId: picture?.id ?? "", name: "print" });
  });
  await backUpTo(backup);
  await into(filled, backup);
});

it("comes back row by row as it was, but for what a restore holds, and without a key to the house", async () => {
  const before = rowsOfFile(source);
  const after = rowsOfFile(filled);
  const touched = ["deliveries", "installation", "audit_entries"];
  const others = (rows: typeof before) => Object.entries(rows).filter(([name]) => !touched.includes(name));
  expect(others(after)).toEqual(others(before));
  expect(after.deliveries).toHaveLength(deliveryStates.length);
  expect(gunzipSync(readFileSync(backup)).toString()).not.toContain("a-key-to-the-house");

  const connection = new Database(filled, { readonly: true });
  const states = connection.prepare("select id, state, reason from deliveries").all() as Record<string, string>[];
  const rowsBefore = (before.deliveries ?? []).map((row) => Object.fromEntries(JSON.parse(row)));
  const was = new Map(rowsBefore.map(({ id, state }) => [id, state]));
  const now = Object.fromEntries(states.map(({ id, state, reason }) => [was.get(id), `${state} ${reason ?? ""}`]));
  const held = "held delivery:reason.restored";
  expect(now).toEqual({
    ...{ waiting: held, deferred: held, held, sending: "uncertain delivery:reason.restored" },
    ...{ uncertain: "uncertain ", submitted: "submitted ", bounced: "bounced ", failed: "failed " },
    ...{ suppressed: "suppressed ", cancelled: "cancelled " },
  });
  expect(connection.prepare("select restored_at from installation").pluck().all()).toEqual([later.getTime()]);
  expect(connection.prepare("select count(*) from search_things").pluck().get()).toBeGreaterThan(0);
  connection.close();
});

it("is written for its owner alone, over nothing, and beside its name until it is whole", async () => {
  expect(statSync(backup).mode & 0o777).toBe(0o600);
  const before = readFileSync(backup);
  await expect(backUpTo(backup)).rejects.toThrow(/is there already/);
  expect(readFileSync(backup).equals(before)).toBe(true);
  writeFileSync(at("cut.gz.part"), "");
  await expect(backUpTo(at("cut.gz"))).rejects.toThrow(/another backup is being written, or one was cut short/);
  expect(existsSync(at("cut.gz"))).toBe(false);
});

it("leaves no file that looks whole where there is no room for it", () => {
  const file = at("full.gz");
  const command = `ulimit -f 200; exec "${process.execPath}" bin/framsnakk backup "${file}"`;
  const { status } = spawnSync("bash", ["-c", command], { env: process.env });
  expect(status).not.toBe(0);
  expect(existsSync(file)).toBe(false);
});

describe("a file that is not a whole backup of ours", () => {
  const lines = () => gunzipSync(readFileSync(backup)).toString().split("\n");
  const withHead = (change: (head: Record<string, unknown>) => object) => {
    const [first = "", ...rest] = lines();
    return gzipSync([JSON.stringify(change(JSON.parse(first))), ...rest].join("\n"));
  };
  const whole = () => readFileSync(backup);
  const cut = /cut short or damaged/;
  const newer = /newer than this program/;

  const wrongFiles: [what: string, bytes: () => Buffer, said: RegExp][] = [
    ["cut in the middle", () => whole().subarray(0, whole().length / 2), cut],
    ["cut by one byte", () => whole().subarray(0, -1), cut],
    ["packed anew without its end", () => gzipSync(lines().slice(0, -2).join("\n")), cut],
    ["packed anew without one row", () => gzipSync([...lines().slice(0, -3), ...lines().slice(-2)].join("\n")), cut],
    ["with one letter changed", () => gzipSync(lines().join("\n").replace("Halv ventetid", "Halv ventetiD")), cut],
    ["with something after its end", () => gzipSync(`${lines().join("\n")}{}\n`), cut],
    ["a picture", () => randomBytes(4_000), /is not a backup of Framsnakk/],
    ["empty", () => Buffer.alloc(0), /is not a backup of Framsnakk/],
    ["another program's", () => gzipSync('{"format":"other","tables":[],"migrations":[]}\n'), /is not a backup/],
    ["of a newer format", () => withHead((head) => ({ ...head, formatVersion: 2, version: "9.1.0" })), newer],
    [
      "of a newer program",
      () => withHead((head) => ({ ...head, migrations: [...(head.migrations as string[]), "9999_later"] })),
      newer,
    ],
    [
      "of other tables",
      () => withHead((head) => ({ ...head, tables: (head.tables as object[]).slice(1) })),
      /whose tables are other/,
    ],
  ];

  it.each(wrongFiles)("%s: is refused, and nothing is changed", async (_, bytes, said) => {
    const file = at("wrong.gz");
    const target = at("stands.db");
    cpSync(filled, target);
    const before = rowsOfFile(target);
    writeFileSync(file, bytes());
    await expect(into(target, file, true)).rejects.toThrow(said);
    expect(rowsOfFile(target)).toEqual(before);
    await expect(into(at("new.db"), file)).rejects.toThrow(said);
    expect(readdirSync(folder).filter((name) => name.startsWith("new.db"))).toEqual([]);
  });
});

describe("where it goes", () => {
  it("not over what is there, unless it is said; and then nothing of that is left", async () => {
    const target = at("other.db");
    cpSync(filled, target);
    await expect(into(target, backup)).rejects.toThrow(/not empty. Say --replace/);
    const connection = new Database(target);
    connection.exec("update regions set name = 'changed since'; delete from deliveries");
    connection.close();
    await into(target, backup, true);
    expect(rowsOfFile(target).regions).toEqual(rowsOfFile(source).regions);
  });

  it("not under a server that has it open", async () => {
    const target = at("open.db");
    cpSync(filled, target);
    const server = openSqlite(`file:${target}`);
    await server.ping();
    await expect(into(target, backup, true)).rejects.toThrow(/has the database open/);
    await server.close();
    await into(target, backup, true);
  });
});

it("from before the latest migrations: goes into the tables of its time, and is brought forward", async () => {
  const old = at("old.db");
  const connection = new Database(old);
  connection.exec("create table migrations (hash text primary key, at integer not null)");
  for (const { hash, sql } of readMigrationFiles({ migrationsFolder: migrationFolder("sqlite") }).slice(0, 2)) {
    for (const statement of sql) connection.exec(statement);
    connection.prepare("insert into migrations values (?, 1)").run(hash);
  }
  connection.exec(`
    insert into regions (id, slug, name, locale, created_at) values ('r1', 'nord', 'Nord', 'nn', 1767600000000);
    insert into updates (id, region_id, audience, channel, title, locale, planned_for, cause_kind, cause_id, created_at)
      values ('u1', 'r1', 'press', 'email', 'T', 'nb', 5, 'sending', 's1', 7)`);
  connection.close();
  await backUpTo(at("old.gz"), `file:${old}`);
  const target = at("forward.db");
  await into(target, at("old.gz"));
  const now = new Database(target, { readonly: true });
  expect(now.prepare("select audience_id, state, planned_for from updates").all()).toEqual([
    { audience_id: "r1", state: "scheduled", planned_for: 5 },
  ]);
  expect(now.prepare("select name from audiences").pluck().all()).toEqual(["Pressa"]);
  now.close();
});
