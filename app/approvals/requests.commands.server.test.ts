import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { approvalRequests } from "#db/schema/approvals.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { links } from "#db/schema/links.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  anAnswer,
  anAskedText,
  aSubject,
  asking,
  aVersion,
  holderOfLinkTo,
  november,
} from "../../tests/support/factories/approvals.ts";
import { aContact, anActor } from "../../tests/support/factories.ts";
import { standing } from "./approvals.queries.server.ts";
import { askForApproval } from "./requests.commands.server.ts";
import { waitingFor } from "./waiting.queries.server.ts";

useDatabase();

const mailsTo = async (contactId: string, kind: string) =>
  (await read.select().from(deliveries).where(eq(deliveries.contactId, contactId))).filter(
    ({ causeKind }) => causeKind === kind,
  );

/** The worker has handed everything over. */
const allLeft = () =>
  inTransaction((db) =>
    db
      .update(deliveries)
      .set({ state: "submitted", submittedAt: november(8) })
      .returning(),
  );

describe("asking", () => {
  it("queues one mail to one person, with a link of their own", async () => {
    const world = await anAskedText();
    const [mail] = await mailsTo(world.tore.id, "request");
    expect(mail).toMatchObject({
      contentId: null,
      recipientName: "Tore Nesholmen",
      state: "waiting",
      autoSubmitted: null,
    });
    expect(mail?.linkId).toBe((await holderOfLinkTo(world.tore.id)).linkId);
    expect(await mailsTo(world.tore.id, "request")).toHaveLength(1);
  });

  it("twice in the same moment is once, also for two texts and two people who ask", async () => {
    const world = await anAskedText();
    const second = await aSubject(world.actor, {
      blocks: world.text({ title: "Havna åpner" }),
      parties: world.parties,
      title: "Havna åpner",
    });
    const colleague = await anActor({ regionId: world.regionId, role: "editor" });
    await Promise.all([
      asking(world, november(8, 1), [world.tore.id]),
      asking({ actor: colleague, subjectId: second }, november(8, 1), [world.tore.id]),
    ]);
    expect(await mailsTo(world.tore.id, "request")).toHaveLength(1);
    const waiting = await waitingFor(read, world.regionId, world.tore.id, november(9));
    expect(waiting.map(({ subject }) => subject.title).sort()).toEqual(["Bedriftene får svar", "Havna åpner"]);
  });

  it("is not stopped by a request that is held, and takes its place", async () => {
    const world = await anAskedText();
    const [held] = await mailsTo(world.tore.id, "request");
    await inTransaction((db) =>
      db
        .update(deliveries)
        .set({ state: "held", reason: "delivery:reason.overdue" })
        .where(eq(deliveries.id, held?.id ?? "")),
    );
    await asking(world, november(9, 0, 20), [world.tore.id]);
    const states = (await mailsTo(world.tore.id, "request")).map(({ id, state }) => [id === held?.id, state]);
    expect(states.sort()).toEqual([
      [false, "waiting"],
      [true, "cancelled"],
    ]);
  });

  it("gives a request that has not left a link that lives as long as the later deadline", async () => {
    const world = await anAskedText();
    const [mail] = await mailsTo(world.tore.id, "request");
    const deadline = november(12, 0, 20);
    const later = new Date(deadline.getTime() + 90 * 86_400_000);
    await asking(world, november(9), [world.tore.id], { answerBy: later });
    expect(await mailsTo(world.tore.id, "request")).toHaveLength(1);
    const [link] = await read
      .select()
      .from(links)
      .where(eq(links.id, mail?.linkId ?? ""));
    expect(link?.expiresAt.getTime()).toBeGreaterThan(later.getTime());
  });

  it("the same form sent again is the same request", async () => {
    const world = await anAskedText({ asked: false });
    const requests = [{ contactId: world.tore.id, requestId: randomUUID() }];
    const send = (actor = world.actor) =>
      inTransaction((db) =>
        askForApproval(db, actor, november(8), {
          requests,
          subjectId: world.subjectId,
          answerBy: november(20),
          plannedFor: null,
          replyToContactId: null,
          kind: "ask",
        }),
      );
    await send();
    await allLeft();
    await send();
    expect(await mailsTo(world.tore.id, "request")).toHaveLength(1);
    await expect(send(await anActor())).rejects.toThrow(NotFound);
  });

  it("again, once the first has left, is a reminder that does not make the asking younger", async () => {
    const world = await anAskedText();
    await allLeft();
    await asking(world, november(15), [world.tore.id], { kind: "reminder" });
    expect(await mailsTo(world.tore.id, "request")).toHaveLength(2);
    const kinds = await read.select().from(approvalRequests).where(eq(approvalRequests.contactId, world.tore.id));
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(["ask", "reminder"]);
    const party = (await standing(world.actor, read, world.subjectId)).find(
      ({ contactId }) => contactId === world.tore.id,
    );
    expect(party?.askedAt).toEqual(november(8));
  });

  it("is no reminder to one who was not asked before", async () => {
    const world = await anAskedText({ asked: false });
    await asking(world, november(8), [world.tore.id]);
    await asking(world, november(9), [world.vegard.id], { kind: "reminder" });
    const rows = await read.select().from(approvalRequests).where(eq(approvalRequests.contactId, world.vegard.id));
    expect(rows.map(({ kind }) => kind)).toEqual(["ask"]);
  });

  it("passes over who has nothing to answer, and asks again after a change", async () => {
    const world = await anAskedText();
    await allLeft();
    await anAnswer(world, world.tore.id);
    expect(await asking(world, november(11), [world.tore.id])).toEqual([]);
    await aVersion(world.actor, november(12), world.subjectId, {
      blocks: world.text({ local: "Endret." }),
      parties: world.parties,
    });
    expect(await asking(world, november(13), [world.tore.id])).toHaveLength(1);
    const [text] = await waitingFor(read, world.regionId, world.tore.id, november(14));
    expect(text?.changes.filter(({ change }) => change !== "none").map(({ key }) => key)).toEqual([
      `local.${world.a.id}.title`,
    ]);
    expect(text).toMatchObject({ answeredBefore: true, seenAt: november(10) });
  });

  it("marks what changed since they were first asked, where they never answered", async () => {
    const world = await anAskedText();
    await aVersion(world.actor, november(9), world.subjectId, {
      blocks: world.text({ body: "Svartiden er mer enn halvert." }),
      parties: world.parties,
    });
    const [text] = await waitingFor(read, world.regionId, world.tore.id, november(10));
    expect(text?.changes.filter(({ change }) => change !== "none").map(({ key }) => key)).toEqual(["core.body.0"]);
    expect(text).toMatchObject({ answeredBefore: false, seenAt: november(8), late: false, waits: true });
    expect((await waitingFor(read, world.regionId, world.tore.id, november(21, 0, 27)))[0]?.late).toBe(true);
  });

  it("is refused for one without an address, and nothing of it stays", async () => {
    const world = await anAskedText({ asked: false });
    const silent = await aContact({ regionId: world.regionId, name: "Uten Adresse", email: null });
    const parties = [...world.parties.slice(1), { concern: world.parties[0].concern, contactId: silent.id }];
    await aVersion(world.actor, november(7), world.subjectId, { blocks: world.text({ body: "Nytt." }), parties });
    await expect(asking(world, november(8), [world.vegard.id, silent.id])).rejects.toThrow(Refusal);
    expect(await mailsTo(world.vegard.id, "request")).toEqual([]);
    await expect(
      asking({ ...world, actor: await anActor({ regionId: world.regionId, role: "reader" }) }, november(8), []),
    ).rejects.toThrow("forbidden");
  });
});
