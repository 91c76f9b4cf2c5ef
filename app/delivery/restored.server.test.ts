// What a restore holds, and how a person lets it go.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDelivery, deliveryNow, lateMail } from "#tests/support/factories/delivery.ts";
import { anActor, longAgo } from "#tests/support/factories.ts";
import type { PersonActor } from "~/access/actor.ts";
import { byItself } from "~/platform/by-itself.server.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { actsFor } from "./acts.ts";
import { actOnDelivery, enqueue, wakeWaiting } from "./queue.commands.server.ts";
import { reasons } from "./reasons.ts";
import { sayGoingAgain, settleRestored } from "./restored.commands.server.ts";
import { restoredCount, restoredMailings } from "./restored.queries.server.ts";
import { holdUnfinished, recordRestored, waitsAfterRestore } from "./restored.server.ts";

useDatabase();

const restoredAt = new Date(longAgo.getTime() + 26 * 60 * 60_000);
const now = new Date(restoredAt.getTime() + 60_000);
const ahead = new Date(restoredAt.getTime() + 7 * 24 * 60 * 60_000);
let owner: PersonActor;

beforeEach(async () => {
  owner = await anActor();
});

const restore = () =>
  inTransaction(async (db) => {
    await holdUnfinished(db, restoredAt);
    await recordRestored(db, restoredAt, owner.regionId, longAgo.toISOString());
  });

async function aMailing(dueAt = longAgo) {
  const cause = { causeKind: "test", causeId: randomUUID(), regionId: owner.regionId, dueAt };
  const waiting = await aDelivery(cause);
  const sending = await aDelivery({ ...cause, state: "sending", leaseToken: "worker", leaseUntil: longAgo });
  await restore();
  return { id: cause.causeId, waiting, sending };
}

const settle = (id: string, as: "send" | "sent" | "stop", actor = owner) =>
  settleRestored(actor, now, { kind: "test", id, as });

const both = async ({ waiting, sending }: Awaited<ReturnType<typeof aMailing>>) =>
  Promise.all([deliveryNow(waiting.id), deliveryNow(sending.id)]);

it("lists each mailing with everyone in it, and says which of them were on their way", async () => {
  const { id, waiting, sending } = await aMailing();
  const [mailing, ...others] = await restoredMailings(owner, read);
  expect(others).toEqual([]);
  expect(mailing).toMatchObject({ kind: "test", id, subject: "Halv ventetid", dueAt: longAgo });
  expect(new Map(mailing?.recipients.map((one) => [one.id, one.uncertain]))).toEqual(
    new Map([
      [waiting.id, false],
      [sending.id, true],
    ]),
  );
  expect(await restoredCount(read, owner.regionId)).toBe(2);
  expect(await restoredMailings(await anActor(), read)).toEqual([]);
});

describe("a mailing is settled as a whole", () => {
  it("sent now, each once and late though it is", async () => {
    const mailing = await aMailing();
    await settle(mailing.id, "send");
    for (const row of await both(mailing))
      expect(row).toMatchObject({
        state: "waiting",
        reason: null,
        nextTryAt: now,
        overdueAllowed: true,
        leaseToken: null,
      });
  });

  it("or at its time, where that is still ahead", async () => {
    const mailing = await aMailing(ahead);
    await settle(mailing.id, "send");
    for (const row of await both(mailing)) expect(row).toMatchObject({ state: "waiting", nextTryAt: ahead });
  });

  it("counted as sent, or stopped", async () => {
    const sent = await aMailing();
    await settle(sent.id, "sent");
    for (const row of await both(sent))
      expect(row).toMatchObject({ state: "submitted", reason: reasons.countedAsSent, submittedAt: longAgo });
    const stopped = await aMailing();
    await settle(stopped.id, "stop");
    const [held, onItsWay] = await both(stopped);
    expect(held).toMatchObject({ state: "cancelled", reason: reasons.byHand });
    // It may have left: only a person knows, and is still asked.
    expect(onItsWay).toMatchObject({ state: "uncertain", reason: reasons.restored });
    const [left] = await restoredMailings(owner, read);
    expect(left?.recipients).toMatchObject([{ id: stopped.sending.id, uncertain: true }]);
    await settle(stopped.id, "sent");
    expect((await both(stopped)).map(({ state }) => state)).toEqual(["cancelled", "submitted"]);
  });

  it("pressed again, nothing more happens; not by a reader, and not from another region", async () => {
    const mailing = await aMailing();
    await expect(settle(mailing.id, "send", { ...owner, role: "reader" })).rejects.toThrow(Forbidden);
    await expect(settle(mailing.id, "send", await anActor())).rejects.toThrow(NotFound);
    await settle(mailing.id, "sent");
    await settle(mailing.id, "send");
    for (const row of await both(mailing)) expect(row.state).toBe("submitted");
  });
});

it("one by one too: sent, counted as sent, stopped; never before its time", async () => {
  const { waiting } = await aMailing(ahead);
  expect(actsFor(await deliveryNow(waiting.id))).toEqual(["allowOverdue", "countAsSent", "cancelDelivery"]);
  await actOnDelivery(owner, now, { intent: "allowOverdue", deliveryId: waiting.id });
  expect(await deliveryNow(waiting.id)).toMatchObject({ state: "waiting", nextTryAt: ahead });
  const other = await aMailing();
  await actOnDelivery(owner, now, { intent: "countAsSent", deliveryId: other.waiting.id });
  expect(await deliveryNow(other.waiting.id)).toMatchObject({ state: "submitted" });
});

it("a mailing that its page lets go goes, at its time", async () => {
  const { id, waiting } = await aMailing(ahead);
  await inTransaction((db) => wakeWaiting(db, now, { kind: "test", id, regionId: owner.regionId }, lateMail));
  expect(await deliveryNow(waiting.id)).toMatchObject({ state: "waiting", nextTryAt: ahead });
});

it("what would leave by itself is held until a person says that it is going again; what a person sends is not", async () => {
  const recipient = { email: "per@example.no", name: "Per", contactId: null, locale: "nb" as const };
  const content = { subject: "S", html: "", text: "", fromName: "N", replyTo: null };
  const send = async () => {
    const cause = { kind: "test", id: randomUUID(), regionId: owner.regionId, dueAt: now };
    const mail = { purpose: "p", recipient, content: { variant: "common", locale: "nb" as const } };
    await inTransaction((db) => enqueue(db, now, cause, [{ variant: "common", locale: "nb", content }], [mail]));
    const held = await restoredMailings(owner, read);
    return held.some(({ id }) => id === cause.id) ? "held" : "waiting";
  };
  expect(await byItself(send)).toBe("waiting");
  await restore();
  expect(await waitsAfterRestore(read, owner.regionId)).toEqual({ at: restoredAt, madeAt: longAgo });
  expect(await byItself(send)).toBe("held");
  expect(await send()).toBe("waiting");
  await expect(sayGoingAgain({ ...owner, role: "reader" }, now)).rejects.toThrow(Forbidden);
  await sayGoingAgain(owner, now);
  await sayGoingAgain(owner, now);
  expect(await waitsAfterRestore(read, owner.regionId)).toBeNull();
  expect(await byItself(send)).toBe("waiting");
});
