// Runs in each process of tests before anything of the product is imported, because the environment is read once: files
// that share a process share the name of their database too, and each makes and removes its own by that name.
import { randomUUID } from "node:crypto";
import path from "node:path";
import { inject } from "vitest";

const template = inject("template");
const name = process.env.TEST_DATABASE_NAME ?? `test_${randomUUID().replaceAll("-", "").slice(0, 16)}`;

function databaseUrl(): string {
  if (template.kind !== "postgres") {
    const place = path.join(template.folder, name);
    return template.kind === "pglite" ? `pglite:${place}` : `file:${place}.db`;
  }
  const url = new URL(template.server);
  url.pathname = `/${name}`;
  return url.href;
}

Object.assign(process.env, {
  TEST_DATABASE_NAME: name,
  NODE_ENV: "test",
  DATABASE_URL: databaseUrl(),
  DATA_DIR: path.join(template.folder, `${name}_data`),
  PUBLIC_URL: "https://framsnakk.example",
  SECRET: "for-tests-only-and-longer-than-thirty-two-characters",
  LOG_LEVEL: "silent",
});
for (const unset of ["SMTP_URL", "MAIL_FROM", "PORT", "HOST", "TRUSTED_PROXIES", "RATE_LIMIT_FACTOR"])
  delete process.env[unset];
