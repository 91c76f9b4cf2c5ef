// Everything with a name or a title in the region.

import { searchShelf } from "#db/dialect/search.server.ts";
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import type { Hit } from "./hits.ts";

const mostThings = 24;
const mostPeople = 12;

/** What has all the words that are asked for, or parts of them. People last: there may be very many. */
export async function search(actor: Actor, db: ReadDb, asked: string): Promise<Hit[]> {
  demand(actor, "read");
  const { regionId } = actor;
  const things = await searchShelf(db, "search_things", { regionId, asked, limit: mostThings });
  const people = await searchShelf(db, "search_people", { regionId, asked, limit: mostPeople });
  return [...things, ...people].map(({ kind, subjectId, title, detail }) => ({ kind, id: subjectId, title, detail }));
}
