// One column kit for both dialects, chosen once by DATABASE_URL. The SQLite kit is the type; the PostgreSQL kit is cast
// to it, and running the whole suite on both is what keeps that cast honest.
import { randomUUID } from "node:crypto";
import * as P from "drizzle-orm/pg-core";
import * as S from "drizzle-orm/sqlite-core";
import { env } from "../app/platform/env.server.ts";

const sqliteKit = {
  table: S.sqliteTable,
  index: S.index,
  uniqueIndex: S.uniqueIndex,
  /** Primary key: a UUID made by the application, so that a form can carry the id of what it will create. */
  id: () =>
    S.text()
      .primaryKey()
      .$defaultFn(() => randomUUID()),
  text: () => S.text(),
  int: () => S.integer(),
  real: () => S.real(),
  bool: () => S.integer({ mode: "boolean" }),
  /** An instant, UTC, to the millisecond. */
  instant: () => S.integer({ mode: "timestamp_ms" }),
  /** A civil date in the region's time zone, `YYYY-MM-DD`. */
  date: () => S.text(),
  json: <T>() => S.text({ mode: "json" }).$type<T>(),
  blob: () => S.blob({ mode: "buffer" }),
};

const bytea = P.customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => "bytea",
  fromDriver: (value) => Buffer.from(value),
});

const postgresKit = {
  table: P.pgTable,
  index: P.index,
  uniqueIndex: P.uniqueIndex,
  id: () =>
    P.text()
      .primaryKey()
      .$defaultFn(() => randomUUID()),
  text: () => P.text(),
  int: () => P.integer(),
  real: () => P.doublePrecision(),
  bool: () => P.boolean(),
  instant: () => P.timestamp({ withTimezone: true, precision: 3, mode: "date" }),
  date: () => P.text(),
  json: <T>() => P.jsonb().$type<T>(),
  blob: () => bytea(),
} satisfies Record<keyof typeof sqliteKit, unknown> as unknown as typeof sqliteKit;

export const { table, index, uniqueIndex, id, text, int, real, bool, instant, date, json, blob } =
  env.dialect === "postgres" ? postgresKit : sqliteKit;
