import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { type DeliveryState, deliveries, deliveryContents, deliveryStates } from "#db/schema/delivery.ts";
import { links } from "#db/schema/links.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDelivery, deliveryNow, lateMail, soonAfter } from "#tests/support/factories/delivery.ts";
import { anActor, aRegion, longAgo } from "#tests/support/factories.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { actsFor, deliveryActs } from "./acts.ts";
import { countStates, deliveriesOf } from "./deliveries.queries.server.ts";
import {
  actOnDelivery,
  allowOverdue,
  cancelDelivery,
  cancelWaiting,
  enqueue,
  type NewMail,
  retryDelivery,
  settleUncertain,
  wakeWaiting,
} from "./queue.commands.server.ts";
import { reasons } from "./reasons.ts";

useDatabase();

const content = { subject: "Emne", html: "<p>Tekst</p>", text: "Tekst", fromName: "Region", replyTo: null };
const contents = [{ variant: "common", locale: "nb", content }] as const;

const mailTo = (email: string, overrides: Partial<NewMail> = {}): NewMail => ({
  purpose: "press",
  recipient: { email, name: email, contactId: null, locale: "nb" },
  content: { variant: "common", locale: "nb" },
  ...overrides,
});

const aCause = async () => ({ kind: "test", id: randomUUID(), regionId: (await aRegion()).id, dueAt: soonAfter });
const queued = (causeId: string) => read.select().from(deliveries).where(eq(deliveries.causeId, causeId));

describe("enqueue", () => {
  it("writes one delivery per purpose and address, however often it is called and however it is spelt", async () => {
    const cause = await aCause();
    const mails = [
      mailTo("Ola@avisa.no"),
      mailTo(" ola@AVISA.no "),
      mailTo("kari@avisa.no"),
      mailTo("ola@avisa.no", { purpose: "receipt" }),
    ];
    expect(await inTransaction((db) => enqueue(db, longAgo, cause, contents, mails))).toBe(3);
    expect(await inTransaction((db) => enqueue(db, longAgo, cause, contents, mails))).toBe(0);
    const rows = await queued(cause.id);
    expect(rows).toHaveLength(3);
    expect(rows.every((row) => row.state === "waiting" && row.nextTryAt.getTime() === soonAfter.getTime())).toBe(true);
    expect(await read.select().from(deliveryContents).where(eq(deliveryContents.causeId, cause.id))).toHaveLength(1);
  });

  it("freezes the content of the first time", async () => {
    const cause = await aCause();
    const write = (subject: string) =>
      inTransaction((db) =>
        enqueue(
          db,
          longAgo,
          cause,
          [{ variant: "common", locale: "nb", content: { ...content, subject } }],
          [mailTo("a@x.no")],
        ),
      );
    await write("Først");
    await write("Siden");
    const rows = await read.select().from(deliveryContents).where(eq(deliveryContents.causeId, cause.id));
    expect(rows.map((row) => row.subject)).toEqual(["Først"]);
  });

  it("writes nothing at all when one mail asks for a content that is not there", async () => {
    const cause = await aCause();
    const mails = [mailTo("a@x.no"), mailTo("b@x.no", { content: { variant: "common", locale: "nn" } })];
    await expect(inTransaction((db) => enqueue(db, longAgo, cause, contents, mails))).rejects.toThrow(/common/);
    expect(await queued(cause.id)).toEqual([]);
  });

  it("gives a mail of a list the link that unsubscribes from it, one per reader", async () => {
    const cause = await aCause();
    const next = { ...cause, id: randomUUID() };
    for (const each of [cause, next]) {
      await inTransaction((db) => enqueue(db, longAgo, each, contents, [mailTo("Ola@x.no", { list: "press" })]));
    }
    const [link, ...more] = await read.select().from(links).where(eq(links.regionId, cause.regionId));
    expect(more).toEqual([]);
    expect(link).toMatchObject({ purpose: "unsubscribe", holderId: "ola@x.no", subject: "press" });
    expect((await queued(next.id))[0]?.linkId).toBe(link?.id);
  });
});

/** One delivery in each state, all of one cause. */
async function oneOfEach() {
  const { id: regionId } = await aRegion();
  const causeId = randomUUID();
  for (const state of deliveryStates) await aDelivery({ regionId, causeId, state });
  return { kind: "test", id: causeId, regionId };
}

const counted = async (cause: Awaited<ReturnType<typeof oneOfEach>>) =>
  (await countStates(read, [cause])).get(cause.id);

describe("what belongs to one cause", () => {
  it("is cancelled as far as it has not left", async () => {
    const cause = await oneOfEach();
    const other = await oneOfEach();
    expect(await inTransaction((db) => cancelWaiting(db, soonAfter, cause, "press:reason.changed"))).toBe(3);
    expect(await counted(cause)).toMatchObject({
      waiting: 0,
      deferred: 0,
      held: 0,
      cancelled: 4,
      sending: 1,
      uncertain: 1,
    });
    expect(await counted(other)).toMatchObject({ waiting: 1, cancelled: 1 });
    expect(await inTransaction((db) => cancelWaiting(db, soonAfter, cause, "press:reason.changed"))).toBe(0);
  });

  it("is woken after a pause, but not what waits for a person", async () => {
    const { id: regionId } = await aRegion();
    const causeId = randomUUID();
    const inTwoDays = new Date(soonAfter.getTime() + 48 * 3_600_000);
    const given = { regionId, causeId };
    const paused = await aDelivery({ ...given, nextTryAt: inTwoDays, reason: "press:reason.paused" });
    const held = await aDelivery({ ...given, state: "held", reason: "press:reason.paused" });
    const deferred = await aDelivery({ ...given, state: "deferred", nextTryAt: inTwoDays, attempts: 1 });
    const overdue = await aDelivery({ ...given, state: "held", reason: reasons.overdue });
    const planned = await aDelivery({ ...given, dueAt: inTwoDays, nextTryAt: inTwoDays });
    expect(
      await inTransaction((db) => wakeWaiting(db, soonAfter, { kind: "test", id: causeId, regionId }, lateMail)),
    ).toBe(3);
    // Also where days have gone since it was due: the time it was paused is not counted against it.
    const awake = { state: "waiting", nextTryAt: soonAfter, reason: null, overdueAllowed: true };
    for (const { id } of [paused, held, deferred]) expect(await deliveryNow(id)).toMatchObject(awake);
    expect(await deliveryNow(overdue.id)).toMatchObject({ state: "held", reason: reasons.overdue });
    expect(await deliveryNow(planned.id)).toMatchObject({ state: "waiting", nextTryAt: inTwoDays });
  });

  it("is counted by state and listed in the order of the alphabet, for its own region only", async () => {
    const actor = await anActor();
    const causeId = randomUUID();
    for (const recipientName of ["Øyvind", "Åse", "Ola", "Ærlend"]) {
      await aDelivery({ regionId: actor.regionId, causeId, recipientName });
    }
    const cause = { kind: "test", id: causeId, regionId: actor.regionId };
    expect((await deliveriesOf(actor, read, cause)).map((row) => row.recipientName)).toEqual([
      "Ola",
      "Ærlend",
      "Øyvind",
      "Åse",
    ]);
    expect(await deliveriesOf(await anActor(), read, cause)).toEqual([]);
    const unknown = { ...cause, id: randomUUID() };
    const counts = await countStates(read, [cause, unknown]);
    expect(counts.get(causeId)).toMatchObject({ waiting: 4, submitted: 0 });
    expect(counts.get(unknown.id)).toMatchObject({ waiting: 0, submitted: 0 });
    const foreign = await countStates(read, [{ ...cause, regionId: (await aRegion()).id }]);
    expect(foreign.get(causeId)).toMatchObject({ waiting: 0 });
  });
});

describe("what a person does with one delivery", () => {
  const inState = async (state: DeliveryState, reason: string | null = null) => {
    const actor = await anActor();
    return { actor, ...(await aDelivery({ regionId: actor.regionId, state, reason, attempts: 8 })) };
  };

  it.each([
    ["retry, deferred", retryDelivery, "deferred", null, { state: "waiting", nextTryAt: soonAfter, attempts: 8 }],
    [
      "retry, failed",
      retryDelivery,
      "failed",
      reasons.gaveUp,
      { state: "waiting", reason: null, attempts: 0, overdueAllowed: true },
    ],
    ["retry, held", retryDelivery, "held", reasons.linkGone, { state: "waiting", reason: null }],
    ["allow, overdue", allowOverdue, "held", reasons.overdue, { state: "waiting", overdueAllowed: true }],
    [
      "allow, held for another reason",
      allowOverdue,
      "held",
      reasons.linkGone,
      { state: "held", reason: reasons.linkGone },
    ],
    ["cancel, waiting", cancelDelivery, "waiting", null, { state: "cancelled", reason: reasons.byHand }],
    ["cancel, held", cancelDelivery, "held", reasons.overdue, { state: "cancelled" }],
  ] as const)("%s", async (_, act, state, reason, expected) => {
    const { actor, id } = await inState(state, reason);
    await act(actor, soonAfter, id);
    await act(actor, soonAfter, id);
    expect(await deliveryNow(id)).toMatchObject(expected);
  });

  it.each([
    ["sent", { state: "submitted", reason: reasons.countedAsSent }],
    ["again", { state: "waiting", reason: null, nextTryAt: soonAfter }],
  ] as const)("settles an uncertain one as %s, once", async (as, expected) => {
    const { actor, id } = await inState("uncertain");
    await settleUncertain(actor, soonAfter, id, as);
    await settleUncertain(actor, soonAfter, id, as);
    expect(await deliveryNow(id)).toMatchObject(expected);
    const entries = await read
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectId, id), eq(auditEntries.actorId, actor.userId)));
    expect(entries).toHaveLength(1);
  });

  it.each([
    [retryDelivery, "bounced"],
    [retryDelivery, "cancelled"],
    [cancelDelivery, "submitted"],
    [cancelDelivery, "sending"],
    [cancelDelivery, "uncertain"],
  ] as const)("refuses %o for one that is %s", async (act, state) => {
    const { actor, id } = await inState(state);
    await expect(act(actor, soonAfter, id)).rejects.toThrow(Refusal);
    expect((await deliveryNow(id)).state).toBe(state);
  });

  it("never sends again what is on its way or has arrived", async () => {
    for (const state of ["sending", "submitted"] as const) {
      const { actor, id } = await inState(state);
      await retryDelivery(actor, soonAfter, id);
      await settleUncertain(actor, soonAfter, id, "again");
      expect((await deliveryNow(id)).state).toBe(state);
    }
  });

  it("offers only buttons that do something", async () => {
    for (const state of deliveryStates) {
      for (const reason of [null, reasons.overdue]) {
        for (const intent of actsFor({ state, reason })) {
          const { actor, id } = await inState(state, reason);
          await actOnDelivery(actor, soonAfter, { intent, deliveryId: id });
          expect((await deliveryNow(id)).state, `${intent} on ${state}`).not.toBe(state);
        }
      }
    }
  });

  it("takes the right to send, in the delivery's own region", async () => {
    const { id, regionId } = await inState("deferred");
    const foreigner = await anActor();
    const approver = await anActor({ regionId, role: "approver" });
    for (const intent of deliveryActs) {
      await expect(actOnDelivery(foreigner, soonAfter, { intent, deliveryId: id })).rejects.toThrow(NotFound);
      await expect(actOnDelivery(approver, soonAfter, { intent, deliveryId: id })).rejects.toThrow(Forbidden);
    }
    expect((await deliveryNow(id)).state).toBe("deferred");
  });
});
