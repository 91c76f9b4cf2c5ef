// The search index, as SQL: two shelves (people, of whom there may be very many, and all else), kept up to date by the
// database itself, so that no command can forget it. Pure.
//
// SQLite: FTS5 with trigrams, which finds parts of words. PostgreSQL: a text-search vector of each word and all its ends,
// so that asking for the beginning of one finds parts of words too.
import { createHash } from "node:crypto";
import { foldedSql } from "./search-fold.ts";

export const shelves = ["search_people", "search_things"] as const;
export type Shelf = (typeof shelves)[number];

type Source = {
  kind: string;
  table: string;
  shelf: Shelf;
  /** Columns: what it is called, what stands under it, and what else can be asked for. */
  title: string;
  detail?: string;
  more?: string[];
};

export const sources = [
  {
    kind: "contact",
    table: "contacts",
    shelf: "search_people",
    title: "name",
    detail: "organisation",
    more: ["title", "email"],
  },
  { kind: "success", table: "successes", shelf: "search_things", title: "title", more: ["story"] },
  { kind: "release", table: "releases", shelf: "search_things", title: "title" },
  { kind: "update", table: "updates", shelf: "search_things", title: "title" },
  { kind: "audience", table: "audiences", shelf: "search_things", title: "name", detail: "concern" },
  { kind: "activity", table: "activities", shelf: "search_things", title: "title", detail: "place" },
  { kind: "goal", table: "goals", shelf: "search_things", title: "title" },
  { kind: "expectation", table: "expectations", shelf: "search_things", title: "text" },
  { kind: "coverage", table: "coverage", shelf: "search_things", title: "title", detail: "outlet_name" },
  { kind: "outlet", table: "outlets", shelf: "search_things", title: "name" },
  { kind: "scenario", table: "scenarios", shelf: "search_things", title: "title", detail: "category" },
  { kind: "case", table: "cases", shelf: "search_things", title: "title" },
  { kind: "enquiry", table: "press_enquiries", shelf: "search_things", title: "question", detail: "outlet_name" },
  { kind: "feedback", table: "feedback", shelf: "search_things", title: "text", detail: "name" },
  { kind: "responsibility", table: "responsibilities", shelf: "search_things", title: "what" },
  { kind: "member", table: "members", shelf: "search_things", title: "name" },
] as const satisfies readonly Source[];

export type SearchKind = (typeof sources)[number]["kind"];

const columns = "kind, subject_id, region_id, title, detail, folded";
/** Long stories are searched in their beginning; an index of every word of all of them is not worth its size. */
const longest = 4_000;

/** The values of one row, of `NEW` in a trigger or of the table itself. */
function valuesOf({ kind, title, detail, more = [] }: Source, row: string): string {
  const text = [title, ...(detail ? [detail] : []), ...more].map((column) => `coalesce(${row}.${column}, '')`);
  const joined = `substr(${text.join(" || ' ' || ")}, 1, ${longest})`;
  const shown = detail ? `${row}.${detail}` : "''";
  return `'${kind}', ${row}.id, ${row}.region_id, ${row}.${title}, ${shown}, ${foldedSql(joined)}`;
}

const watched = ({ title, detail, more = [] }: Source): string =>
  [title, ...(detail ? [detail] : []), ...more].join(", ");

const fill = (source: Source): string =>
  `INSERT INTO ${source.shelf} (${columns}) SELECT ${valuesOf(source, "t")} FROM ${source.table} t`;

export type SearchDdl = { drop: string[]; create: string[]; fill: string[]; version: string };

const versionOf = (statements: readonly string[]): string =>
  createHash("sha256").update(statements.join(";")).digest("hex").slice(0, 16);

const events = ["insert", "update", "delete"] as const;
export const triggerNames = sources.flatMap(({ table }) => events.map((event) => `search_${table}_${event}`));

function sqliteTriggers(source: Source): string[] {
  const { table, shelf, kind } = source;
  const own = (row: string) => `kind = '${kind}' AND subject_id = ${row}.id`;
  return [
    `CREATE TRIGGER search_${table}_insert AFTER INSERT ON ${table} BEGIN INSERT INTO ${shelf} (${columns}) VALUES (${valuesOf(source, "NEW")}); END`,
    `CREATE TRIGGER search_${table}_update AFTER UPDATE OF ${watched(source)} ON ${table} BEGIN DELETE FROM ${shelf} WHERE ${own("OLD")}; INSERT INTO ${shelf} (${columns}) VALUES (${valuesOf(source, "NEW")}); END`,
    `CREATE TRIGGER search_${table}_delete AFTER DELETE ON ${table} BEGIN DELETE FROM ${shelf} WHERE ${own("OLD")}; END`,
  ];
}

function sqliteShelf(shelf: Shelf): string[] {
  const index = `${shelf}_index`;
  return [
    `CREATE TABLE ${shelf} (row INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject_id TEXT NOT NULL, region_id TEXT NOT NULL, title TEXT NOT NULL, detail TEXT NOT NULL, folded TEXT NOT NULL)`,
    `CREATE UNIQUE INDEX ${shelf}_subject ON ${shelf} (kind, subject_id)`,
    `CREATE INDEX ${shelf}_beginning ON ${shelf} (region_id, folded)`,
    `CREATE VIRTUAL TABLE ${index} USING fts5(folded, content='${shelf}', content_rowid='row', tokenize='trigram', detail='full')`,
    `CREATE TRIGGER ${shelf}_added AFTER INSERT ON ${shelf} BEGIN INSERT INTO ${index} (rowid, folded) VALUES (NEW.row, NEW.folded); END`,
    `CREATE TRIGGER ${shelf}_removed AFTER DELETE ON ${shelf} BEGIN INSERT INTO ${index} (${index}, rowid, folded) VALUES ('delete', OLD.row, OLD.folded); END`,
  ];
}

export function sqliteSearch(): SearchDdl {
  const create = [...shelves.flatMap(sqliteShelf), ...sources.flatMap(sqliteTriggers)];
  const drop = [
    ...triggerNames.map((name) => `DROP TRIGGER IF EXISTS ${name}`),
    ...shelves.flatMap((shelf) => [`DROP TABLE IF EXISTS ${shelf}_index`, `DROP TABLE IF EXISTS ${shelf}`]),
  ];
  const filling = sources.map(fill);
  return { drop, create, fill: filling, version: versionOf([...create, ...filling]) };
}

/** Every word and all its ends of two letters and more, so that `:*` finds what stands inside a word. */
const suffixes = `CREATE OR REPLACE FUNCTION search_suffixes(folded text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT left(substr(word, at), 60)), '{}'))
  FROM regexp_split_to_table(folded, '[^[:alnum:]]+') word, generate_series(1, greatest(length(word) - 1, 1)) at
  WHERE word <> ''
$$`;

function postgresTriggers(source: Source): string[] {
  const { table, shelf, kind } = source;
  return [
    `CREATE OR REPLACE FUNCTION search_${table}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF TG_OP <> 'INSERT' THEN DELETE FROM ${shelf} WHERE kind = '${kind}' AND subject_id = OLD.id; END IF;
      IF TG_OP <> 'DELETE' THEN INSERT INTO ${shelf} (${columns}) VALUES (${valuesOf(source, "NEW")}); END IF;
      RETURN NULL; END $$`,
    `CREATE TRIGGER search_${table}_insert AFTER INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION search_${table}()`,
    `CREATE TRIGGER search_${table}_update AFTER UPDATE OF ${watched(source)} ON ${table} FOR EACH ROW EXECUTE FUNCTION search_${table}()`,
    `CREATE TRIGGER search_${table}_delete AFTER DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION search_${table}()`,
  ];
}

const postgresShelf = (shelf: Shelf): string[] => [
  `CREATE TABLE ${shelf} (row bigserial PRIMARY KEY, kind text NOT NULL, subject_id text NOT NULL, region_id text NOT NULL, title text NOT NULL, detail text NOT NULL, folded text NOT NULL, words tsvector GENERATED ALWAYS AS (search_suffixes(folded)) STORED)`,
  `CREATE UNIQUE INDEX ${shelf}_subject ON ${shelf} (kind, subject_id)`,
  `CREATE INDEX ${shelf}_beginning ON ${shelf} (region_id, folded text_pattern_ops)`,
  `CREATE INDEX ${shelf}_words ON ${shelf} USING gin (words)`,
];

export function postgresSearch(): SearchDdl {
  const create = [suffixes, ...shelves.flatMap(postgresShelf), ...sources.flatMap(postgresTriggers)];
  const drop = [
    ...sources.map(({ table }) => `DROP FUNCTION IF EXISTS search_${table}() CASCADE`),
    ...shelves.map((shelf) => `DROP TABLE IF EXISTS ${shelf}`),
  ];
  const filling = sources.map(fill);
  return { drop, create, fill: filling, version: versionOf([...create, ...filling]) };
}
