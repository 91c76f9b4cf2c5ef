// What can be chosen in the form of a contact.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { contactTopicsInUse } from "./list.queries.server.ts";

export async function contactChoices(actor: Actor, db: ReadDb) {
  demand(actor, "write");
  const members = await membersOf(db, actor.regionId);
  return {
    members: members.map(({ id, name }) => ({ id, name })),
    topics: await contactTopicsInUse(actor, db),
  };
}
