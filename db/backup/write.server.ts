// `framsnakk backup`: everything in the database, as it stands in one moment, in one file.
import { createHash } from "node:crypto";
import { closeSync, constants, createWriteStream, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { BackupError, type End, formatName, formatVersion, type Head, tablesKept } from "./format.ts";
import { rowsOf } from "./rows.server.ts";
import { tablesAfter } from "./shape.server.ts";
import { openSource, type Source } from "./source.server.ts";

export type BackupOptions = { url: string; file: string; version: string; now: Date };
export type BackupMade = { rows: number; tables: number };

/** Writes beside `file` and gives it its name when it is whole; nothing that looks whole is left where it is not. */
export async function backUp({ url, file, version, now }: BackupOptions): Promise<BackupMade> {
  if (existsSync(file)) throw new BackupError(`${file} is there already. Nothing was written.`);
  const part = `${file}.part`;
  const source = await openSource(url);
  try {
    const descriptor = openNew(part);
    try {
      const head = await headOf(source, version, now);
      const rows = Object.fromEntries(head.tables.map(({ name }) => [name, 0]));
      await pipeline(
        Readable.from(chunked(lines(source, head, rows)), { objectMode: true }),
        createGzip(),
        createWriteStream(part, { fd: descriptor, flush: true }),
      );
      if (existsSync(file)) throw new BackupError(`${file} has come to be meanwhile. Nothing was written.`);
      renameSync(part, file);
      syncFolder(path.dirname(path.resolve(file)));
      return { rows: sum(rows), tables: head.tables.length };
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  } finally {
    await source.close();
  }
}

/** People's data: readable by its owner alone, from the first byte. */
function openNew(part: string): number {
  try {
    return openSync(part, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new BackupError(
      `${part} is there: another backup is being written, or one was cut short. If none is, delete it and try again.`,
    );
  }
}

/** So that the name is there too after a power cut. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const sum = (rows: Record<string, number>): number => Object.values(rows).reduce((total, count) => total + count, 0);

async function headOf(source: Source, version: string, now: Date): Promise<Head> {
  const tables: Head["tables"] = [];
  for (const table of tablesKept(tablesAfter(source.migrations.length))) {
    const columns = table.columns.map(({ name, kind }): [string, typeof kind] => [name, kind]);
    tables.push({ name: table.name, columns, rows: await source.count(table) });
  }
  const { dialect, migrations } = source;
  return { format: formatName, formatVersion, version, dialect, migrations, madeAt: now.toISOString(), tables };
}

async function* lines(source: Source, head: Head, rows: Record<string, number>): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line(head);
  for (const table of tablesKept(tablesAfter(source.migrations.length))) {
    yield line({ table: table.name });
    let count = 0;
    for await (const row of rowsOf(source, table)) {
      yield line(row);
      count += 1;
    }
    rows[table.name] = count;
  }
  const end: End = { end: true, rows, sha256: hash.digest("hex") };
  yield `${JSON.stringify(end)}\n`;
}

const chunkLength = 256 * 1024;

/** Few large pieces: the streams cost more than the bytes. */
async function* chunked(parts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let text = "";
  for await (const part of parts) {
    text += part;
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
}
