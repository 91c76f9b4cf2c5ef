// A hold laid in the same moment as a mail leaves: one of the two comes first, and both know which.
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { inTransaction } from "#db/client.server.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDelivery, deliveryNow, open, soonAfter, workOnce } from "#tests/support/factories/delivery.ts";
import { anActor } from "#tests/support/factories.ts";
import type { CauseHandler } from "./cause.ts";
import { layHold } from "./holds.commands.server.ts";
import type { Transport } from "./mail.ts";

useDatabase();

const door: Transport = {
  send: async () => ({ kind: "accepted", answer: { code: 250, text: "ok" } }),
  close: async () => {},
};
const told: CauseHandler = { ...open, heldAs: async (_, { id }) => ({ type: "update", id }) };
const work = (at: Date) => workOnce({ transport: door, handlers: { told }, at });

it("either the mail has left and is not counted, or it is held", async () => {
  for (let round = 0; round < 8; round++) {
    const actor = await anActor();
    const mail = await aDelivery({ regionId: actor.regionId, causeKind: "told" });
    const laying = inTransaction(async (db) => {
      await layHold(db, actor, soonAfter, { reasonId: randomUUID(), title: "Feil tall", practice: false });
      const [seen] = await db.select().from(deliveries).where(eq(deliveries.id, mail.id));
      return seen?.state;
    });
    const [seen] = await Promise.all([laying, work(soonAfter)]);
    await work(new Date(soonAfter.getTime() + 120_000));
    const { state } = await deliveryNow(mail.id);
    expect([seen, state]).toBeOneOf([
      ["waiting", "held"],
      ["sending", "submitted"],
      ["submitted", "submitted"],
    ]);
  }
});
