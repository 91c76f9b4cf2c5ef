// Who has become another: what they were sent still opens, what they said no to still holds, and all of it comes back.
import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { contactMerges, contacts } from "#db/schema/contacts.ts";
import { deliveries, suppressions } from "#db/schema/delivery.ts";
import { type LinkPurpose, links } from "#db/schema/links.ts";
import { updateTasks } from "#db/schema/updates.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDelivery, deliveryNow, open, workOnce } from "#tests/support/factories/delivery.ts";
import { aPressDesk, aRelease, ask, minutes, partiesNow, retitle } from "#tests/support/factories/press.ts";
import { aDuty } from "#tests/support/factories/strategy.ts";
import { aPlannedUpdate } from "#tests/support/factories/updates.ts";
import { aContact, anActor, aRegion, longAgo } from "#tests/support/factories.ts";
import { mergeContacts, undoMerge } from "~/contacts/merge.commands.server.ts";
import { personNow } from "~/contacts/one-person.server.ts";
import { restorePerson } from "~/contacts/people.commands.server.ts";
import { type PersonalPurpose, personLink } from "~/contacts/person-link.server.ts";
import { holdUnfinished } from "~/delivery/restored.server.ts";
import { suppress } from "~/delivery/suppression.commands.server.ts";
import { suppressionOf } from "~/delivery/suppression.queries.server.ts";
import { ensureLink } from "~/links/links.commands.server.ts";
import { tokenOf } from "~/links/token.server.ts";
import { rewriteQuote } from "~/press/quotes.commands.server.ts";
import { getRelease } from "~/press/releases.queries.server.ts";
import { dutyHandler } from "~/strategy/causes.server.ts";
import { askHolders, withdrawDutyLink } from "~/strategy/duty-asks.commands.server.ts";
import { dutySheet } from "~/strategy/responsibilities.queries.server.ts";
import { confirmTask, withdrawTaskLink } from "~/updates/tasks.commands.server.ts";
import { taskSheet } from "~/updates/tasks.queries.server.ts";
import { contactPlaces } from "./contact-places.server.ts";
import { action as answerWayOut } from "./delivery/pages/unsubscribe.tsx";

useDatabase();

const choices = (which: "kept" | "other") => ({
  ...{ name: which, title: which, organisation: which, email: which },
  ...{ phone: which, locale: which, source: which },
});
const later = (ms: number) => new Date(longAgo.getTime() + ms);
const expiresAt = new Date("2030-01-01T00:00:00Z");

async function aPair() {
  const regionId = (await aRegion()).id;
  const owner = await anActor({ regionId });
  const [a, b] = [`kari-${randomUUID()}@x.no`, `kari-${randomUUID()}@gammel.no`];
  const kept = await aContact({ regionId, name: "Kari Nordmann", email: a });
  const other = await aContact({ regionId, name: "Kari N.", email: b });
  return { regionId, owner, kept, other };
}
type Pair = Awaited<ReturnType<typeof aPair>>;

/** @returns how it is undone */
async function become({ owner, kept, other }: Pair, which: "kept" | "other" = "kept", at = later(1_000)) {
  const merge = { id: randomUUID(), keptId: kept.id, mergedId: other.id, choices: choices(which) };
  await mergeContacts(owner, at, merge, contactPlaces);
  return { id: merge.id, undo: () => undoMerge(owner, later(60_000), merge.id, contactPlaces) };
}

const linkOf = (regionId: string, holderId: string, purpose: LinkPurpose, subject: string) =>
  inTransaction((db) => ensureLink(db, longAgo, { regionId, purpose, holderId, subject, expiresAt }));
const opens = async (link: Parameters<typeof tokenOf>[0], purpose: PersonalPurpose) =>
  (await personLink(tokenOf(link), purpose, later(2_000))).actor.contactId;
const linksTo = (holderId: string) => read.select().from(links).where(eq(links.holderId, holderId));

describe("a link in an old mail", () => {
  it.each(["approval", "collect", "ask", "task", "duty", "assess"] as const)(
    "opens for the person one has become, and for oneself when that is undone: %s",
    async (purpose) => {
      const pair = await aPair();
      const { regionId, kept, other } = pair;
      const both = [
        await linkOf(regionId, kept.id, purpose, "same"),
        await linkOf(regionId, other.id, purpose, "same"),
      ];
      const alone = await linkOf(regionId, other.id, purpose, "alone");
      const { undo } = await become(pair);
      for (const link of [...both, alone]) expect(await opens(link, purpose)).toBe(kept.id);
      // The like of it has come meanwhile: what is put back does not stumble over it.
      await linkOf(regionId, other.id, purpose, "alone");
      await undo();
      expect(await Promise.all(both.map((link) => opens(link, purpose)))).toEqual([kept.id, other.id]);
    },
  );

  it("shows all responsibilities; what waits leaves once, and withdrawing closes them all", async () => {
    const pair = await aPair();
    const { regionId, owner, kept, other } = pair;
    for (const { id } of [kept, other]) await aDuty(regionId, { contactId: id, what: `Ansvar for ${id}` });
    await askHolders(owner, longAgo);
    const [mine, theirs] = [(await linksTo(kept.id))[0], (await linksTo(other.id))[0]];
    if (!mine || !theirs) throw new Error("nobody was asked");
    const { undo } = await become(pair);
    const gateOf = (id: string) => dutyHandler.gate(read, { kind: "duty", id, regionId }, later(2_000));
    expect(await gateOf(kept.id)).toEqual({ pass: "go" });
    expect(await gateOf(other.id)).toMatchObject({ pass: "cancel", reason: "strategy:reason.askedAgain" });
    await inTransaction((db) =>
      db.update(deliveries).set({ state: "submitted" }).where(eq(deliveries.causeId, kept.id)),
    );
    expect(await gateOf(other.id)).toEqual({ pass: "go" });
    const { actor } = await personLink(tokenOf(theirs), "duty", later(2_000));
    expect((await dutySheet(actor, read, later(2_000))).asked).toHaveLength(2);
    const cause = { kind: "duty", id: other.id, regionId };
    const mail = await dutyHandler.compose(read, cause, { contactId: other.id, locale: "nb" }, later(2_000));
    expect([kept, other].every(({ id }) => mail.text.includes(id))).toBe(true);

    await withdrawDutyLink(owner, later(3_000), { contactId: kept.id });
    for (const link of [mine, theirs]) await expect(opens(link, "duty")).rejects.toBeDefined();
    await aDuty(regionId, { contactId: kept.id });
    await askHolders(owner, later(4_000));
    await undo();
    await aDuty(regionId, { contactId: kept.id });
    await withdrawDutyLink(owner, later(70_000), { contactId: kept.id });
    await aDuty(regionId, { contactId: kept.id });
    await askHolders(owner, later(80_000));
    expect((await linksTo(kept.id)).filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1);
  });

  it("finds the task that is left of two, with what one of them had said", async () => {
    const pair = await aPair();
    const { regionId, owner, kept, other } = pair;
    const { id: updateId } = await aPlannedUpdate({ regionId, state: "scheduled" });
    const task = (contactId: string) => ({ regionId, updateId, contactId, askedAt: longAgo, createdAt: longAgo });
    const made = await inTransaction((db) =>
      db
        .insert(updateTasks)
        .values([task(kept.id), { ...task(other.id), confirmedAt: longAgo, publishedOn: "2026-01-04", url: "u" }])
        .returning(),
    );
    const [stays, goes] = made.toSorted((a) => (a.contactId === kept.id ? -1 : 1));
    if (!stays || !goes) throw new Error("no tasks");
    const link = await linkOf(regionId, other.id, "task", goes.id);
    const { undo } = await become(pair);
    const { actor } = await personLink(tokenOf(link), "task", later(2_000));
    expect((await taskSheet(actor, read, goes.id)).task).toMatchObject({ id: stays.id, publishedOn: "2026-01-04" });
    await confirmTask(actor, later(2_000), { taskId: goes.id, publishedOn: "2026-01-03", url: "v", note: "" });
    await withdrawTaskLink(owner, later(3_000), { taskId: stays.id });
    await expect(opens(link, "task")).rejects.toBeDefined();
    await undo();
    const tasks = await read.select().from(updateTasks).where(eq(updateTasks.updateId, updateId));
    expect(tasks.find(({ id }) => id === goes.id)).toMatchObject({ contactId: other.id, url: "u" });
    expect(tasks.find(({ id }) => id === stays.id)).toMatchObject({ contactId: kept.id, url: "v" });
  });

  it("lets whoever was quoted put it in their own words, also in a text that is written anew", async () => {
    const desk = await aPressDesk();
    const regionId = desk.region.id;
    const kept = await aContact({ regionId, name: "Reidun H." });
    const releaseId = await aRelease(desk);
    await ask(desk, releaseId);
    await become({ regionId, owner: desk.owner, kept, other: desk.speaker });
    await retitle(desk, releaseId, "Svar samme dag");
    await ask(desk, releaseId, minutes(50));
    const party = (await partiesNow(desk, releaseId)).find(({ contactId }) => contactId === kept.id);
    const [link] = (await linksTo(kept.id)).toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
    if (!party || !link) throw new Error("the person quoted was not asked");
    const { actor } = await personLink(tokenOf(link), "approval", minutes(55));
    const [quote] = (await getRelease(desk.owner, read, minutes(55), releaseId)).text.quotes;
    const words = { releaseId, quoteKey: quote?.key ?? "", text: "Nå går det fort", seenHash: party.hash };
    await rewriteQuote(actor, minutes(56), words);
    const after = await partiesNow(desk, releaseId);
    expect(after.find(({ contactId }) => contactId === kept.id)).toMatchObject({ state: "approved" });
    const stranger = { ...actor, contactId: (await aContact({ regionId })).id };
    await expect(rewriteQuote(stranger, minutes(57), { ...words, text: "Ikke mitt" })).rejects.toThrow("not found");
  });
});

describe("what one of two has said no to", () => {
  const stopped = (regionId: string, list: string, { emailKey }: Pair["kept"]) =>
    suppressionOf(read, regionId, list, emailKey ?? "");
  const says = ({ regionId }: Pair, { emailKey }: Pair["kept"], list: string, reason: "unsubscribed" | "bounced") =>
    inTransaction((db) => suppress(db, longAgo, { regionId, recipientKey: emailKey ?? "", list, reason }));

  it.each(["kept", "other"] as const)("holds at both addresses, whichever is kept: %s", async (which) => {
    const pair = await aPair();
    const { regionId, kept, other } = pair;
    await says(pair, kept, "press", "unsubscribed");
    await says(pair, other, "board", "unsubscribed");
    await says(pair, other, "*", "bounced");
    const { undo } = await become(pair, which);
    for (const one of [kept, other]) {
      expect(await stopped(regionId, "press", one)).not.toBeNull();
      expect(await stopped(regionId, "board", one)).not.toBeNull();
    }
    // The address is dead; the person is not.
    expect(await stopped(regionId, "news", kept)).toBeNull();
    await undo();
    expect(await stopped(regionId, "press", kept)).toBe("unsubscribed");
    expect(await stopped(regionId, "board", kept)).toBeNull();
    expect(await stopped(regionId, "board", other)).toBe("bounced");
  });

  it("is not lost where it was said again, or for the first time, while the two were one", async () => {
    const pair = await aPair();
    const { regionId, kept, other } = pair;
    await says(pair, other, "press", "unsubscribed");
    const mine = await linkOf(regionId, kept.id, "unsubscribe", "press");
    const theirs = await linkOf(regionId, other.id, "unsubscribe", "board");
    await aDelivery({ regionId, list: "board", linkId: theirs.id, recipientEmail: other.email ?? "" });
    const { undo } = await become(pair);
    for (const link of [mine, theirs]) {
      const token = tokenOf(link);
      const request = new Request(`https://framsnakk.example/u/${token}`, { method: "POST", body: "" });
      await answerWayOut({ params: { token }, request, context: { nonce: "", requestId: "" } });
    }
    const all = () =>
      Promise.all([kept, other].flatMap((one) => ["press", "board"].map((l) => stopped(regionId, l, one))));
    expect(await all()).toEqual(Array(4).fill("unsubscribed"));
    await undo();
    expect(await all()).toEqual(Array(4).fill("unsubscribed"));
  });

  it("comes back from an early merge too, with the mail and the fields that can be told apart", async () => {
    const pair = await aPair();
    const { regionId, kept, other } = pair;
    await says(pair, kept, "press", "unsubscribed");
    const mail = (contactId: string, recipientEmail: string | null) =>
      aDelivery({ regionId, contactId, recipientEmail: recipientEmail ?? "" });
    const [mine, theirs] = [await mail(kept.id, kept.email), await mail(other.id, other.email)];
    const { id, undo } = await become(pair, "other");
    await inTransaction(async (db) => {
      const [merge] = await db.select().from(contactMerges).where(eq(contactMerges.id, id));
      const [first = {}, ...moved] = merge?.moved ?? [];
      const { wrote: _, mail: __, refused: ___, ...early } = first;
      await db
        .update(contactMerges)
        .set({ moved: [early, ...moved] })
        .where(eq(contactMerges.id, id));
      await db.update(contacts).set({ phone: "99" }).where(eq(contacts.id, kept.id));
    });
    expect((await deliveryNow(mine.id)).recipientEmail).toBe(other.email);
    await undo();
    expect(await deliveryNow(mine.id)).toMatchObject({ contactId: kept.id, recipientEmail: kept.email });
    expect(await deliveryNow(theirs.id)).toMatchObject({ contactId: other.id, recipientEmail: other.email });
    const rows = await read
      .select()
      .from(contacts)
      .where(inArray(contacts.id, [kept.id, other.id]));
    expect(rows.find((row) => row.id === kept.id)).toMatchObject({ name: kept.name, email: kept.email, phone: "99" });
    expect(rows.find((row) => row.id === other.id)).toMatchObject({ email: other.email, mergedIntoId: null });
    const said = await read.select().from(suppressions).where(eq(suppressions.regionId, regionId));
    expect(said.map(({ recipientKey }) => recipientKey)).toEqual([kept.emailKey]);
  });
});

describe("at the same time", () => {
  it("two who merge the same pair, each the other way, make one merge of it", async () => {
    const pair = await aPair();
    const { kept, other } = pair;
    const outcome = await Promise.allSettled([become(pair), become({ ...pair, kept: other, other: kept })]);
    expect(outcome.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const rows = await read
      .select()
      .from(contacts)
      .where(inArray(contacts.id, [kept.id, other.id]));
    expect(rows.filter(({ mergedIntoId }) => mergedIntoId !== null)).toHaveLength(1);
  });

  it("a merge that breaks off, as where the machine stops in it, leaves nothing behind", async () => {
    const pair = await aPair();
    const { regionId, owner, kept, other } = pair;
    const mail = await aDelivery({ regionId, contactId: other.id, recipientEmail: other.email ?? "" });
    const link = await linkOf(regionId, other.id, "duty", "duties 1");
    const breaks = () => Promise.reject(new Error("the machine stopped"));
    const [last] = contactPlaces.places;
    if (!last) throw new Error("no places");
    const places = { ...contactPlaces, places: [...contactPlaces.places, { ...last, move: breaks }] };
    const merge = { id: randomUUID(), keptId: kept.id, mergedId: other.id, choices: choices("kept") };
    await expect(mergeContacts(owner, later(1_000), merge, places)).rejects.toThrow("the machine stopped");
    expect(await deliveryNow(mail.id)).toEqual(mail);
    expect(await personNow(read, regionId, other.id)).toBe(other.id);
    expect(await opens(link, "duty")).toBe(other.id);
    await mergeContacts(owner, later(2_000), merge, contactPlaces);
    expect(await opens(link, "duty")).toBe(kept.id);
  });

  it("is undone also after a restore: the mail is its own again, and stays held", async () => {
    const pair = await aPair();
    const { regionId, kept, other } = pair;
    const mail = await aDelivery({ regionId, contactId: other.id, recipientEmail: other.email ?? "" });
    const { undo } = await become(pair);
    await inTransaction((db) => holdUnfinished(db, later(2_000)));
    await undo();
    expect(await deliveryNow(mail.id)).toMatchObject({
      ...{ contactId: other.id, recipientEmail: other.email },
      ...{ state: "held", reason: "delivery:reason.restored" },
    });
    expect(await personNow(read, regionId, kept.id)).toBe(kept.id);
  });

  it("a mail that is on its way is sent once, and not sent elsewhere", async () => {
    const pair = await aPair();
    const { regionId, kept, other } = pair;
    const ids: string[] = [];
    for (const { id, email } of [kept, other, other])
      ids.push((await aDelivery({ regionId, causeKind: "merging", contactId: id, recipientEmail: email ?? "" })).id);
    const sent: string[] = [];
    const merging: Promise<unknown>[] = [];
    const door = {
      send: async ({ to }: { to: { email: string } }) => {
        if (merging.length === 0) merging.push(become(pair));
        await merging[0];
        sent.push(to.email);
        return { kind: "accepted", answer: { code: 250, text: "ok" } } as const;
      },
      close: async () => {},
    };
    for (let looks = 0; looks < 3; looks++) await workOnce({ transport: door, handlers: { merging: open } });
    expect(sent).toHaveLength(3);
    const rows = await read.select().from(deliveries).where(inArray(deliveries.id, ids));
    expect(rows.every(({ state, contactId }) => state === "submitted" && contactId === kept.id)).toBe(true);
  });
});

it("whoever has become somebody who became a third is that one, and is undone in the same order", async () => {
  const pair = await aPair();
  const { regionId, owner, kept, other } = pair;
  const third = await aContact({ regionId, name: "Kari tre" });
  const first = await become(pair);
  const link = await linkOf(regionId, kept.id, "duty", "duties 1");
  const second = await become({ ...pair, kept: third, other: kept }, "kept", later(2_000));
  expect(await personNow(read, regionId, other.id)).toBe(third.id);
  await expect(first.undo()).rejects.toMatchObject({ code: "contacts:refusal.mergedSince" });
  await expect(restorePerson(owner, later(3_000), other.id)).rejects.toMatchObject({
    code: "contacts:refusal.mergedAlready",
  });
  await second.undo();
  expect(await opens(link, "duty")).toBe(kept.id);
  expect(await personNow(read, regionId, other.id)).toBe(kept.id);
  await first.undo();
  expect(await personNow(read, regionId, other.id)).toBe(other.id);
  // A circle, which no merge makes, does not go on for ever.
  await inTransaction(async (db) => {
    for (const [one, into] of [[kept, other] as const, [other, kept] as const]) {
      const it = and(eq(contacts.regionId, regionId), eq(contacts.id, one.id));
      await db.update(contacts).set({ mergedIntoId: into.id }).where(it);
    }
  });
  expect([kept.id, other.id]).toContain(await personNow(read, regionId, other.id));
});
