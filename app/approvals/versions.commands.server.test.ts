import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { approvalParties } from "#db/schema/approvals.ts";
import type { PersonActor } from "~/access/actor.ts";
import { NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  type AskedWorld,
  anAnswer,
  anAskedText,
  aText,
  aVersion,
  november,
} from "../../tests/support/factories/approvals.ts";
import { aMember, anActor } from "../../tests/support/factories.ts";
import { decisionsOf, standing, versionsOf } from "./approvals.queries.server.ts";
import type { Concern } from "./blocks.ts";
import { blocksFrom } from "./canonical.ts";
import { createSubject } from "./versions.commands.server.ts";

useDatabase();

const states = async ({ actor, subjectId }: Pick<AskedWorld, "actor" | "subjectId">) =>
  (await standing(actor, read, subjectId)).map(
    ({ memberName, contactName, state }) => `${memberName ?? contactName}: ${state}`,
  );

describe("versions", () => {
  it("gives back the same subject when it is made twice, and nothing to another region", async () => {
    const world = await anAskedText();
    const again = (actor: PersonActor) =>
      inTransaction((db) =>
        createSubject(db, actor, november(9), {
          id: world.subjectId,
          subjectType: "release",
          subjectId: randomUUID(),
          title: "Annet",
          document: "{}",
          blocks: [],
          parties: [],
          authorName: "",
        }),
      );
    expect((await again(world.actor)).subject.title).toBe("Bedriftene får svar");
    await expect(again(await anActor())).rejects.toThrow(NotFound);
  });

  it("keeps every text, and the same text once", async () => {
    const world = await anAskedText();
    const changed = world.text({ body: "Svartiden er mer enn halvert." });
    await aVersion(world.actor, november(9), world.subjectId, { blocks: changed, parties: world.parties });
    await aVersion(world.actor, november(10), world.subjectId, { blocks: changed, parties: world.parties });
    const versions = await versionsOf(world.actor, read, world.subjectId);
    expect(versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(blocksFrom(versions[1]?.blocks ?? "[]")).toEqual(world.text());
  });

  it("keeps the second saver's text beside the current one, once", async () => {
    const world = await anAskedText();
    const theirs = world.text({ body: "Den andres tekst." });
    const conflict = { blocks: theirs, parties: [], kind: "conflict" as const, makeCurrent: true };
    const kept = await aVersion(world.actor, november(9), world.subjectId, conflict);
    const again = await aVersion(world.actor, november(9), world.subjectId, conflict);
    expect([kept.kind, again.id]).toEqual(["conflict", kept.id]);
    expect(await states(world)).toEqual(["Granheim: waiting", "Øyvær: waiting", "Reidun Hestvoll: waiting"]);
  });

  it("asks nobody new by itself, and keeps those who decided readable when they are parties no more", async () => {
    const world = await anAskedText();
    await anAnswer(world, world.reidun.id);
    const c = await aMember({ regionId: world.regionId, name: "Lysfjord" });
    const blocks = aText([world.a.id, c.id], world.reidun.id).filter(({ kind }) => kind !== "quote");
    const parties = [world.parties[0], { concern: `member:${c.id}` as Concern, contactId: null }];
    await aVersion(world.actor, november(11), world.subjectId, { blocks, parties });
    expect(await states(world)).toEqual(["Lysfjord: notAsked", "Øyvær: waiting"]);
    const rows = await read.select().from(approvalParties).where(eq(approvalParties.subjectId, world.subjectId));
    expect(rows.map(({ concern }) => concern).sort()).toEqual(
      [`member:${world.a.id}`, `member:${c.id}`, `person:${world.reidun.id}`].sort(),
    );
    expect(await decisionsOf(world.actor, read, world.subjectId)).toHaveLength(1);
  });
});
