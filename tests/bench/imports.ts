// An import of 100,000 contacts, with its preview and with duplicates in the list and against what stands, beside a bare
// papaparse + zod + upsert of the same list into a copy of the same database.
// Run as a program: DATABASE_URL names a demo database, which is filled; the argument is the region.
import { randomUUID } from "node:crypto";
import { copyFileSync, rmSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import Papa from "papaparse";
import { z } from "zod";
import { read } from "#db/client.server.ts";
import { sortKey } from "#db/dialect/sort-key.ts";
import { openConnection } from "#db/dialect/sqlite.server.ts";
import type { Import } from "#db/schema/imports.ts";
import { closeStore, openStore } from "#db/store.server.ts";
import { contactsInUse } from "~/contact-places.server.ts";
import { inspectInThread } from "~/imports/file-reader.server.ts";
import { bringFile, startApplying, startReading, startUndoing } from "~/imports/imports.commands.server.ts";
import { getImport } from "~/imports/imports.queries.server.ts";
import { importJob } from "~/imports/jobs.server.ts";
import { startJobs } from "~/platform/periodic.server.ts";

const many = Number(process.env.BENCH_ROWS ?? 100_000);
const [regionId = ""] = process.argv.slice(2);
const file = (process.env.DATABASE_URL ?? "").replace(/^file:/, "");

const firstNames = ["Kari", "Ola", "Åse", "Mina", "Sára", "Håkon", "Ingrid", "Jonas", "Nora", "Øystein"];
const lastNames = ["Berg", "Solbakk", "Nilsen", "Øvergård", "Li", "Hansen", "Bakken", "Moen", "Dahl", "Ruud"];
const lineOf = (at: number): string => {
  // One in a hundred stands twice in the list.
  const n = at % 100 === 99 ? at - 50 : at;
  const name = `${firstNames[n % 10]} ${lastNames[Math.floor(n / 10) % 10]} ${n}`;
  return `${name};person${n}@bedrift${n % 997}.example;rådgiver;Bedrift ${n % 997} AS;+47 9${String(n).padStart(7, "0")}`;
};
const list = `Navn;E-post;Tittel;Organisasjon;Telefon\n${Array.from({ length: many }, (_, at) => lineOf(at)).join("\n")}\n`;

/** The least that a program could do: every row parsed, held against a shape, found by its address, and written. */
function bare(copy: string): number {
  const connection = openConnection(copy);
  const since = performance.now();
  const shape = z.object({
    Navn: z.string().trim().min(1).max(120),
    "E-post": z.email().max(254),
    Tittel: z.string().trim().max(160),
    Organisasjon: z.string().trim().max(160),
    Telefon: z.string().trim().max(40),
  });
  const find = connection.prepare("SELECT id FROM contacts WHERE region_id = ? AND email_key = ? LIMIT 1").pluck();
  const upsert = connection.prepare(
    "INSERT INTO contacts (id, region_id, name, title, organisation, email, email_key, phone, source, sort_key, revision, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?, 1, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, title = excluded.title, organisation = excluded.organisation, phone = excluded.phone, revision = revision + 1",
  );
  const now = Date.now();
  connection.exec("BEGIN IMMEDIATE");
  for (const row of Papa.parse(list, { header: true, delimiter: ";", skipEmptyLines: true }).data) {
    const { Navn, "E-post": email, Tittel, Organisasjon, Telefon } = shape.parse(row);
    const key = email.toLowerCase();
    const id = find.get(regionId, key) ?? randomUUID();
    upsert.run(id, regionId, Navn, Tittel, Organisasjon, email, key, Telefon, sortKey(Navn), now);
  }
  connection.exec("COMMIT");
  const took = performance.now() - since;
  connection.close();
  return took;
}

const copy = `${file}.bare`;
copyFileSync(file, copy);
const bareMs = bare(copy);
for (const end of ["", "-wal", "-shm"]) rmSync(copy + end, { force: true });

await openStore();
const now = () => new Date();
const person = { kind: "person", regionId, userId: "bench", name: "Bench", role: "owner", memberId: null } as const;
const id = randomUUID();
const bytes = Buffer.from(list);

/** As the page does that shows how far it has come, only more often. */
async function until(state: string): Promise<Import> {
  for (;;) {
    const own = await getImport(person, read, id);
    if (own.state === state) return own;
    if (own.state === "failed") throw new Error(own.failure?.key);
    await sleep(50);
  }
}

const jobs = startJobs([importJob(contactsInUse)], {
  now,
  onError: (error) => {
    throw error;
  },
});
await sleep(500);
const lag = monitorEventLoopDelay({ resolution: 5 });
lag.enable();
const since = performance.now();
const choices = { encoding: "", delimiter: "", sheet: "" };
const facts = await inspectInThread({ bytes: new Uint8Array(bytes), kind: "contacts", choices });
await bringFile(person, now(), { id, kind: "contacts", fileName: "bench.csv", bytes, facts });
await startReading(person, now(), { id, mapping: facts.mapping });
await until("read");
const readMs = performance.now() - since;
await startApplying(person, now(), id);
const { added, changed, unchanged, refused } = await until("applied");
const oursMs = performance.now() - since;
await startUndoing(person, now(), id);
await until("undone");
const undoMs = performance.now() - since - oursMs;
lag.disable();
await jobs.stop();
await closeStore();
const counts = { added, changed, unchanged, refused };
const lagMs = { max: lag.max / 1e6, p99: lag.percentile(99) / 1e6 };
process.stdout.write(`${JSON.stringify({ rows: many, bareMs, oursMs, readMs, undoMs, lagMs, counts })}\n`);
