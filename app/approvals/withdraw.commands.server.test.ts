import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { links } from "#db/schema/links.ts";
import { openLink } from "~/links/links.queries.server.ts";
import { tokenOf } from "~/links/token.server.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anAskedText, asking, november } from "../../tests/support/factories/approvals.ts";
import { anActor } from "../../tests/support/factories.ts";
import { standing } from "./approvals.queries.server.ts";
import { withdrawLinks } from "./withdraw.commands.server.ts";

useDatabase();

const linksOf = (contactId: string) => read.select().from(links).where(eq(links.holderId, contactId));
const mailsOf = (contactId: string) => read.select().from(deliveries).where(eq(deliveries.contactId, contactId));

describe("withdrawing what a person can answer through", () => {
  it("shuts every link, stops what has not left, and counts the person as not asked", async () => {
    const world = await anAskedText();
    await withdrawLinks(world.actor, november(8), { contactId: world.tore.id });
    const [link] = await linksOf(world.tore.id);
    if (!link) throw new Error("no link");
    await expect(openLink(read, tokenOf(link), "approval", november(8))).rejects.toMatchObject({ reason: "revoked" });
    expect((await mailsOf(world.tore.id)).map(({ state }) => state)).toEqual(["cancelled"]);
    const parties = await standing(world.actor, read, world.subjectId);
    const ofTore = parties.filter(({ contactId }) => contactId === world.tore.id);
    expect(ofTore.map(({ state }) => state)).toEqual(ofTore.map(() => "notAsked"));
    expect(parties.some(({ state }) => state === "waiting")).toBe(true);
  });

  it("asked again, the person gets a new link that works", async () => {
    const world = await anAskedText();
    await withdrawLinks(world.actor, november(8), { contactId: world.tore.id });
    await asking(world, november(8, 1), [world.tore.id]);
    const open = (await linksOf(world.tore.id)).filter(({ revokedAt }) => revokedAt === null);
    expect(open).toHaveLength(1);
    expect((await mailsOf(world.tore.id)).filter(({ state }) => state === "waiting")).toHaveLength(1);
  });

  it("does nothing to another region's people, and is not for readers", async () => {
    const world = await anAskedText();
    const foreign = withdrawLinks(await anActor(), november(8), { contactId: world.tore.id });
    await expect(foreign).rejects.toThrow(NotFound);
    expect((await linksOf(world.tore.id)).map(({ revokedAt }) => revokedAt)).toEqual([null]);
    const reader = await anActor({ regionId: world.regionId, role: "reader" });
    await expect(withdrawLinks(reader, november(8), { contactId: world.tore.id })).rejects.toThrow(Forbidden);
  });

  it("twice is once", async () => {
    const world = await anAskedText();
    await withdrawLinks(world.actor, november(8), { contactId: world.tore.id });
    await withdrawLinks(world.actor, november(9), { contactId: world.tore.id });
    expect((await linksOf(world.tore.id)).map(({ revokedAt }) => revokedAt)).toEqual([november(8)]);
  });
});
