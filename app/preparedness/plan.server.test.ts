// What the form of a card offers, and what the plan on paper prints.
import { expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDuty } from "#tests/support/factories/strategy.ts";
import { aContact, anActor, longAgo } from "#tests/support/factories.ts";
import { callable } from "./cards.queries.server.ts";
import { paperPack } from "./paper.queries.server.ts";

useDatabase();

it("whoever stands on a card can be chosen still, without a number and out of use; nobody of another region", async () => {
  const actor = await anActor();
  const { regionId } = actor;
  const reachable = await aContact({ regionId, name: "Anne", phone: "+47 900 00 000" });
  const silent = await aContact({ regionId, name: "Berit", phone: "" });
  const gone = await aContact({ regionId, name: "Carl", phone: "+47 900 00 001", archivedAt: longAgo });
  const foreign = await aContact({ name: "Dina", phone: "+47 900 00 002" });
  const names = async (chosen: string[]) => (await callable(actor, read, chosen)).map(({ id }) => id);
  expect(await names([])).toEqual([reachable.id]);
  expect(await names([reachable.id, silent.id, gone.id, foreign.id])).toEqual([reachable.id, silent.id, gone.id]);
});

it("nobody stands on paper with what they have said no to or what has ended; it is as new as what was changed last", async () => {
  const actor = await anActor();
  const { regionId } = actor;
  const later = new Date(longAgo.getTime() + 86_400_000);
  const taken = await aDuty(regionId, { what: "Ringe bedriften", acceptedAt: longAgo, changedAt: later });
  await aDuty(regionId, { what: "Svare pressen", declinedAt: longAgo });
  await aDuty(regionId, { what: "Føre logg", archivedAt: longAgo });
  const pack = await paperPack(actor, read, later);
  expect(pack.duties.map(({ id }) => id)).toEqual([taken.id]);
  expect(pack.changedAt).toEqual(later);
  expect(pack.coverage).toMatchObject({ aims: "no", contributors: "partly" });
});
