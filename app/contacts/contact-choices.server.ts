// What can be chosen in the form of a contact.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { membersOffered } from "~/regions/regions.queries.server.ts";
import { contactTopicsInUse } from "./list.queries.server.ts";

export async function contactChoices(actor: Actor, db: ReadDb, chosen: readonly (string | null)[] = []) {
  demand(actor, "write");
  return {
    members: await membersOffered(db, actor.regionId, chosen),
    topics: await contactTopicsInUse(actor, db),
  };
}
