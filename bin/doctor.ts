// Looks an installation over, one plain sentence for each thing.
import { existsSync, readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { restoredAt } from "../app/auth/restored.server.ts";
import { workerSeenAt, workerSilentAfterMs } from "../app/delivery/heartbeat.server.ts";
import { restoredCount } from "../app/delivery/restored.queries.server.ts";
import { mailRoute } from "../app/delivery/transport.server.ts";
import { env } from "../app/platform/env.server.ts";
import { projectRoot } from "../app/platform/project-root.server.ts";
import { read } from "../app/platform/read.server.ts";
import { pendingMigrations } from "../db/migrate.server.ts";
import { closeStore, openStore } from "../db/store.server.ts";

export type Finding = { well: boolean; sentence: string };

const well = (sentence: string): Finding => ({ well: true, sentence });
const wrong = (sentence: string): Finding => ({ well: false, sentence });
const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export async function examine(): Promise<Finding[]> {
  const findings = [nodeVersion(process.versions.node), build(), clock(new Date()), secretFile(), publicAddress()];
  findings.push(...(await database()));
  findings.push(await mail());
  return findings;
}

export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  return fits
    ? well(`Node ${version} will do.`)
    : wrong(`Node ${version} is too old: use 20.19 or newer, or 22.12 or newer.`);
}

function build(): Finding {
  const there = existsSync(path.join(projectRoot, "build", "server", "index.js"));
  return there
    ? well("The build is there.")
    : wrong("There is no build. Run «npm run build»; «npm start» does it by itself.");
}

/** A clock that stands before this version was made is wrong; embargoes and links would be too. */
function clock(now: Date): Finding {
  const journal = path.join(projectRoot, "db", "migrations", env.dialect, "meta", "_journal.json");
  const entries: { when: number }[] = JSON.parse(readFileSync(journal, "utf8")).entries;
  const madeAt = Math.max(...entries.map((entry) => entry.when));
  const oslo = new Intl.DateTimeFormat("nb-NO", { dateStyle: "full", timeStyle: "short", timeZone: "Europe/Oslo" });
  return now.getTime() >= madeAt
    ? well(`The clock says ${oslo.format(now)} in Norway. Check that it is so.`)
    : wrong(`The clock says ${oslo.format(now)}, which is before this version was made.`);
}

function secretFile(): Finding {
  if (env.secretGiven) return well("The secret comes from SECRET.");
  if (!existsSync(env.secretFile))
    return well("No secret yet; the first start makes one and keeps it beside the database.");
  const mode = statSync(env.secretFile).mode & 0o777;
  return mode & 0o077
    ? wrong(`Others can read ${env.secretFile} (mode ${mode.toString(8)}). Run: chmod 600 ${env.secretFile}`)
    : well("The secret is kept from others.");
}

function publicAddress(): Finding {
  if (env.isDemo) return well("This is the demo: it can be reached from this machine alone.");
  return env.publicUrl.startsWith("https://")
    ? well(`Links in mail start with ${env.publicUrl}.`)
    : wrong(`PUBLIC_URL is ${env.publicUrl}. Without https, sign-in and links can be read on the way.`);
}

async function database(): Promise<Finding[]> {
  try {
    const pending = await pendingMigrations();
    if (pending > 0)
      return [wrong(`The database is not up to date (migrations missing: ${pending}). Run: framsnakk migrate`)];
    const store = await openStore();
    await store.ping();
    return [well("The database answers and is up to date."), ...(await lastRestore()), await worker()];
  } catch (error) {
    return [wrong(`The database does not answer: ${why(error)}`)];
  } finally {
    await closeStore();
  }
}

/** What a restore has held waits for a person at the desk, on the page «After the restore». */
async function lastRestore(): Promise<Finding[]> {
  const at = await restoredAt(read);
  if (!at) return [];
  const days = Math.floor((Date.now() - at.getTime()) / 86_400_000);
  const ago = days === 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`;
  const held = await restoredCount(read);
  return [
    held === 0
      ? well(`It was restored from a backup ${ago}; nothing of it waits any more.`)
      : wrong(`It was restored from a backup ${ago}, and ${held} mails wait for a person's word, at /r/…/restored.`),
  ];
}

async function worker(): Promise<Finding> {
  const seen = await workerSeenAt(read);
  const running = seen !== null && Date.now() - seen.getTime() < workerSilentAfterMs;
  return well(running ? "A worker is running." : "No worker is running now: mail waits until one does.");
}

async function mail(): Promise<Finding> {
  const route = mailRoute();
  if (route === "outbox") return well("Mail stays in the outbox, as it should in the demo.");
  if (route === "nowhere" || !env.smtpUrl) return wrong("SMTP_URL is not set, so no mail can be sent. It waits.");
  const { hostname, port, protocol } = new URL(env.smtpUrl);
  const at = `${hostname}:${port || (protocol === "smtps:" ? 465 : 587)}`;
  try {
    await reach(hostname, Number(at.split(":").at(-1)));
    return well(`The mail server ${at} can be reached.`);
  } catch (error) {
    return wrong(`The mail server ${at} cannot be reached: ${why(error)}`);
  }
}

function reach(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: 10_000 });
    socket.once("connect", () => {
      socket.destroy();
      resolve();
    });
    socket.once("timeout", () => socket.destroy(new Error("no answer within ten seconds")));
    socket.once("error", reject);
  });
}
