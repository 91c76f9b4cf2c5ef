// `npm run bench`: measures, holds each figure against its limit, and writes docs/benchmarks.md. Figures are ratios
// against a peer run beside them; the milliseconds are of this machine on this day.
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { demoId } from "../../db/demo/ids.ts";
import { finished } from "../support/process.ts";
import { startServer } from "../support/server.ts";
import { attestSomething } from "./attest.ts";
import { enlarge } from "./enlarge.ts";
import { type Figures, type MeasuredPage, measurePages } from "./pages.ts";
import { scriptsOf } from "./scripts.ts";

type ImportFigures = Record<"rows" | "bareMs" | "oursMs" | "readMs" | "undoMs", number> & { lagMs: { max: number } };

const rounds = Number(process.env.BENCH_ROUNDS ?? 60);
const mostTimesSlower = 1.5;
const mostKilobytes = 150;
const leastImportRatio = 0.5;
const mostLagMs = 50;
const desk = "/r/nordvag";
/** What the page of guidance rests on is kept for a minute, as long as nobody does anything: told, and held to no limit. */
const gatheredAnew = "Guidance, just after somebody has done something";
const pages: Record<string, MeasuredPage> = {
  Home: { path: desk },
  Timeline: { path: `${desk}/timeline` },
  Contacts: { path: `${desk}/contacts` },
  "Press releases": { path: `${desk}/releases` },
  Guidance: { path: `${desk}/guidance` },
  [gatheredAnew]: { path: `${desk}/guidance`, before: attestSomething },
  "One press release": { path: `${desk}/releases/${demoId("pr-03")}` },
};

const say = (line: string) => process.stderr.write(`${line}\n`);
const ms = (value: number) => value.toFixed(1);
const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
const paceOf = (rows: number, took: number) => [(took / 1000).toFixed(1), Math.round(rows / (took / 1000))];
const verdict = (well: boolean) => (well ? "held" : "**broken**");

say("Making the demo region …");
const small = await startServer({ database: "sqlite" });
await small.stop();
const folder = mkdtempSync(path.join(tmpdir(), "framsnakk-bench-"));
for (const name of readdirSync(small.dataDir)) copyFileSync(path.join(small.dataDir, name), path.join(folder, name));
say("Making the large one of it …");
const counts = enlarge(path.join(folder, "demo.db"));

const large = await startServer({ database: "sqlite", template: folder });
await small.start();

try {
  say("Asking for pages …");
  const measured = await measurePages(small, large, pages, rounds);
  const home = await scriptsOf(small, desk);
  const goal = await scriptsOf(small, `${desk}/goals/${demoId("go-01")}`);
  await large.stop();
  await small.stop();
  say("Searching …");
  const child = spawn(process.execPath, ["--import", "tsx", "tests/bench/search.ts", demoId("nordvag")], {
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: `file:${path.join(large.dataDir, "demo.db")}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const found: { people: number; ours: Figures; bare: Figures } = JSON.parse(
    (await finished(child)).split("\n").at(-1) ?? "",
  );
  say("Importing …");
  const importing = spawn(process.execPath, ["--import", "tsx", "tests/bench/imports.ts", demoId("nordvag")], {
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: `file:${path.join(large.dataDir, "demo.db")}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const imported: ImportFigures = JSON.parse((await finished(importing)).split("\n").at(-1) ?? "");
  const importRatio = imported.bareMs / imported.oursMs;
  const searchRatio = found.ours.p95 / found.bare.p95;
  const kilobytes = home.bytes / 1024;

  const held = [
    ...measured.map(({ page, ratio }) => page === gatheredAnew || ratio <= mostTimesSlower),
    searchRatio <= mostTimesSlower,
    kilobytes <= mostKilobytes,
    importRatio >= leastImportRatio,
    imported.lagMs.max <= mostLagMs,
  ];
  const table = [
    "# Benchmarks",
    "",
    `\`npm run bench\`, ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores, SQLite, production build, worker running. Every figure is a ratio against what was run beside it in the same minutes; milliseconds are of this machine. ${rounds} requests of each page, one at a time, the two regions in turn.`,
    "",
    `The large region is the demo with ${Object.entries(counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(", ")}.`,
    "",
    "## Pages: the large region against the demo's",
    "",
    row([
      "page",
      "demo req/s",
      "demo p95 ms",
      "large req/s",
      "large p95 ms",
      "p95 ratio",
      `at most ${mostTimesSlower}`,
    ]),
    row(["---", "---:", "---:", "---:", "---:", "---:", "---"]),
    ...measured.map(({ page, small, large, ratio }) =>
      row([
        page,
        ms(small.perSecond),
        ms(small.p95),
        ms(large.perSecond),
        ms(large.p95),
        ratio.toFixed(2),
        page === gatheredAnew ? "" : verdict(ratio <= mostTimesSlower),
      ]),
    ),
    "",
    `## Search: everything in the region against the bare FTS5 query for people (${found.people} people)`,
    "",
    row(["", "p50 ms", "p95 ms"]),
    row(["---", "---:", "---:"]),
    row(["bare FTS5", ms(found.bare.p50), ms(found.bare.p95)]),
    row(["search", ms(found.ours.p50), ms(found.ours.p95)]),
    row([
      "ratio",
      (found.ours.p50 / found.bare.p50).toFixed(2),
      `${searchRatio.toFixed(2)}, ${verdict(searchRatio <= mostTimesSlower)}`,
    ]),
    "",
    `## Import of ${imported.rows} contacts, with preview and duplicates, into the large region`,
    "",
    row(["", "seconds", "rows/s"]),
    row(["---", "---:", "---:"]),
    row(["bare papaparse + zod + upsert", ...paceOf(imported.rows, imported.bareMs)]),
    row(["import, till the preview stands", ...paceOf(imported.rows, imported.readMs)]),
    row(["import, till it is applied", ...paceOf(imported.rows, imported.oursMs)]),
    row([
      "ratio of rows/s",
      importRatio.toFixed(2),
      `at least ${leastImportRatio}, ${verdict(importRatio >= leastImportRatio)}`,
    ]),
    row(["all of it undone again", ...paceOf(imported.rows, imported.undoMs)]),
    row([
      "longest wait of the event loop, ms",
      ms(imported.lagMs.max),
      `at most ${mostLagMs}, ${verdict(imported.lagMs.max <= mostLagMs)}`,
    ]),
    "",
    "## JavaScript, gzip",
    "",
    row(["page", "files", "kB", "limit"]),
    row(["---", "---:", "---:", "---"]),
    row(["Home", home.files.length, kilobytes.toFixed(0), `${mostKilobytes}, ${verdict(kilobytes <= mostKilobytes)}`]),
    row(["A goal (before its chart is fetched)", goal.files.length, (goal.bytes / 1024).toFixed(0), ""]),
    "",
  ].join("\n");
  writeFileSync("docs/benchmarks.md", table);
  process.stdout.write(table);
  process.exitCode = held.every(Boolean) ? 0 : 1;
} finally {
  await large.discard();
  await small.discard();
  rmSync(folder, { recursive: true, force: true });
}
