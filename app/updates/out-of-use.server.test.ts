// An audience is taken out of use while updates wait for it: nothing leaves, and a person chooses.
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { updates } from "#db/schema/updates.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anAudience } from "#tests/support/factories/audiences.ts";
import { workOnce } from "#tests/support/factories/delivery.ts";
import { aPlannedUpdate } from "#tests/support/factories/updates.ts";
import { aContact, anActor, aRegion, longAgo } from "#tests/support/factories.ts";
import { archiveAudience, restoreAudience } from "~/audiences/audiences.commands.server.ts";
import type { Transport } from "~/delivery/mail.ts";
import { updateHandler } from "./causes.server.ts";
import { dropStillWaiting, putBackDropped, stillWaitingFor } from "./out-of-use.server.ts";
import { planUpdate } from "./plan.commands.server.ts";
import { letGo, scheduleUpdate } from "./schedule.commands.server.ts";

useDatabase();

const minutes = (n: number) => new Date(longAgo.getTime() + n * 60_000);
const refused = { code: "updates:refusal.outOfUse" };

/** One update that is planned and one that is scheduled, for an audience that is then taken out of use. */
async function aGoneAudience() {
  const { id: regionId } = await aRegion();
  const owner = await anActor({ regionId });
  const person = await aContact({ regionId });
  const audience = await anAudience({ regionId, added: [person.id] });
  const planned = () => aPlannedUpdate({ regionId, audienceId: audience.id, plannedFor: minutes(60) });
  const [waits, leaves] = [await planned(), await planned()];
  await scheduleUpdate(owner, minutes(1), { id: leaves.id, revision: leaves.revision, causeId: randomUUID() });
  await archiveAudience(owner, minutes(2), audience.id);
  const sent: string[] = [];
  const transport: Transport = {
    async send({ to, regionId: of }) {
      if (of === regionId) sent.push(to.email);
      return { kind: "accepted", answer: { code: 250, text: "ok" } };
    },
    close: async () => {},
  };
  const work = (at: Date) => workOnce({ transport, at, handlers: { update: updateHandler } });
  const states = async () => {
    const rows = await read.select().from(updates).where(eq(updates.audienceId, audience.id));
    return [waits, leaves].map(({ id }) => rows.find((row) => row.id === id)?.state);
  };
  return { regionId, owner, audience, waits, leaves, sent, work, states };
}

it("nothing leaves, nothing new is planned, and it goes when the audience is in use again", async () => {
  const { regionId, owner, audience, waits, leaves, sent, work } = await aGoneAudience();
  await work(minutes(61));
  expect(sent).toEqual([]);
  const held = await read.select().from(deliveries).where(eq(deliveries.regionId, regionId));
  expect(held).toMatchObject([{ state: "held", reason: "updates:reason.outOfUse" }]);
  const schedule = (at: Date) =>
    scheduleUpdate(owner, at, { id: waits.id, revision: waits.revision, causeId: randomUUID() });
  await expect(schedule(minutes(62))).rejects.toMatchObject(refused);
  const anew = { id: randomUUID(), audienceId: audience.id, channelId: waits.channelId, successIds: [] };
  const words = { title: "Nytt", body: "Nytt", callToAction: "", date: "2026-02-01", time: "09:00" };
  await expect(planUpdate(owner, minutes(62), { ...anew, ...words, locale: "nb" })).rejects.toMatchObject(refused);
  await letGo(owner, minutes(63), { id: leaves.id });
  await work(minutes(64));
  expect(sent).toEqual([]);
  await restoreAudience(owner, minutes(65), audience.id);
  await letGo(owner, minutes(66), { id: leaves.id });
  await work(minutes(67));
  expect(sent).toHaveLength(1);
});

it("all that waits is dropped at once, and put back; another region's is not touched", async () => {
  const { owner, audience, waits, leaves, states, sent, work } = await aGoneAudience();
  expect((await stillWaitingFor(owner, read, audience.id)).map(({ id }) => id).sort()).toEqual(
    [waits.id, leaves.id].sort(),
  );
  const stranger = await anActor();
  await expect(dropStillWaiting(stranger, minutes(3), { audienceId: audience.id })).rejects.toThrow("not found");
  const dropped = await dropStillWaiting(owner, minutes(3), { audienceId: audience.id });
  expect(await dropStillWaiting(owner, minutes(3), { audienceId: audience.id })).toEqual([]);
  expect(await states()).toEqual(["cancelled", "cancelled"]);
  const foreign = putBackDropped(stranger, minutes(4), { audienceId: audience.id, ids: dropped });
  await expect(foreign).rejects.toThrow("not found");
  expect(await states()).toEqual(["cancelled", "cancelled"]);
  await putBackDropped(owner, minutes(4), { audienceId: audience.id, ids: dropped });
  expect(await states()).toEqual(["planned", "planned"]);
  await work(minutes(61));
  expect(sent).toEqual([]);
});
