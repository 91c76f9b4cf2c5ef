// What the page of one audience shows of its people.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { getAudience } from "./audiences.queries.server.ts";
import { keptOutNames, listNames, namesToAdd } from "./names.queries.server.ts";
import { readNamesFilter } from "./names-filter.ts";
import { countPeople } from "./people.queries.server.ts";

/** @throws NotFound, also for another region's */
export async function audiencePage(actor: Actor, db: ReadDb, now: Date, audienceId: string, search: URLSearchParams) {
  const { place, ...filter } = readNamesFilter(search);
  const view = await getAudience(actor, db, audienceId);
  const { audience, channels } = view;
  const confirming = channels.flatMap(({ confirmerIds }) => confirmerIds);
  const confirmers = await contactsByIds(actor, db, confirming);
  const members = await membersOf(db, actor.regionId);
  const nobody = { people: 0, withAddress: 0, reachable: 0 };
  return {
    ...view,
    filter,
    names: await listNames(actor, db, now, audience, { ...filter, place }),
    counts: (await countPeople(db, actor.regionId, [audience])).get(audience.id) ?? nobody,
    keptOut: await keptOutNames(actor, db, audience),
    toAdd: await namesToAdd(actor, db, audience, filter.find),
    members: members.map(({ id, name }) => ({ id, name })),
    confirmers: Object.fromEntries(confirmers.map(({ id, name }) => [id, name])),
  };
}
