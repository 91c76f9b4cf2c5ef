// An instant as a whole number that SQL can count with: SQLite keeps it so, PostgreSQL has to be asked.
import { type Column, type SQL, sql } from "drizzle-orm";
import { env } from "../../app/platform/env.server.ts";

/** Milliseconds since 1970, of a column that holds an instant. */
export const milliseconds = (instant: Column): SQL<number> =>
  env.dialect === "postgres" ? sql`cast(extract(epoch from ${instant}) * 1000 as bigint)` : sql`${instant}`;

/** The same of a column that holds a civil date: the moment it begins in Greenwich. */
export const dayInMilliseconds = (date: Column): SQL<number> =>
  env.dialect === "postgres"
    ? sql`cast(extract(epoch from cast(${date} as date)) * 1000 as bigint)`
    : sql`unixepoch(${date}) * 1000`;
