// How far a new region is from its first telling: a municipality, an address and a result are enough.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { listAudiences } from "~/audiences/audiences.queries.server.ts";
import { countPeople } from "~/audiences/people.queries.server.ts";
import { membersNow } from "~/regions/regions.queries.server.ts";
import { hasSuccesses } from "~/successes/successes.queries.server.ts";

export type FirstSteps = { members: number; reachable: number; hasResult: boolean };

export async function firstSteps(actor: Actor, db: ReadDb): Promise<FirstSteps> {
  const audiences = (await listAudiences(actor, db)).map(({ audience }) => audience);
  const counts = await countPeople(db, actor.regionId, audiences);
  return {
    members: (await membersNow(db, actor.regionId)).length,
    reachable: [...counts.values()].reduce((sum, { reachable }) => sum + reachable, 0),
    hasResult: await hasSuccesses(actor, db),
  };
}
