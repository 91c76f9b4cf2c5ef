// What stands between the queue and the door: gate, suppression, overdue, link, server; and what the mail is made of.
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { deliveries, suppressions, workers } from "#db/schema/delivery.ts";
import { links } from "#db/schema/links.ts";
import { regions } from "#db/schema/regions.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDelivery, deliveryNow, lateMail, open, soonAfter, workOnce } from "#tests/support/factories/delivery.ts";
import { aContact, aRegion, longAgo } from "#tests/support/factories.ts";
import { ensureLink } from "~/links/links.commands.server.ts";
import { linkUrl } from "~/links/token.server.ts";
import type { CauseHandler, Verdict } from "./cause.ts";
import { workerSeenAt } from "./heartbeat.server.ts";
import type { OutgoingMail, Transport } from "./mail.ts";
import { reasons } from "./reasons.ts";
import type { Outcome } from "./smtp-answer.ts";
import { startWorker } from "./worker.server.ts";

useDatabase();

beforeEach(() =>
  inTransaction(async (db) => {
    await db.delete(deliveries);
    await db.delete(suppressions);
  }),
);

const accepted: Outcome = { kind: "accepted", answer: { code: 250, text: "ok" } };

/** A door that writes down who went through. What a real server does is tested in worker-smtp. */
function door(answer: (mail: OutgoingMail) => Outcome = () => accepted): Transport & { mails: OutgoingMail[] } {
  const mails: OutgoingMail[] = [];
  return {
    mails,
    async send(mail) {
      mails.push(mail);
      return answer(mail);
    },
    async close() {},
  };
}

const hoursLater = (hours: number) => new Date(soonAfter.getTime() + hours * 3_600_000);
const saying = (verdict: Verdict): CauseHandler => ({ gate: async () => verdict });

describe("the gate", () => {
  const until = hoursLater(3);
  it.each<[string, Verdict, object]>([
    [
      "wait",
      { pass: "wait", until, reason: "press:reason.paused" },
      { state: "waiting", reason: "press:reason.paused", nextTryAt: until },
    ],
    ["hold", { pass: "hold", reason: "press:reason.stopped" }, { state: "held", reason: "press:reason.stopped" }],
    [
      "cancel",
      { pass: "cancel", reason: "press:reason.changed" },
      { state: "cancelled", reason: "press:reason.changed" },
    ],
  ])("says %s", async (_, verdict, expected) => {
    const transport = door();
    const { id } = await aDelivery();
    await workOnce({ transport, handlers: { test: saying(verdict) } });
    expect(await deliveryNow(id)).toMatchObject({ ...expected, attempts: 0, leaseToken: null });
    expect(transport.mails).toEqual([]);
  });

  it("is asked again when the wait is over, and that does not make the mail overdue", async () => {
    const transport = door();
    const { id } = await aDelivery();
    const days = 72;
    await workOnce({ transport, handlers: { test: saying({ pass: "wait", until: hoursLater(days), reason: "x:y" }) } });
    await workOnce({ transport, at: hoursLater(days) });
    expect(await deliveryNow(id)).toMatchObject({ state: "submitted", reason: null });
  });

  it("that waits for what is past is not asked in circles", async () => {
    await aDelivery();
    const looks = await workOnce({
      transport: door(),
      handlers: { test: saying({ pass: "wait", until: longAgo, reason: "x:y" }) },
    });
    expect(looks).toBe(1);
  });

  it("is missing for a cause nobody knows: held", async () => {
    const { id } = await aDelivery({ causeKind: "unheardOf" });
    await workOnce({ transport: door() });
    expect(await deliveryNow(id)).toMatchObject({ state: "held", reason: reasons.unknownCause });
  });

  it("that breaks leaves the mail in the queue", async () => {
    const errors: unknown[] = [];
    const { id } = await aDelivery();
    const broken: CauseHandler = { gate: () => Promise.reject(new Error("broken")) };
    await workOnce({ transport: door(), handlers: { test: broken }, onError: (error) => errors.push(error) });
    expect(errors).toHaveLength(1);
    expect(await deliveryNow(id)).toMatchObject({ state: "waiting", reason: reasons.trouble, leaseToken: null });
  });

  it("writes with `leaving` in the same transaction: all or nothing", async () => {
    const region = await aRegion();
    const { id } = await aDelivery({ regionId: region.id });
    const handler: CauseHandler = {
      ...open,
      leaving: async (db, cause) => {
        await db.update(regions).set({ name: "Har gått" }).where(eq(regions.id, cause.regionId));
        throw new Error("broken");
      },
    };
    const transport = door();
    await workOnce({ transport, handlers: { test: handler }, onError: () => {} });
    expect(await deliveryNow(id)).toMatchObject({ state: "waiting", attempts: 0 });
    const [now] = await read.select().from(regions).where(eq(regions.id, region.id));
    expect(now?.name).toBe(region.name);
    expect(transport.mails).toEqual([]);
  });
});

describe("suppression", () => {
  it.each([
    ["all mail, for a list", "*", "press", true],
    ["all mail, for mail of no list", "*", null, true],
    ["the list", "press", "press", true],
    ["another list", "board", "press", false],
    ["a list, for mail of no list", "press", null, false],
  ])("%s", async (_, suppressed, list, stops) => {
    const transport = door();
    const { id, regionId, recipientKey } = await aDelivery({ list });
    await inTransaction((db) =>
      db
        .insert(suppressions)
        .values({ regionId, recipientKey, list: suppressed, reason: "unsubscribed", createdAt: longAgo }),
    );
    await workOnce({ transport });
    expect(await deliveryNow(id)).toMatchObject(
      stops ? { state: "suppressed", reason: reasons.unsubscribed } : { state: "submitted" },
    );
    expect(transport.mails).toHaveLength(stops ? 0 : 1);
  });

  it("of one region does not count in another", async () => {
    const { id, recipientKey } = await aDelivery();
    const { id: regionId } = await aRegion();
    await inTransaction((db) =>
      db.insert(suppressions).values({ regionId, recipientKey, list: "*", reason: "bounced", createdAt: longAgo }),
    );
    await workOnce({ transport: door() });
    expect(await deliveryNow(id)).toMatchObject({ state: "submitted" });
  });
});

describe("overdue", () => {
  it("asks a person after a long stop", async () => {
    const transport = door();
    const { id } = await aDelivery();
    await workOnce({ transport, at: hoursLater(12) });
    expect(await deliveryNow(id)).toMatchObject({ state: "held", reason: reasons.overdue });
    expect(transport.mails).toEqual([]);
  });

  it("goes when a person has said so", async () => {
    const { id } = await aDelivery({ overdueAllowed: true });
    await workOnce({ transport: door(), at: hoursLater(12) });
    expect(await deliveryNow(id)).toMatchObject({ state: "submitted" });
  });
});

describe("without a server", () => {
  it("holds what is due, and lets it go when there is one", async () => {
    const { id } = await aDelivery();
    await workOnce({ transport: null });
    expect(await deliveryNow(id)).toMatchObject({ state: "held", reason: reasons.noServer });
    await workOnce({ transport: door(), at: hoursLater(1) });
    expect(await deliveryNow(id)).toMatchObject({ state: "submitted" });
  });
});

describe("the mail", () => {
  it("of a list says how to get off it, and holds the reader's own link and words", async () => {
    const { regionId, id: contactId } = await aContact();
    const expiresAt = hoursLater(1_000);
    const link = await inTransaction((db) =>
      ensureLink(db, longAgo, { regionId, purpose: "unsubscribe", holderId: contactId, subject: "press", expiresAt }),
    );
    await aDelivery({
      regionId,
      list: "press",
      linkId: link.id,
      merge: { name: "Ola & Vik" },
      content: {
        subject: "Til {{name}}",
        html: `<p>{{name}} <a href="{{link}}">av</a></p>`,
        text: "{{name}} {{link}}",
        replyTo: "svar@x.example",
      },
    });
    const transport = door();
    await workOnce({ transport });
    const url = linkUrl(link);
    expect(transport.mails[0]).toMatchObject({
      subject: "Til Ola & Vik",
      html: `<p>Ola &amp; Vik <a href="${url}">av</a></p>`,
      text: `Ola & Vik ${url}`,
      replyTo: "svar@x.example",
      headers: {
        "List-Id": `<press.${regionId}.framsnakk.example>`,
        "List-Unsubscribe": `<${url}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      },
    });
  });

  it.each(["revokedAt", "expiresAt"] as const)("is held when its link is gone (%s)", async (column) => {
    const { regionId, id: holderId } = await aContact();
    const link = await inTransaction((db) =>
      ensureLink(db, longAgo, {
        regionId,
        purpose: "approval",
        holderId,
        subject: randomUUID(),
        expiresAt: hoursLater(9),
      }),
    );
    await inTransaction((db) =>
      db
        .update(links)
        .set({ [column]: longAgo })
        .where(eq(links.id, link.id)),
    );
    const { id } = await aDelivery({ regionId, linkId: link.id });
    await workOnce({ transport: door() });
    expect(await deliveryNow(id)).toMatchObject({ state: "held", reason: reasons.linkGone });
  });

  const composing = (compose: CauseHandler["compose"]): CauseHandler => ({ ...open, compose });
  const uncomposed = async () => {
    const { regionId, id: contactId } = await aContact();
    return aDelivery({ regionId, contactId, contentId: null, locale: "nn" });
  };

  it("is composed when it leaves, where it has no frozen content", async () => {
    const { contactId } = await uncomposed();
    const transport = door();
    const handler = composing(async (_, __, recipient) => ({
      subject: `Nytt for ${recipient.locale}`,
      html: "<p>x</p>",
      text: "x",
      fromName: "Region",
      replyTo: recipient.contactId,
    }));
    await workOnce({ transport, handlers: { test: handler } });
    expect(transport.mails[0]).toMatchObject({ subject: "Nytt for nn", replyTo: contactId });
  });

  it("that cannot be composed surely did not leave", async () => {
    const { id } = await uncomposed();
    const transport = door();
    const handler = composing(() => Promise.reject(new Error("broken")));
    await workOnce({ transport, handlers: { test: handler }, onError: () => {} });
    expect(await deliveryNow(id)).toMatchObject({ state: "deferred", reason: reasons.notComposed });
    expect(transport.mails).toEqual([]);
  });

  it("without content and without anyone to compose it is held", async () => {
    const { id } = await uncomposed();
    await workOnce({ transport: door() });
    expect(await deliveryNow(id)).toMatchObject({ state: "held", reason: reasons.noContent });
  });
});

describe("the worker", () => {
  it("takes a transport that throws for one that may have sent", async () => {
    const { id } = await aDelivery();
    const broken: Transport = { send: () => Promise.reject(new Error("broken")), close: async () => {} };
    await workOnce({ transport: broken, onError: () => {} });
    expect(await deliveryNow(id)).toMatchObject({ state: "uncertain" });
  });

  it("sends no more to one domain than may be sent in a minute", async () => {
    const regionId = (await aRegion()).id;
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) ids.push((await aDelivery({ regionId, recipientEmail: `p${n}@avisa.example` })).id);
    const transport = door();
    await workOnce({ transport, perDomainPerMinute: 2 });
    expect(transport.mails).toHaveLength(2);
    await workOnce({ transport, perDomainPerMinute: 2, at: new Date(soonAfter.getTime() + 60_000) });
    expect(new Set(transport.mails.map((mail) => mail.deliveryId))).toEqual(new Set(ids));
  });

  it("finishes what is on its way when it is stopped, and puts the rest back", async () => {
    const regionId = (await aRegion()).id;
    for (let n = 0; n < 3; n++) await aDelivery({ regionId });
    let begun = () => {};
    let answer: (outcome: Outcome) => void = () => {};
    const asked = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slow: Transport = {
      send: () =>
        new Promise((resolve) => {
          answer = resolve;
          begun();
        }),
      close: async () => {},
    };
    const worker = startWorker({
      handlers: { test: open },
      lateMail,
      transport: slow,
      now: () => soonAfter,
      pollMs: 20,
      lanes: 1,
    });
    await asked;
    expect(await workerSeenAt(read)).toEqual(soonAfter);
    const stopped = worker.stop();
    answer(accepted);
    await stopped;
    const states = (await read.select().from(deliveries)).map(({ state, leaseToken }) => ({ state, leaseToken }));
    expect(states).toHaveLength(3);
    expect(states.filter(({ state }) => state === "submitted")).toHaveLength(1);
    expect(states.filter(({ state, leaseToken }) => state === "waiting" && leaseToken === null)).toHaveLength(2);
    expect(await read.select().from(workers)).toEqual([]);
  });

  it("records what it knows although it was given up for dead", async () => {
    const { id } = await aDelivery();
    const transport = door();
    const late: Transport = {
      ...transport,
      async send(mail) {
        await workOnce({ transport: door(), at: hoursLater(1) });
        expect(await deliveryNow(id)).toMatchObject({ state: "uncertain", reason: reasons.workerStopped });
        return transport.send(mail);
      },
    };
    await workOnce({ transport: late });
    expect(await deliveryNow(id)).toMatchObject({ state: "submitted", reason: null });
  });
});
