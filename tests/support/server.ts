// A server of one's own for each browser test: the real program in production mode, in a folder that is thrown away.
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { demoAccounts, demoPassword } from "../../app/auth/demo-accounts.ts";
import { newDatabase } from "./postgres-database.ts";
import { finished } from "./process.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const startPatienceMs = 90_000;
const stopPatienceMs = 20_000;

export type Person = { name: string; email: string; password: string };
export type People = Record<"owner" | "editor" | "reader", Person>;

export type Settings = {
  /** `sqlite` is the demo. `postgres` is an installation of its own, filled with the same region. */
  database: "sqlite" | "postgres";
  /** Where mail goes; without it, in the demo, to the outbox page. */
  smtpUrl?: string;
  /** An installation of its own that nobody has set up yet; no people, no region. On SQLite. */
  empty?: boolean;
  /** A folder copied as the data folder, so that the demo region need not be made again. */
  template?: string;
  env?: Record<string, string>;
};

export type TestServer = {
  url: string;
  port: number;
  dataDir: string;
  /** The environment the server runs in; other programs of the installation are started with it. */
  env: NodeJS.ProcessEnv;
  people: People;
  /** As a deployment stops it; gives the exit code. */
  stop(): Promise<number | null>;
  /** As a power failure does. */
  kill(): Promise<void>;
  /** Again on the same data. */
  start(): Promise<void>;
  /** Stops it and throws everything away. */
  discard(): Promise<void>;
  output(): string;
};

export async function startServer(settings: Settings): Promise<TestServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "framsnakk-server-"));
  const dataDir = path.join(folder, "data");
  if (settings.template) cpSync(settings.template, dataDir, { recursive: true });
  const port = await freePort();
  const database = settings.database === "postgres" ? await newDatabase() : undefined;
  const url = `http://localhost:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...withoutSettings(process.env),
    NODE_ENV: "production",
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
    RATE_LIMIT_FACTOR: "1000",
    ...(settings.smtpUrl ? { SMTP_URL: settings.smtpUrl, MAIL_FROM: "desk@nordvag.example" } : {}),
    ...(database ? { DATABASE_URL: database.url, PUBLIC_URL: url, HOST: "127.0.0.1" } : {}),
    ...(settings.empty ? emptyInstallation(dataDir, url) : {}),
    ...settings.env,
  };

  let child: ChildProcess | undefined;
  let output = "";
  const exited = (): Promise<number | null> => {
    const running = child;
    if (!running || running.exitCode !== null || running.signalCode !== null)
      return Promise.resolve(running?.exitCode ?? null);
    return new Promise((resolve) => running.once("exit", (code) => resolve(code)));
  };
  const start = async () => {
    child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    await healthy(child, port, () => output);
  };
  const stop = async () => {
    child?.kill("SIGTERM");
    const late = setTimeout(() => child?.kill("SIGKILL"), stopPatienceMs);
    const code = await exited();
    clearTimeout(late);
    return code;
  };
  const kill = async () => {
    child?.kill("SIGKILL");
    await exited();
  };
  const discard = async () => {
    await stop();
    await database?.remove();
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    const people = database ? await fillRegion(env) : demoPeople();
    await start();
    return { url, port, dataDir, env, people, stop, kill, start, discard, output: () => output };
  } catch (error) {
    await discard();
    throw error;
  }
}

const emptyInstallation = (dataDir: string, url: string) => ({
  DATABASE_URL: `file:${path.join(dataDir, "framsnakk.db")}`,
  PUBLIC_URL: url,
  HOST: "127.0.0.1",
});

/** What would make it another installation than the one asked for. */
function withoutSettings(env: NodeJS.ProcessEnv): Record<string, string> {
  const settings =
    /^(DATABASE_URL|PUBLIC_URL|TEST_DATABASE_URL|SMTP_URL|MAIL_FROM|SECRET|HOST|PORT|DATA_DIR|TRUSTED_PROXIES|NODE_OPTIONS|FRAMSNAKK_.*)$/;
  return Object.fromEntries(
    Object.entries(env).filter(([name, value]) => value !== undefined && !settings.test(name)),
  ) as Record<string, string>;
}

async function healthy(child: ChildProcess, port: number, output: () => string): Promise<void> {
  const until = Date.now() + startPatienceMs;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`the server did not become healthy:\n${output()}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

function demoPeople(): People {
  const withRole = (role: keyof People): Person => {
    const account = demoAccounts.find((one) => one.role === role);
    if (!account) throw new Error(`the demo has no ${role}`);
    return { name: account.name, email: account.email, password: demoPassword };
  };
  return { owner: withRole("owner"), editor: withRole("editor"), reader: withRole("reader") };
}

/** Outside the demo its accounts do not work, so the region gets people of its own, by the program's own commands. */
async function fillRegion(env: NodeJS.ProcessEnv): Promise<People> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/fill-region.ts"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines = (await finished(child)).split("\n");
  return JSON.parse(lines.at(-1) ?? "") as People;
}
