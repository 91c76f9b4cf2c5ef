import { randomUUID } from "node:crypto";
import { and, eq, ne } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { deliveries, deliveryContents, suppressions } from "#db/schema/delivery.ts";
import { successes, successRestrictions } from "#db/schema/successes.ts";
import { type Update, updates } from "#db/schema/updates.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anAudience } from "#tests/support/factories/audiences.ts";
import { workOnce } from "#tests/support/factories/delivery.ts";
import { aSuccess } from "#tests/support/factories/successes.ts";
import { anUpdate, aPlannedUpdate } from "#tests/support/factories/updates.ts";
import { aContact, anActor, aRegion, longAgo, only } from "#tests/support/factories.ts";
import type { Transport } from "~/delivery/mail.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { updateHandler, updateTestHandler } from "./causes.server.ts";
import { moveUpdate } from "./plan.commands.server.ts";
import { letGo, scheduleUpdate, stopUpdate, testSend, unscheduleUpdate } from "./schedule.commands.server.ts";
import { tallyChanged } from "./tally.server.ts";
import { toldOf } from "./updates.queries.server.ts";

useDatabase();

const minutes = (n: number) => new Date(longAgo.getTime() + n * 60_000);
const refusal = (code: string) => expect.objectContaining({ code });

/** A region with one who sends, one success, and an audience of those named. */
async function aDesk(...names: string[]) {
  const { id: regionId } = await aRegion();
  const owner = await anActor({ regionId });
  const people = [];
  for (const name of names) people.push(await aContact({ regionId, name }));
  const success = await aSuccess({ regionId });
  const audience = await anAudience({ regionId, added: people.map(({ id }) => id) });
  const planned = (audienceId = audience.id, successIds = [success.id], plannedFor = minutes(60)) =>
    aPlannedUpdate({ regionId, audienceId, successIds, plannedFor });
  return { regionId, owner, people, success, audience, planned };
}
type Desk = Awaited<ReturnType<typeof aDesk>>;

const schedule = (desk: Pick<Desk, "owner">, { id, revision }: Update, more: { atOnce?: boolean; at?: Date } = {}) =>
  scheduleUpdate(desk.owner, more.at ?? minutes(1), { id, revision, causeId: randomUUID(), ...more });
const mailsOf = async ({ id }: { id: string }) => {
  const { causeId } = await updateNow(id);
  return read
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.causeKind, "update"), eq(deliveries.causeId, causeId ?? "")))
    .orderBy(deliveries.recipientName);
};
const updateNow = async (id: string) => only(await read.select().from(updates).where(eq(updates.id, id)));
const states = async (update: { id: string }) =>
  (await mailsOf(update)).map(({ recipientName, state }) => `${recipientName} ${state}`);

/** Takes every mail of this region but those to the addresses it refuses for good. */
function aTransport(regionId: string, refuses: readonly string[] = []) {
  const to: string[] = [];
  const transport: Transport = {
    async send(mail) {
      const answer = { code: 554, text: "5.7.1 no" };
      if (refuses.includes(mail.to.email)) return { kind: "refused", stage: "body", answer };
      if (mail.regionId === regionId) to.push(mail.to.email);
      return { kind: "accepted", answer: { code: 250, text: "ok" } };
    },
    close: async () => {},
  };
  return { to, transport };
}
const work = (transport: Transport, at: Date) =>
  workOnce({ transport, at, handlers: { update: updateHandler, updateTest: updateTestHandler } });

const restrict = (successId: string, laid: { approved?: boolean; ready?: boolean; embargoUntil?: Date }) =>
  inTransaction((db) =>
    db.insert(successRestrictions).values({
      successId,
      carrierType: "release",
      carrierId: randomUUID(),
      approved: true,
      ready: true,
      ...laid,
    }),
  );

describe("scheduling", () => {
  it("freezes the mail and writes one for each who can be reached, in their language; then it is told", async () => {
    const desk = await aDesk("Anna", "Bjørn");
    const nynorsk = await aContact({ regionId: desk.regionId, name: "Siri", locale: "nn" });
    const off = await aContact({ regionId: desk.regionId, name: "Tor" });
    const mute = await aContact({ regionId: desk.regionId, name: "Ubåt", email: null });
    const same = await aContact({ regionId: desk.regionId, name: "Anna igjen", email: desk.people[0]?.email ?? "" });
    const all = [...desk.people, nynorsk, off, mute, same].map(({ id }) => id);
    const audience = await anAudience({ regionId: desk.regionId, added: all });
    const stopped = { regionId: desk.regionId, recipientKey: off.emailKey ?? "", createdAt: longAgo };
    await inTransaction((db) =>
      db.insert(suppressions).values({ ...stopped, list: `audience:${audience.id}`, reason: "unsubscribed" }),
    );
    const update = await desk.planned(audience.id);
    expect(await schedule(desk, update)).toEqual({ already: false });
    expect(await states(update)).toEqual(["Anna waiting", "Bjørn waiting", "Siri waiting", "Tor suppressed"]);
    const { causeId, state, reachable, pending } = await updateNow(update.id);
    expect({ state, reachable, pending }).toEqual({ state: "scheduled", reachable: 3, pending: 3 });
    const frozen = await read
      .select()
      .from(deliveryContents)
      .where(eq(deliveryContents.causeId, causeId ?? ""));
    expect(frozen.map(({ locale }) => locale).sort()).toEqual(["nb", "nn"]);
    expect(frozen.every(({ replyTo, text }) => replyTo !== null && text.includes("{{link}}"))).toBe(true);

    const { to, transport } = aTransport(desk.regionId);
    await work(transport, minutes(59));
    expect(to).toEqual([]);
    await work(transport, minutes(60));
    expect(to).toHaveLength(3);
    const told = only((await toldOf(desk.owner, read, [desk.success.id])).get(desk.success.id) ?? []);
    expect(told).toMatchObject({ state: "told", reachable: 3, submitted: 3 });
    await expect(unscheduleUpdate(desk.owner, minutes(61), update)).rejects.toEqual(refusal("updates:refusal.hasLeft"));
    await expect(stopUpdate(desk.owner, minutes(61), update)).rejects.toEqual(refusal("updates:refusal.allLeft"));
  });

  it("happens once, however often it is asked for; and at once where that is wanted or its time is past", async () => {
    const desk = await aDesk("Anna");
    const update = await desk.planned();
    const input = { id: update.id, revision: 1, causeId: randomUUID() };
    const answers = await Promise.all(
      [input, input, { ...input, causeId: randomUUID() }].map((each) => scheduleUpdate(desk.owner, minutes(1), each)),
    );
    expect(answers.filter(({ already }) => !already)).toHaveLength(1);
    expect(await mailsOf(update)).toHaveLength(1);
    const now = await desk.planned(desk.audience.id, []);
    await schedule(desk, now, { atOnce: true });
    const late = await desk.planned(desk.audience.id, []);
    await schedule(desk, late, { at: minutes(90) });
    expect([(await mailsOf(now))[0]?.dueAt, (await mailsOf(late))[0]?.dueAt]).toEqual([minutes(1), minutes(90)]);
  });

  it("refuses what the person has not seen, what may not be told, and what reaches nobody", async () => {
    const desk = await aDesk("Anna");
    const unready = await aSuccess({ regionId: desk.regionId });
    await restrict(unready.id, { approved: false });
    const draft = await aSuccess({ regionId: desk.regionId, draft: true });
    const later = await aSuccess({ regionId: desk.regionId });
    await restrict(later.id, { embargoUntil: minutes(61) });
    const empty = await anAudience({ regionId: desk.regionId });
    const moved = await desk.planned();
    await moveUpdate(desk.owner, minutes(1), { id: moved.id, date: "2026-01-09", revision: 1 });
    const cases: [Update, string][] = [
      [moved, "updates:refusal.changedMeanwhile"],
      [await desk.planned(desk.audience.id, [desk.success.id, unready.id]), "updates:refusal.notApproved"],
      [await desk.planned(desk.audience.id, [draft.id]), "updates:refusal.notReady"],
      [await desk.planned(desk.audience.id, [later.id]), "updates:refusal.embargo"],
      [await desk.planned(empty.id), "updates:refusal.nobody"],
    ];
    for (const [update, code] of cases) {
      await expect(schedule(desk, update)).rejects.toEqual(refusal(code));
      expect(await updateNow(update.id)).toMatchObject({ causeId: null, state: "planned" });
    }
    const reader = await anActor({ regionId: desk.regionId, role: "reader" });
    await expect(schedule({ owner: reader }, moved)).rejects.toThrow(Forbidden);
    await expect(schedule({ owner: await anActor() }, moved)).rejects.toThrow(NotFound);
  });

  it("waits for an embargo laid on afterwards, and holds what is taken back, until it is let go", async () => {
    const desk = await aDesk("Anna");
    const update = await desk.planned();
    await schedule(desk, update);
    await restrict(desk.success.id, { embargoUntil: minutes(120) });
    const { to, transport } = aTransport(desk.regionId);
    await work(transport, minutes(60));
    expect((await mailsOf(update))[0]).toMatchObject({ state: "waiting", nextTryAt: minutes(120) });
    await inTransaction((db) => db.update(successes).set({ draft: true }).where(eq(successes.id, desk.success.id)));
    await work(transport, minutes(120));
    expect((await mailsOf(update))[0]).toMatchObject({ state: "held", reason: "updates:reason.notReady" });
    await inTransaction((db) => db.update(successes).set({ draft: false }).where(eq(successes.id, desk.success.id)));
    await letGo(desk.owner, minutes(121), update);
    await work(transport, minutes(121));
    expect(to).toHaveLength(1);
  });

  it("is taken back, and goes anew to everyone", async () => {
    const desk = await aDesk("Anna", "Bjørn");
    const update = await desk.planned();
    await schedule(desk, update);
    for (const _ of [1, 2]) await unscheduleUpdate(desk.owner, minutes(2), update);
    expect(await updateNow(update.id)).toMatchObject({ state: "planned", causeId: null, reachable: 0, revision: 3 });
    await schedule(desk, await updateNow(update.id));
    expect(await states(update)).toEqual(["Anna waiting", "Bjørn waiting"]);
    const { to, transport } = aTransport(desk.regionId);
    await work(transport, minutes(60));
    expect(to).toHaveLength(2);
  });

  it("that fails for most has told nobody, and the silence goes on", async () => {
    const desk = await aDesk("Anna", "Bjørn", "Cato");
    const update = await desk.planned();
    await schedule(desk, update);
    const refused = desk.people.slice(1).map(({ email }) => email ?? "");
    await work(aTransport(desk.regionId, refused).transport, minutes(60));
    const told = only((await toldOf(desk.owner, read, [desk.success.id])).get(desk.success.id) ?? []);
    expect(told).toMatchObject({ state: "partly", reachable: 3, submitted: 1 });
  });

  it("is counted also where the worker died before it could", async () => {
    const desk = await aDesk("Anna");
    const update = await desk.planned();
    await schedule(desk, update);
    const [mail] = await mailsOf(update);
    await inTransaction((db) =>
      db
        .update(deliveries)
        .set({ state: "submitted", submittedAt: minutes(60), changedAt: minutes(60) })
        .where(eq(deliveries.id, mail?.id ?? "")),
    );
    expect(await updateNow(update.id)).toMatchObject({ submitted: 0, heardAt: null });
    await tallyChanged(minutes(62), minutes(59));
    expect(await updateNow(update.id)).toMatchObject({ submitted: 1, pending: 0, heardAt: minutes(60) });
  });
});

describe("one mail to one person", () => {
  it("however many audiences they are in; and they get it after all where the other is taken back", async () => {
    const desk = await aDesk("Anna", "Bjørn");
    const [anna] = desk.people;
    const twin = await aContact({ regionId: desk.regionId, name: "Anna B", email: ` ${anna?.email?.toUpperCase()}` });
    const second = await anAudience({ regionId: desk.regionId, added: [twin.id, desk.people[1]?.id ?? ""] });
    const dag = await aContact({ regionId: desk.regionId, name: "Dag" });
    const third = await anAudience({ regionId: desk.regionId, added: [twin.id, dag.id] });
    const first = await desk.planned();
    await schedule(desk, first);
    await expect(schedule(desk, await desk.planned(second.id))).rejects.toEqual(
      refusal("updates:refusal.allElsewhere"),
    );
    const other = await desk.planned(third.id);
    await schedule(desk, other);
    expect((await mailsOf(other)).map(({ recipientName, reason }) => [recipientName, reason])).toEqual([
      ["Anna B", "updates:reason.gotItElsewhere"],
      ["Dag", null],
    ]);
    expect(await updateNow(other.id)).toMatchObject({ reachable: 1 });
    const more = await aSuccess({ regionId: desk.regionId });
    const wider = await desk.planned(third.id, [desk.success.id, more.id]);
    await schedule(desk, wider);
    expect(await states(wider)).toEqual(["Anna B waiting", "Dag waiting"]);
    await unscheduleUpdate(desk.owner, minutes(2), wider);
    await unscheduleUpdate(desk.owner, minutes(3), first);
    expect(await states(other)).toEqual(["Anna B waiting", "Dag waiting"]);
    expect(await updateNow(other.id)).toMatchObject({ reachable: 2 });
  });

  it("counts what the press sent them, and not what never reached them", async () => {
    const desk = await aDesk("Anna", "Bjørn", "Cato");
    const [a = "", b = "", c = ""] = desk.people.map(({ emailKey }) => emailKey ?? "");
    await anUpdate({
      regionId: desk.regionId,
      successIds: [desk.success.id],
      mails: [
        { state: "submitted", recipientKey: a },
        { state: "bounced", recipientKey: b },
        { state: "uncertain", recipientKey: c },
      ],
    });
    const update = await desk.planned();
    await schedule(desk, update);
    expect(await states(update)).toEqual(["Anna suppressed", "Bjørn waiting", "Cato suppressed"]);
  });

  it("also when two are scheduled in the same instant", async () => {
    const desk = await aDesk("Anna", "Bjørn");
    const others = [];
    for (let n = 0; n < 3; n++) {
      const own = await aContact({ regionId: desk.regionId, name: `Egen ${n}` });
      const audience = await anAudience({
        regionId: desk.regionId,
        added: [...desk.people.map(({ id }) => id), own.id],
      });
      others.push(await desk.planned(audience.id));
    }
    await Promise.all(others.map((update) => schedule(desk, update)));
    const written = await read
      .select({ key: deliveries.recipientKey })
      .from(deliveries)
      .where(and(eq(deliveries.regionId, desk.regionId), ne(deliveries.state, "suppressed")));
    expect(written).toHaveLength(5);
    expect(new Set(written.map(({ key }) => key)).size).toBe(5);
  });
});

describe("a test", () => {
  it("goes to the one who asks, marked, once, and counts nowhere", async () => {
    const desk = await aDesk("Anna");
    const update = await desk.planned();
    const causeId = randomUUID();
    for (const _ of [1, 2]) await testSend(desk.owner, minutes(1), { id: update.id, causeId, locale: "nb" });
    const { to, transport } = aTransport(desk.regionId);
    await work(transport, minutes(1));
    expect(to).toHaveLength(1);
    expect(to[0]).toMatch(/^bruker-/);
    const [content] = await read.select().from(deliveryContents).where(eq(deliveryContents.causeId, causeId));
    expect(content?.subject).toBe(`Prøve: ${update.title}`);
    const told = only((await toldOf(desk.owner, read, [desk.success.id])).get(desk.success.id) ?? []);
    expect(told).toMatchObject({ state: "planned", submitted: 0, reachable: 0 });
    await expect(testSend(await anActor(), minutes(1), { id: update.id, causeId, locale: "nb" })).rejects.toThrow(
      NotFound,
    );
  });
});
