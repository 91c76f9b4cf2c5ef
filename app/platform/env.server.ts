// The only file that reads process.env.

import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  databaseUrlSetting,
  numberSetting,
  portSetting,
  publicUrlSetting,
  type SettingName,
  smtpUrlSetting,
} from "./settings.ts";

const raw = process.env;
const text = (name: string): string | undefined => {
  const value = raw[name]?.trim();
  return value ? value : undefined;
};

/** A setting as the program needs it, or nothing where it is not set. */
const setting = <T>(name: SettingName, read: (value: string) => T): T | undefined => {
  const value = text(name);
  return value === undefined ? undefined : read(value);
};

const number = (name: SettingName, fallback: number): number =>
  setting(name, (value) => numberSetting(name, value)) ?? fallback;

/** The folder that holds the SQLite file and the secret. */
const dataFolder = path.resolve(text("DATA_DIR") ?? "data");

/** With neither a database nor a public address of its own, this is the demo: loopback only, mail stays at home. */
const isDemo = text("DATABASE_URL") === undefined && text("PUBLIC_URL") === undefined;

/** The demo has a file of its own, so that its accounts can never turn up in an installation that is meant. */
const databaseUrl =
  setting("DATABASE_URL", databaseUrlSetting) ?? `file:${path.join(dataFolder, isDemo ? "demo.db" : "framsnakk.db")}`;

const port = setting("PORT", portSetting) ?? 3000;

export const env = {
  isDemo,
  port,
  /** The demo listens on loopback only. */
  host: isDemo ? "127.0.0.1" : (text("HOST") ?? "0.0.0.0"),
  /** What links in mail start with; never taken from the Host header. No slash at the end. */
  publicUrl: setting("PUBLIC_URL", publicUrlSetting) ?? `http://localhost:${port}`,
  databaseUrl,
  dialect: /^postgres(ql)?:|^pglite:/.test(databaseUrl) ? ("postgres" as const) : ("sqlite" as const),
  dataFolder,
  secretFile: path.join(dataFolder, "secret"),
  secretGiven: text("SECRET") !== undefined,
  smtpUrl: setting("SMTP_URL", smtpUrlSetting),
  mailFrom: text("MAIL_FROM"),
  logLevel: text("LOG_LEVEL") ?? "info",
  /** How many proxies stand in front (for the client's address in rate limits). */
  trustedProxies: number("TRUSTED_PROXIES", 0),
  /** Tests raise it; nobody else should. */
  rateLimitFactor: number("RATE_LIMIT_FACTOR", 1),
};

export function serveAsProduction(): void {
  raw.NODE_ENV = "production";
}

let kept: string | undefined;

/** Signs links and sessions. Taken from SECRET, else made on first start and kept beside the database (mode 600). */
export function secret(): string {
  if (kept) return kept;
  const given = text("SECRET");
  if (given) {
    if (given.length < 32) throw new Error("SECRET must be at least 32 characters");
    kept = given;
    return kept;
  }
  if (!existsSync(env.secretFile)) makeSecret(env.secretFile);
  const found = readFileSync(env.secretFile, "utf8").trim();
  if (found.length < 32) throw new Error(`${env.secretFile} is empty or cut short. Put back a copy, or delete it.`);
  kept = found;
  return kept;
}

/** Whole or not at all: a secret that is half written signs what others can sign too. */
function makeSecret(file: string): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const made = `${file}.${process.pid}`;
  writeFileSync(made, randomBytes(48).toString("base64url"), { mode: 0o600 });
  try {
    linkSync(made, file);
  } catch (error) {
    // Another process of the same installation may have made it in the same moment.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(made);
  }
}
