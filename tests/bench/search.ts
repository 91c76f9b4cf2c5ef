// The product's search against the bare FTS5 query behind it, on 100,000 contacts, in one process and in turn.
// Run as a program: DATABASE_URL names the large database, the argument the region.
import Database from "better-sqlite3";
import { read } from "#db/client.server.ts";
import { folded } from "#db/dialect/search-fold.ts";
import { closeStore, openStore } from "#db/store.server.ts";
import { search } from "~/search/search.queries.server.ts";
import { figuresOf } from "./pages.ts";

const asked = ["berg", "anna", "håkon", "solbakk", "haukvik", "kommune", "verksted", "bakk", "nilsen", "øyvær"];
const rounds = 30;

const [regionId = ""] = process.argv.slice(2);
const file = (process.env.DATABASE_URL ?? "").replace(/^file:/, "");
await openStore();
const connection = new Database(file, { readonly: true });
const bare = connection.prepare(
  "SELECT s.kind, s.subject_id, s.title, s.detail FROM search_people_index JOIN search_people s ON s.row = search_people_index.rowid WHERE search_people_index MATCH ? AND s.region_id = ? ORDER BY search_people_index.rank LIMIT 12",
);
const people = Number(connection.prepare("SELECT count(*) FROM search_people").pluck().get());
const actor = { kind: "job", job: "bench", regionId } as const;

const ours: number[] = [];
const theirs: number[] = [];
for (let round = -3; round < rounds; round++) {
  for (const words of asked) {
    const since = performance.now();
    bare.all(`"${folded(words)}"`, regionId);
    const between = performance.now();
    await search(actor, read, words);
    const until = performance.now();
    if (round < 0) continue;
    theirs.push(between - since);
    ours.push(until - between);
  }
}
connection.close();
await closeStore();
process.stdout.write(`${JSON.stringify({ people, ours: figuresOf(ours), bare: figuresOf(theirs) })}\n`);
