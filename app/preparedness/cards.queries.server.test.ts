import { expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aContact, anActor, longAgo } from "#tests/support/factories.ts";
import { callable } from "./cards.queries.server.ts";

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
