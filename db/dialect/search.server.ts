// Asking the search index: what SQL cannot say alike.
import { and, asc, type Column, eq, like, type SQL, sql } from "drizzle-orm";
import { int, table, text } from "../columns.ts";
import type { ReadDb } from "../handles.ts";
import { store } from "../store.server.ts";
import { folded } from "./search-fold.ts";
import type { SearchKind, Shelf } from "./search-index.ts";

const shelfTable = (name: Shelf) =>
  table(name, {
    row: int().primaryKey(),
    kind: text().$type<SearchKind>().notNull(),
    subjectId: text().notNull(),
    regionId: text().notNull(),
    title: text().notNull(),
    detail: text().notNull(),
    folded: text().notNull(),
  });
const tables = { search_people: shelfTable("search_people"), search_things: shelfTable("search_things") };

export type Found = { kind: SearchKind; subjectId: string; title: string; detail: string };

/** A trigram index knows nothing of fewer letters. */
const shortest = 3;
/** More words than this say no more. */
const mostWords = 8;

/** The words asked for, as they are compared; letters and digits only. */
export const wordsOf = (asked: string): string[] =>
  folded(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.slice(0, 60))
    .slice(0, mostWords);

/**
 * What has all these words, or parts of them, in its name or text: first what begins with the first word, then by how
 * well it fits. Only of this region.
 */
export async function searchShelf(
  db: ReadDb,
  shelf: Shelf,
  { regionId, asked, limit }: { regionId: string; asked: string; limit: number },
): Promise<Found[]> {
  const words = wordsOf(asked);
  const [first] = words;
  if (!first) return [];
  const entries = tables[shelf];
  const rows = await db
    .select({
      kind: entries.kind,
      subjectId: entries.subjectId,
      title: entries.title,
      detail: entries.detail,
      folded: entries.folded,
    })
    .from(entries)
    .where(and(eq(entries.regionId, regionId), matching(shelf, regionId, words, limit)))
    .orderBy(asc(entries.folded))
    .limit(limit);
  const begins = ({ folded: text }: { folded: string }) => (text.startsWith(first) ? 0 : 1);
  return rows
    .toSorted((one, other) => begins(one) - begins(other))
    .map(({ kind, subjectId, title, detail }) => ({ kind, subjectId, title, detail }));
}

const matching = (shelf: Shelf, regionId: string, words: readonly string[], limit: number): SQL | undefined =>
  store().dialect === "postgres" ? inVector(shelf, words) : inTrigrams(shelf, regionId, words, limit);

/**
 * Words of one or two letters are looked for at the beginning of a word; such alone, among very many people, at the
 * beginning of the name.
 */
function inTrigrams(shelf: Shelf, regionId: string, words: readonly string[], limit: number): SQL | undefined {
  const entries = tables[shelf];
  const long = words.filter((word) => word.length >= shortest);
  const short = words.filter((word) => word.length < shortest);
  if (long.length === 0) {
    if (shelf === "search_things") return and(...short.map((word) => beginningOfWord(entries.folded, word)));
    const [first = "", ...rest] = short;
    // A range and not LIKE, so that the index is used whatever SQLite thinks of capitals.
    const beginning = sql`${entries.folded} >= ${first} and ${entries.folded} < ${`${first}\u{10ffff}`}`;
    return and(beginning, ...rest.map((word) => beginningOfWord(entries.folded, word)));
  }
  const asked = long.map((word) => `"${word}"`).join(" AND ");
  const index = sql.raw(`${shelf}_index`);
  const from = sql.raw(shelf);
  const best = sql`${entries.row} in (select ${index}.rowid from ${index} join ${from} s on s.row = ${index}.rowid where ${index} match ${asked} and s.region_id = ${regionId} order by ${index}.rank limit ${limit * 2})`;
  return and(best, ...short.map((word) => beginningOfWord(entries.folded, word)));
}

const beginningOfWord = (text: Column, word: string): SQL => like(sql`' ' || ${text}`, `% ${word}%`);

function inVector(shelf: Shelf, words: readonly string[]): SQL {
  const asked = words.map((word) => `${word}:*`).join(" & ");
  return sql`${sql.raw(`"${shelf}".words`)} @@ to_tsquery('simple', ${asked})`;
}
