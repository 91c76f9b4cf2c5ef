import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { guidanceAttestations } from "#db/schema/guidance.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anActor, aRegion } from "#tests/support/factories.ts";
import { attest, switchOff, switchOn, takeBack } from "./guidance.commands.server.ts";
import { readItem } from "./guidance.queries.server.ts";
import type { ItemId } from "./item-ids.ts";

useDatabase();

const item: ItemId = "np-existing-means";
const computedItem: ItemId = "ds-comm-goals";
const monday = new Date("2026-11-16T09:00:00+01:00");
const tuesday = new Date("2026-11-17T09:00:00+01:00");
const yes = (id: string = randomUUID()) => ({ id, status: "met" as const, note: "Styret har vedtatt det." });

async function region() {
  const { id: regionId } = await aRegion();
  const actor = await anActor({ regionId });
  const at = async (now: Date, id: ItemId = item) => (await readItem(actor, read, now, id)).standing;
  return { regionId, actor, at };
}

describe("what a person answers", () => {
  it("stands with name, day and note, until it is too old", async () => {
    const { actor, at } = await region();
    expect((await at(monday)).status).toBe("attestNeeded");
    await attest(actor, monday, item, yes());
    const standing = await at(tuesday);
    expect(standing).toMatchObject({ status: "met", lapsed: false, goodUntil: "2027-11-16" });
    expect(standing.attestation).toMatchObject({ byName: actor.name, attestedOn: "2026-11-16", takenBackOn: null });
    expect((await at(new Date("2027-11-16T09:00:00+01:00"))).status).toBe("met");
    expect(await at(new Date("2027-11-17T09:00:00+01:00"))).toMatchObject({ status: "attestNeeded", lapsed: true });
  });

  it("is written once, however often it is sent, also when two answer at once", async () => {
    const { actor, regionId } = await region();
    const answer = yes();
    await Promise.all([attest(actor, monday, item, answer), attest(actor, monday, item, answer)]);
    const rows = await read.select().from(guidanceAttestations).where(eq(guidanceAttestations.regionId, regionId));
    expect(rows).toHaveLength(1);
    const audited = await read
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.regionId, regionId), eq(auditEntries.act, "guidance.attest")));
    expect(audited).toHaveLength(1);
  });

  it("gives way to the one before when it is taken back, and can be put back", async () => {
    const { actor, at } = await region();
    const second = yes();
    await attest(actor, monday, item, { ...yes(), status: "partial" });
    await attest(actor, tuesday, item, second);
    await takeBack(actor, tuesday, item, { id: second.id });
    await takeBack(actor, tuesday, item, { id: second.id });
    expect((await at(tuesday)).status).toBe("partial");
    const { history } = await readItem(actor, read, tuesday, item);
    expect(history.map(({ status, takenBackOn }) => [status, takenBackOn])).toEqual([
      ["met", "2026-11-17"],
      ["partial", null],
    ]);
    await takeBack(actor, tuesday, item, { id: second.id, restore: true });
    expect((await at(tuesday)).status).toBe("met");
  });

  it("is refused where data can show it", async () => {
    const { actor } = await region();
    await expect(attest(actor, monday, computedItem, yes())).rejects.toThrow("guidance:refusal.dataSay");
  });

  it("is found in no other region, nor under another item", async () => {
    const { actor } = await region();
    const other = await region();
    const answer = yes();
    await attest(actor, monday, item, answer);
    await expect(takeBack(other.actor, tuesday, item, { id: answer.id })).rejects.toThrow("not found");
    await expect(takeBack(actor, tuesday, "np-strategy-first", { id: answer.id })).rejects.toThrow("not found");
    expect((await other.at(tuesday)).status).toBe("attestNeeded");
    // The same id from another region, as from a form that was tampered with, changes nothing here or there.
    await attest(other.actor, tuesday, item, { ...answer, status: "unmet" });
    expect((await other.at(tuesday)).status).toBe("attestNeeded");
  });

  it("is not for readers", async () => {
    const { regionId } = await region();
    const reader = await anActor({ regionId, role: "reader" });
    await expect(attest(reader, monday, item, yes())).rejects.toThrow();
    await expect(switchOff(reader, monday, item, "Passer ikke")).rejects.toThrow();
  });
});

describe("what does not fit", () => {
  it("is off with a reason, also where data say something, and on again as it was", async () => {
    const { actor, at } = await region();
    await switchOff(actor, monday, computedItem, "Vi har ikke mål.");
    await switchOff(actor, tuesday, computedItem, "Målene står et annet sted.");
    const off = await at(tuesday, computedItem);
    expect(off.status).toBe("notApplicable");
    expect(off.off).toEqual({ reason: "Målene står et annet sted.", byName: actor.name, offOn: "2026-11-17" });
    expect(await switchOn(actor, tuesday, computedItem)).toBe("Målene står et annet sted.");
    expect(await switchOn(actor, tuesday, computedItem)).toBeUndefined();
    expect(await at(tuesday, computedItem)).toMatchObject({ status: "unmet", off: null });
  });
});
