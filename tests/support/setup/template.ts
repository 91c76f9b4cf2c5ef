// What globalSetup hands to every test file: a migrated, empty database that is copied, never migrated again.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export type Template =
  | { kind: "sqlite"; folder: string; file: string }
  | { kind: "pglite"; folder: string; data: string }
  | { kind: "postgres"; folder: string; server: string; database: string };

declare module "vitest" {
  interface ProvidedContext {
    template: Template;
  }
}

export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "framsnakk-test-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
