import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { type DeliveryState, deliveries } from "#db/schema/delivery.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anAskedText, asking, november } from "../../tests/support/factories/approvals.ts";
import { anActor } from "../../tests/support/factories.ts";
import { requestsInTrouble } from "./request-mails.queries.server.ts";

useDatabase();

const becomes = (contactId: string, state: DeliveryState) =>
  inTransaction((db) => db.update(deliveries).set({ state }).where(eq(deliveries.contactId, contactId)).returning());

describe("the mails that people were asked through", () => {
  it.each([
    ["waiting", false],
    ["submitted", false],
    ["cancelled", false],
    ["deferred", true],
    ["uncertain", true],
    ["bounced", true],
    ["failed", true],
    ["suppressed", true],
    ["held", true],
  ] as const)("%s: told beside the person is %s", async (state, told) => {
    const world = await anAskedText();
    await becomes(world.tore.id, state);
    const trouble = await requestsInTrouble(world.actor, read, [world.tore.id]);
    expect(Object.keys(trouble)).toEqual(told ? [world.tore.id] : []);
  });

  it("only the last one counts", async () => {
    const world = await anAskedText();
    await becomes(world.tore.id, "failed");
    await asking(world, november(9), [world.tore.id]);
    expect(await requestsInTrouble(world.actor, read, [world.tore.id])).toEqual({});
  });

  it("are not told to another region", async () => {
    const world = await anAskedText();
    await becomes(world.tore.id, "failed");
    expect(await requestsInTrouble(await anActor(), read, [world.tore.id])).toEqual({});
  });
});
