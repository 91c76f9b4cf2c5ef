// framsnakk serve | worker | migrate | demo | backup | restore | doctor | setup-code | new-password
import path from "node:path";
import "../app/platform/production.server.ts";
import { env } from "../app/platform/env.server.ts";

const help = `framsnakk <command>

  serve     starts the web server and the worker (--no-worker: the server alone)
  worker    starts a worker alone, beside servers that run with --no-worker
  migrate   brings the database up to this version
  demo      fills the demo database with its region, and says how to open it
  backup    backup FILE: writes all there is, as it stands now, to a new file; while everything runs
  restore   restore FILE: puts a backup into an empty database, and holds what was unfinished (--replace: into any)
  doctor    looks the installation over and says what is wrong
  setup-code    shows the one-time code of an installation that nobody has set up yet
  new-password  new-password ADDRESS: gives that person a new password, shown here once, where no mail can be sent`;

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

async function backup([name, ...more]: string[], calledFrom: string): Promise<void> {
  if (!name || more.length > 0) throw new Error("Say where to: framsnakk backup FILE");
  const file = path.resolve(calledFrom, name);
  const { backUp } = await import("../db/backup/write.server.ts");
  const { version } = await import("../app/platform/version.server.ts");
  const { rows } = await backUp({ url: env.databaseUrl, file, version, now: new Date() });
  console.info(`${file} is written: ${rows} rows. Keep it, and the secret, as carefully as the people in it deserve.`);
}

async function restore(options: string[], calledFrom: string): Promise<void> {
  const [name, ...more] = options.filter((option) => option !== "--replace");
  if (!name || more.length > 0) throw new Error("Say from where: framsnakk restore FILE [--replace]");
  const file = path.resolve(calledFrom, name);
  const { restore } = await import("../db/backup/restore.server.ts");
  const { afterRestore } = await import("../app/setup/after-restore.server.ts");
  const replace = options.includes("--replace");
  const head = await restore({
    url: env.databaseUrl,
    file,
    replace,
    afterwards: (db, { madeAt }) => afterRestore(db, new Date(), madeAt),
  });
  console.info(
    `The backup of ${head.madeAt} is restored. Everyone signs in anew. What had not left is held: nothing goes out until a person says so, at the desk.`,
  );
}

async function doctor(): Promise<void> {
  const { examine } = await import("./doctor.ts");
  const findings = await examine();
  for (const { well, sentence } of findings) console.info(`${well ? "ok     " : "WRONG  "}${sentence}`);
  process.exitCode = findings.every(({ well }) => well) ? 0 : 1;
}

/** Work on an open, up-to-date database. */
async function withDatabase(work: () => Promise<void>): Promise<void> {
  const { migrate } = await import("../db/migrate.server.ts");
  const { closeStore, openStore } = await import("../db/store.server.ts");
  await migrate();
  await openStore();
  await work();
  await closeStore();
}

const showSetupCode = () =>
  withDatabase(async () => {
    const { setupCode } = await import("../app/auth/installation.server.ts");
    const code = await setupCode();
    console.info(
      code
        ? `Open ${env.publicUrl}/start with this one-time code: ${code}`
        : "It has been set up: there is no code any more.",
    );
  });

const newPassword = ([address]: string[]) =>
  withDatabase(async () => {
    if (!address) throw new Error("Whose? framsnakk new-password ADDRESS");
    const { madeUpPassword } = await import("../app/auth/passwords.commands.server.ts");
    const { now } = await import("../app/platform/clock.server.ts");
    const password = await madeUpPassword(now(), address);
    if (!password) throw new Error(`Nobody has an account with the address ${address}.`);
    console.info(`The new password is ${password}\nAsk the person to change it: ${env.publicUrl}/account`);
  });

async function serve(options: string[]): Promise<void> {
  const { serve } = await import("../server.ts");
  await serve({ worker: !options.includes("--no-worker") });
}

const commands: Record<string, (options: string[], calledFrom: string) => Promise<void>> = {
  serve,
  worker,
  migrate,
  demo,
  backup,
  restore,
  doctor,
  "setup-code": showSetupCode,
  "new-password": newPassword,
};

/** @param calledFrom the folder that the names of files are meant from */
export async function run([command, ...options]: string[], calledFrom: string): Promise<void> {
  const known = command ? commands[command] : undefined;
  if (!known) {
    console.info(help);
    process.exitCode = command === undefined || command === "help" || command === "--help" ? 0 : 2;
    return;
  }
  try {
    await known(options, calledFrom);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
