// Rows held against what stands, a batch at a time.
import type { ReadDb } from "#db/handles.ts";
import { risingId } from "#db/rising-id.server.ts";
import type { ImportKind } from "#db/schema/imports.ts";
import type { Actor } from "~/access/actor.ts";
import type { Standing } from "~/platform/row-import.ts";
import { type Planned, planRow, refusedRow } from "./plan.ts";
import type { HandedRow } from "./reading-thread.server.ts";
import { rowStores } from "./stores.server.ts";

/** What becomes of each of these rows, in their order. */
export async function planBatch(
  db: ReadDb,
  actor: Actor,
  kind: ImportKind,
  rows: readonly HandedRow[],
): Promise<Planned[]> {
  const good = rows.filter(({ problems }) => problems.length === 0);
  const found = good.length > 0 ? await rowStores[kind].find(db, actor, good) : [];
  const standing = new Map<number, Standing>(found.map((one) => [one.row, one]));
  return rows.map(({ number, values, problems }) =>
    problems.length > 0 ? refusedRow(problems) : planRow(values, standing.get(number), risingId()),
  );
}
