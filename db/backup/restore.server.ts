// `framsnakk restore`: puts a backup into a database, all of it or nothing. A backup from before the latest migrations
// goes into the tables of its time, and is brought forward in the same transaction.
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { sqliteFile } from "../dialect/sqlite.server.ts";
import type { WriteDb } from "../handles.ts";
import { migrationFolder } from "../migrate.server.ts";
import { BackupError, type Head, tablesKept } from "./format.ts";
import { openPostgresTarget } from "./postgres-target.server.ts";
import { type Reading, readBackup } from "./read.server.ts";
import { migrationNames, type TableShape, tablesAfter } from "./shape.server.ts";
import { dialectOf, namesOf } from "./source.server.ts";
import { openSqliteTarget } from "./sqlite-target.server.ts";
import type { Target } from "./target.server.ts";
import { give } from "./values.ts";

export type RestoreOptions = {
  url: string;
  file: string;
  /** Whether what stands in the database may go. */
  replace: boolean;
  /** Part of the same transaction: holds what was unfinished. */
  afterwards: (db: WriteDb, head: Head) => Promise<void>;
};

export async function restore({ url, file, replace, afterwards }: RestoreOptions): Promise<Head> {
  const reading = await readBackup(file);
  const { head } = reading;
  const shapes = shapesOf(file, head);
  const dialect = dialectOf(url);
  const target = dialect === "postgres" ? await openPostgresTarget(url) : await openSqliteTarget(sqliteFile(url));
  let done = false;
  try {
    namesOf(dialect, target.migrations);
    if (!replace && !(await target.isEmpty()))
      throw new BackupError("The database is not empty. Say --replace to put the backup in place of what is there.");
    await target.clear();
    const migrations = readMigrationFiles({ migrationsFolder: migrationFolder(dialect) });
    await target.migrate(migrations.slice(0, head.migrations.length));
    await load(target, shapes, reading);
    await target.migrate(migrations.slice(head.migrations.length) satisfies MigrationMeta[]);
    await target.finish();
    await afterwards(target.db, head);
    done = true;
  } finally {
    await target.close(done);
  }
  return head;
}

/** The tables that the backup speaks of. @throws BackupError where this program knows them otherwise, or not at all */
function shapesOf(file: string, head: Head): Map<string, TableShape> {
  const names = migrationNames();
  if (head.migrations.length > names.length)
    throw new BackupError(
      `${file} was made by Framsnakk ${head.version}, which is newer than this program. Upgrade it first.`,
    );
  const shapes = tablesKept(tablesAfter(head.migrations.length));
  const columnsOf = (columns: readonly [string, string][]) => columns.map((column) => column.join(" ")).join();
  const asKnown =
    head.migrations.every((name, at) => name === names[at]) &&
    head.tables.length === shapes.length &&
    head.tables.every(({ name, columns }) => {
      const shape = shapes.find((one) => one.name === name);
      return shape && columnsOf(columns) === columnsOf(shape.columns.map((one) => [one.name, one.kind]));
    });
  if (!asKnown) throw new BackupError(`${file} was made by a Framsnakk whose tables are other than this program's.`);
  return new Map(shapes.map((shape) => [shape.name, shape]));
}

const rowsAtOnce = 400;
/** Roughly; a picture goes alone. */
const lettersAtOnce = 4_000_000;

async function load(target: Target, shapes: Map<string, TableShape>, { rows }: Reading): Promise<void> {
  let table: TableShape | undefined;
  let batch: unknown[][] = [];
  let letters = 0;
  const flush = async () => {
    if (table && batch.length > 0) await target.insert(table, batch);
    batch = [];
    letters = 0;
  };
  for await (const { table: name, values } of rows) {
    if (name !== table?.name) {
      await flush();
      table = shapes.get(name);
    }
    if (!table || values.length !== table.columns.length)
      throw new BackupError(`A row of «${name}» has the wrong shape.`);
    const kinds = table.columns;
    batch.push(values.map((value, at) => valueFor(name, kinds[at], value, target)));
    for (const value of values) if (typeof value === "string") letters += value.length;
    if (batch.length >= rowsAtOnce || letters >= lettersAtOnce) await flush();
  }
  await flush();
}

function valueFor(table: string, column: TableShape["columns"][number] | undefined, value: unknown, target: Target) {
  if (!column) throw new BackupError(`A row of «${table}» has the wrong shape.`);
  try {
    return give(column.kind, value, target.dialect);
  } catch {
    throw new BackupError(`A row of «${table}» has something in «${column.name}» that does not belong there.`);
  }
}
