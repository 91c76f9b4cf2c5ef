// What the form of an enquiry chooses among.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { deskAccounts } from "~/auth/desk-accounts.queries.server.ts";
import { currentStrategy } from "~/strategy/strategy.queries.server.ts";
import { enquiryChoices, knownAskers } from "./enquiries.queries.server.ts";
import { askerLine } from "./enquiry-standing.ts";

type Chosen = { releaseId: string | null; successIds: readonly string[] };

export async function enquiryFormPage(actor: Actor, db: ReadDb, chosen: Chosen) {
  demand(actor, "write");
  const askers = await knownAskers(actor, db);
  const strategy = await currentStrategy(actor, db);
  const speakers = strategy?.spokespersons.flatMap(({ person, deputy }) => [person, deputy]) ?? [];
  return {
    ...(await enquiryChoices(actor, db, chosen)),
    askers: askers.map(({ name, outlet }) => askerLine(name, outlet)),
    speakers: [...new Set(speakers.flatMap((one) => one?.name ?? []))],
    owners: (await deskAccounts(db, actor.regionId)).map(({ id, name }) => ({ id, name })),
  };
}
