// The only file that reads process.env.

import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const raw = process.env;
const text = (name: string): string | undefined => {
  const value = raw[name]?.trim();
  return value ? value : undefined;
};

const number = (name: string, fallback: number): number => {
  const value = text(name);
  if (value === undefined) return fallback;
  const parsed = Number(value);
  if (!Number.isFinite(parsed)) throw new Error(`${name} must be a number, got «${value}»`);
  return parsed;
};

/** The folder that holds the SQLite file and the secret. */
const dataFolder = path.resolve(text("DATA_DIR") ?? "data");

/** With neither a database nor a public address of its own, this is the demo: loopback only, mail stays at home. */
const isDemo = text("DATABASE_URL") === undefined && text("PUBLIC_URL") === undefined;

/** The demo has a file of its own, so that its accounts can never turn up in an installation that is meant. */
const databaseUrl = text("DATABASE_URL") ?? `file:${path.join(dataFolder, isDemo ? "demo.db" : "framsnakk.db")}`;

const port = number("PORT", 3000);

export const env = {
  isDemo,
  port,
  /** The demo listens on loopback only. */
  host: isDemo ? "127.0.0.1" : (text("HOST") ?? "0.0.0.0"),
  /** What links in mail start with; never taken from the Host header. No slash at the end. */
  publicUrl: (text("PUBLIC_URL") ?? `http://localhost:${port}`).replace(/\/+$/, ""),
  databaseUrl,
  dialect: /^postgres(ql)?:|^pglite:/.test(databaseUrl) ? ("postgres" as const) : ("sqlite" as const),
  dataFolder,
  secretFile: path.join(dataFolder, "secret"),
  secretGiven: text("SECRET") !== undefined,
  smtpUrl: text("SMTP_URL"),
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
  const file = env.secretFile;
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true });
    try {
      writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      // Another process of the same installation may have made it in the same moment.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  kept = readFileSync(file, "utf8").trim();
  return kept;
}
