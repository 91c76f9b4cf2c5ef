// framsnakk serve | worker | migrate | demo | doctor
import "../app/platform/production.server.ts";
import { env } from "../app/platform/env.server.ts";

const help = `framsnakk <command>

  serve     starts the web server and the worker (--no-worker: the server alone)
  worker    starts a worker alone, beside servers that run with --no-worker
  migrate   brings the database up to this version
  demo      fills the demo database with its region, and says how to open it
  doctor    looks the installation over and says what is wrong`;

async function worker(): Promise<void> {
  const { startBackground } = await import("../app/background.server.ts");
  const { closeStore, openStore } = await import("../db/store.server.ts");
  const { stopOnSignals } = await import("../server.ts");
  await openStore();
  const running = startBackground();
  stopOnSignals(async () => {
    await running.stop();
    await closeStore();
  });
  console.info("Framsnakk: a worker is running.");
}

async function migrate(): Promise<void> {
  const { migrate } = await import("../db/migrate.server.ts");
  const count = await migrate();
  console.info(
    count === 0 ? "The database is up to date." : `The database is up to date (migrations run now: ${count}).`,
  );
}

async function demo(): Promise<void> {
  if (!env.isDemo) throw new Error("DATABASE_URL or PUBLIC_URL is set, so this is not the demo. Nothing was done.");
  const { migrate } = await import("../db/migrate.server.ts");
  const { closeStore, openStore } = await import("../db/store.server.ts");
  const { fillDemo } = await import("../db/demo/fill.server.ts");
  const { now } = await import("../app/platform/clock.server.ts");
  await migrate();
  await openStore();
  await fillDemo(now(), (line) => console.info(line));
  await closeStore();
  console.info("The demo is ready. Open it with: framsnakk serve");
}

async function doctor(): Promise<void> {
  const { examine } = await import("./doctor.ts");
  const findings = await examine();
  for (const { well, sentence } of findings) console.info(`${well ? "ok     " : "WRONG  "}${sentence}`);
  process.exitCode = findings.every(({ well }) => well) ? 0 : 1;
}

async function serve(options: string[]): Promise<void> {
  const { serve } = await import("../server.ts");
  await serve({ worker: !options.includes("--no-worker") });
}

const [command, ...options] = process.argv.slice(2);
const commands: Record<string, (options: string[]) => Promise<void>> = { serve, worker, migrate, demo, doctor };
const run = command ? commands[command] : undefined;

if (run) {
  try {
    await run(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else {
  console.info(help);
  process.exitCode = command === undefined || command === "help" || command === "--help" ? 0 : 2;
}
