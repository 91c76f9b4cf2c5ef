// Every row of a SQLite file, asked of the file itself, to lay two files beside each other.
import { createHash } from "node:crypto";
import Database from "better-sqlite3";

/** What the backup leaves out, what the program makes anew, and SQLite's own. */
const notKept = /^(sessions|verifications|password_resets|workers|migrations|search_.*|sqlite_.*)$/;

/** Table → its rows as texts, sorted. Blobs by their hash; JSON with its keys in order, where `sortedJson` asks for it. */
export function rowsOfFile(file: string, { sortedJson = false } = {}): Record<string, string[]> {
  const connection = new Database(file, { readonly: true });
  try {
    const names = connection.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
    const tables = names.filter((name) => !notKept.test(name)).sort();
    return Object.fromEntries(
      tables.map((name) => {
        const rows = connection.prepare(`select * from ${name}`).all() as Record<string, unknown>[];
        const textOf = (row: Record<string, unknown>) =>
          JSON.stringify(Object.entries(row).map(([column, value]) => [column, plain(value, sortedJson)]));
        return [name, rows.map(textOf).sort()];
      }),
    );
  } finally {
    connection.close();
  }
}

function plain(value: unknown, sortedJson: boolean): unknown {
  if (Buffer.isBuffer(value)) return createHash("sha256").update(value).digest("hex");
  if (!sortedJson || typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.stringify(inOrder(JSON.parse(value)));
  } catch {
    return value;
  }
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}
