// One value between a database and a line of a backup, kept exactly. Pure.
import type { ColumnKind } from "./shape.server.ts";

export type Dialect = "sqlite" | "postgres";
export type Kept = string | number | boolean | null;

/** What the driver gave, as it stands in the backup. JSON comes as text from both. */
export function keep(kind: ColumnKind, value: unknown): Kept {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case "bool":
      return value === true || value === 1;
    case "instant":
      return value instanceof Date ? value.getTime() : Number(value);
    case "blob":
      return (value as Buffer).toString("base64");
    case "int":
    case "real":
      return Number(value);
    case "text":
    case "json":
      return String(value);
  }
}

/** What stands in the backup, as the driver wants it. @throws where it is not of its kind */
export function give(kind: ColumnKind, value: unknown, dialect: Dialect): unknown {
  if (value === null) return null;
  if (!isOf(kind, value)) throw new TypeError(`not ${kind}: ${JSON.stringify(value)?.slice(0, 40)}`);
  switch (kind) {
    case "bool":
      return dialect === "sqlite" ? Number(value) : value;
    case "instant":
      return dialect === "sqlite" ? value : new Date(value as number);
    case "blob":
      return Buffer.from(value as string, "base64");
    default:
      return value;
  }
}

function isOf(kind: ColumnKind, value: unknown): boolean {
  switch (kind) {
    case "bool":
      return typeof value === "boolean";
    case "instant":
    case "int":
      return Number.isInteger(value);
    case "real":
      return Number.isFinite(value);
    default:
      return typeof value === "string";
  }
}
