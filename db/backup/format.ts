// The backup's shape: gzipped lines of JSON. First a head that says what it is and what follows; then, for each table,
// its name and its rows, each a list of values in the order of the head's columns; last an end with what was counted and
// the SHA-256 of every byte before it. Instants are milliseconds, JSON is its own text, blobs are base64. Pure.
import type { ColumnKind, TableShape } from "./shape.server.ts";

export const formatName = "framsnakk-backup";
export const formatVersion = 1;

export type TableHead = { name: string; columns: [name: string, kind: ColumnKind][]; rows: number };

export type Head = {
  format: typeof formatName;
  formatVersion: number;
  /** Of the program that wrote it. */
  version: string;
  dialect: "sqlite" | "postgres";
  /** The names of the migrations that the database has had. */
  migrations: string[];
  madeAt: string;
  tables: TableHead[];
};

export type End = { end: true; rows: Record<string, number>; sha256: string };

/**
 * Not kept: sessions and what else is good for minutes, because a backup lies about and is no key to the house; and the
 * workers' signs of life.
 */
export const leftOut: readonly string[] = ["sessions", "verifications", "password_resets", "workers"];

export const tablesKept = (tables: readonly TableShape[]): TableShape[] =>
  tables.filter(({ name }) => !leftOut.includes(name));

/** What is wrong with a backup or with where it is to go, in a sentence for whoever runs the command. */
export class BackupError extends Error {
  override name = "BackupError";
}
