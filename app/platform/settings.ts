// What an installation is told in its environment, held against what it can be. Pure; errors are for the one who set it.

export type SettingName = "PORT" | "TRUSTED_PROXIES" | "RATE_LIMIT_FACTOR" | "PUBLIC_URL" | "DATABASE_URL" | "SMTP_URL";

function wrong(name: SettingName, must: string, value: string): Error {
  const error = new Error(`${name} must be ${must}, got «${value}»`);
  // It ends the start and is printed as it is: the words say what to do, and where they were found helps nobody.
  error.stack = error.message;
  return error;
}

export function numberSetting(name: SettingName, value: string): number {
  const parsed = Number(value);
  if (!Number.isFinite(parsed) || parsed < 0) throw wrong(name, "a number", value);
  return parsed;
}

export function portSetting(value: string): number {
  const port = numberSetting("PORT", value);
  if (!Number.isInteger(port) || port > 65_535) throw wrong("PORT", "a port, 0 to 65535", value);
  return port;
}

/** @returns the origin; all our paths start at its root */
export function publicUrlSetting(value: string): string {
  const must = "an address as people type it, https://framsnakk.example.no, without a path";
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) throw wrong("PUBLIC_URL", must, value);
  const { origin, pathname, search, hash } = new URL(value);
  if (!/^\/+$/.test(pathname) || search || hash) throw wrong("PUBLIC_URL", must, value);
  return origin;
}

/** Passwords stand in the addresses of servers, so what is wrong is said without them. */
export function databaseUrlSetting(value: string): string {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(value)?.[1] ?? "file";
  if (!["file", "sqlite", "postgres", "postgresql", "pglite"].includes(scheme)) {
    throw wrong("DATABASE_URL", "file:… (SQLite) or postgres://…", `${scheme}:…`);
  }
  return value;
}

export function smtpUrlSetting(value: string): string {
  const fits = /^smtps?:\/\//i.test(value) && URL.canParse(value) && new URL(value).hostname !== "";
  if (!fits) throw wrong("SMTP_URL", "smtp://… or smtps://…", `${value.split(":")[0]}:…`);
  return value;
}
