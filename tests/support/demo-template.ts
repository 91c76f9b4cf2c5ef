// Starts the demo once, so that every browser test can copy its data folder instead of making the region again.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer } from "./server.ts";

export default async function setup(): Promise<() => void> {
  const server = await startServer({ database: "sqlite" });
  const template = mkdtempSync(path.join(tmpdir(), "framsnakk-template-"));
  try {
    await server.stop();
    cpSync(server.dataDir, template, { recursive: true });
  } finally {
    await server.discard();
  }
  process.env.FRAMSNAKK_TEMPLATE = template;
  return () => rmSync(template, { recursive: true, force: true });
}
