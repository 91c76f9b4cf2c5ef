// What happened and what is planned in some days, from every source.
import { lte, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { holdsAll, searchWords } from "~/platform/search-words.ts";
import { dayOfNumber, offsetsIn } from "./day-number.ts";
import { itemKinds } from "./kinds.ts";
import type { Window } from "./months.ts";
import { type Asked, type Cut, type Placed, sources } from "./sources.server.ts";
import type { Moment } from "./stream.ts";

/** One moment, and whether it is still to come. */
export type Timed = Moment & { ahead: boolean };

/** Everything in these days that is asked for, in no order. */
export async function momentsIn(actor: Actor, db: ReadDb, now: Date, window: Window, asked: Asked): Promise<Timed[]> {
  demand(actor, "read");
  const words = searchWords(asked.text);
  const found = await fromEach(actor, db, now, window, asked, async (placed, toMoment) => {
    const rows = await db.select().from(placed.rows);
    return rows.filter((row) => holdsAll(row.words, words)).map(toMoment);
  });
  return found.flat();
}

export type First = {
  /** The first of each day, of every source. */
  moments: Moment[];
  /** How many there are in each day, shown or not. */
  totals: Map<string, { happened: number; ahead: number }>;
};

/** At most so many of each day from each source; the others are counted where they lie. */
export async function firstMomentsIn(
  actor: Actor,
  db: ReadDb,
  now: Date,
  window: Window,
  asked: Asked,
  most: number,
): Promise<First> {
  // No database searches in words as Norwegians write them: then everything is read.
  if (searchWords(asked.text).length > 0) return counted(await momentsIn(actor, db, now, window, asked));
  demand(actor, "read");
  const found = await fromEach(actor, db, now, window, asked, async ({ rows }, toMoment) => {
    const ranked = db
      .select({
        id: rows.id,
        at: rows.at,
        day: rows.day,
        ahead: rows.ahead,
        place: sql<number>`row_number() over (partition by ${rows.day}, ${rows.ahead} order by ${rows.at}, ${rows.id})`
          .mapWith(Number)
          .as("place"),
        total: sql<number>`count(*) over (partition by ${rows.day}, ${rows.ahead})`.mapWith(Number).as("total"),
      })
      .from(rows)
      .as("ranked");
    const first = await db.select().from(ranked).where(lte(ranked.place, most));
    return first.map((row) => ({ moment: toMoment(row), isFirst: row.place === 1, total: row.total }));
  });
  const totals: First["totals"] = new Map();
  for (const { moment, isFirst, total } of found.flat()) if (isFirst) add(totals, moment, total);
  return { moments: found.flat().map(({ moment }) => moment), totals };
}

function counted(moments: Timed[]): First {
  const totals: First["totals"] = new Map();
  for (const moment of moments) add(totals, moment, 1);
  return { moments, totals };
}

function add(totals: First["totals"], { day, ahead }: Timed, count: number): void {
  const total = totals.get(day) ?? { happened: 0, ahead: 0 };
  total[ahead ? "ahead" : "happened"] += count;
  totals.set(day, total);
}

type Row = { id: string; at: Date | null; day: number | string; ahead: number };

/** Asks every source that is wanted, all at once. */
async function fromEach<T>(
  actor: Actor,
  db: ReadDb,
  now: Date,
  window: Window,
  asked: Asked,
  read: (placed: Placed, toMoment: (row: Row) => Timed) => Promise<T[]>,
): Promise<T[][]> {
  const cut: Cut = { ...window, regionId: actor.regionId, now, today: civilDate(now), offsets: offsetsIn(window) };
  const wanted = itemKinds.filter((kind) => asked.kinds.length === 0 || asked.kinds.includes(kind));
  return Promise.all(
    wanted.flatMap((kind) =>
      sources[kind](db, cut, asked).map((placed) =>
        read(placed, ({ id, at, day, ahead }) => ({
          kind,
          id,
          part: placed.part,
          // PostgreSQL hands large whole numbers over as text.
          day: at ? dayOfNumber(Number(day)) : String(day),
          at,
          ahead: Number(ahead) === 1,
        })),
      ),
    ),
  );
}
