// A backup as it is read again: its head, then its rows, and at the end whether it was whole and untouched.
import { createHash, type Hash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { createGunzip } from "node:zlib";
import { BackupError, type End, formatName, formatVersion, type Head } from "./format.ts";

export type Row = { table: string; values: unknown[] };
export type Reading = {
  head: Head;
  /** @throws BackupError at the end, where something is missing or was changed */
  rows: AsyncGenerator<Row>;
};

const newline = 0x0a;
/** A picture of fifty megabytes in base64, and then some. */
const longestLine = 200 * 1024 * 1024;

const notOurs = (file: string) => new BackupError(`${file} is not a backup of Framsnakk.`);
const cutShort = (file: string) => new BackupError(`${file} is cut short or damaged. Nothing was changed.`);

export async function readBackup(file: string): Promise<Reading> {
  if (!existsSync(file)) throw new BackupError(`There is no file at ${file}.`);
  const hash = createHash("sha256");
  const lines = linesOf(file);
  const first = await lines.next();
  const head = first.done ? null : headIn(first.value);
  if (!head || first.done) throw notOurs(file);
  if (head.formatVersion > formatVersion)
    throw new BackupError(
      `${file} was made by Framsnakk ${head.version}, which is newer than this program. Upgrade it first.`,
    );
  hash.update(first.value);
  return { head, rows: rowsIn(file, head, lines, hash) };
}

/** Pieces that end with a newline, as bytes. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const gunzip = source.pipe(createGunzip());
  source.on("error", (error) => gunzip.destroy(error));
  let parts: Buffer[] = [];
  let length = 0;
  let any = false;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      any = true;
      let from = 0;
      for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
        yield Buffer.concat([...parts, chunk.subarray(from, at + 1)]);
        parts = [];
        length = 0;
        from = at + 1;
      }
      parts.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > longestLine) throw notOurs(file);
    }
  } catch (error) {
    if (error instanceof BackupError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (!code?.startsWith("Z_")) throw error;
    throw any ? cutShort(file) : notOurs(file);
  }
  if (length > 0) throw cutShort(file);
}

function headIn(line: Buffer): Head | null {
  try {
    const head = JSON.parse(line.toString()) as Partial<Head> | null;
    return head?.format === formatName && Array.isArray(head.tables) && Array.isArray(head.migrations)
      ? (head as Head)
      : null;
  } catch {
    return null;
  }
}

async function* rowsIn(file: string, head: Head, lines: AsyncGenerator<Buffer>, hash: Hash): AsyncGenerator<Row> {
  const counted: Record<string, number> = Object.fromEntries(head.tables.map(({ name }) => [name, 0]));
  let table = "";
  for await (const line of lines) {
    const said = parsed(file, line);
    if (Array.isArray(said)) {
      if (!(table in counted)) throw cutShort(file);
      hash.update(line);
      counted[table] = (counted[table] ?? 0) + 1;
      yield { table, values: said };
    } else if (isEnd(said)) {
      const asSaid = head.tables.every(({ name, rows }) => counted[name] === rows && said.rows[name] === rows);
      if (said.sha256 !== hash.digest("hex") || !asSaid || !(await lines.next()).done) throw cutShort(file);
      return;
    } else {
      hash.update(line);
      table = String((said as { table?: unknown }).table);
    }
  }
  throw cutShort(file);
}

function parsed(file: string, line: Buffer): object {
  try {
    const said: unknown = JSON.parse(line.toString());
    if (typeof said === "object" && said !== null) return said;
  } catch {
    // Not JSON, which is said below.
  }
  throw cutShort(file);
}

const isEnd = (said: object): said is End => "end" in said && "sha256" in said && "rows" in said;
