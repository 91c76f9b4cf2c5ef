import { randomUUID } from "node:crypto";
import { count, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { updates } from "#db/schema/updates.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aSuccess } from "../../tests/support/factories/successes.ts";
import { anUpdate } from "../../tests/support/factories/updates.ts";
import { aJobActor, anActor, aRegion, longAgo } from "../../tests/support/factories.ts";
import { cancelUpdate, recordPressUpdate } from "./updates.commands.server.ts";
import { toldOf } from "./updates.queries.server.ts";

useDatabase();

const toPress = (successIds: string[], causeId: string = randomUUID()) => ({
  title: "Batteriverksted",
  locale: "nb" as const,
  plannedFor: longAgo,
  causeKind: "sending",
  causeId,
  successIds,
});

const causeOf = ({ causeKind, causeId }: { causeKind: string | null; causeId: string | null }) => ({
  causeKind: causeKind ?? "",
  causeId: causeId ?? "",
});

describe("recordPressUpdate", () => {
  it("keeps one update for one cause", async () => {
    const success = await aSuccess();
    const actor = aJobActor(success.regionId);
    const update = toPress([success.id, success.id]);
    const first = await inTransaction((db) => recordPressUpdate(db, actor, longAgo, update));
    const second = await inTransaction((db) => recordPressUpdate(db, actor, longAgo, update));
    expect(second.id).toBe(first.id);
    const [rows] = await read.select({ n: count() }).from(updates).where(eq(updates.causeId, update.causeId));
    expect(rows?.n).toBe(1);
  });

  it("does not know the successes or causes of another region", async () => {
    const success = await aSuccess();
    const foreign = await aSuccess();
    const actor = aJobActor(success.regionId);
    await expect(inTransaction((db) => recordPressUpdate(db, actor, longAgo, toPress([foreign.id])))).rejects.toThrow(
      NotFound,
    );
    const theirs = await anUpdate({ regionId: foreign.regionId });
    await expect(
      inTransaction((db) => recordPressUpdate(db, actor, longAgo, toPress([success.id], causeOf(theirs).causeId))),
    ).rejects.toThrow(NotFound);
    await inTransaction((db) => cancelUpdate(db, actor, longAgo, causeOf(theirs)));
    const [kept] = await read.select().from(updates).where(eq(updates.id, theirs.id));
    expect(kept?.cancelledAt).toBeNull();
  });

  it("is not for readers", async () => {
    const success = await aSuccess();
    const reader = await anActor({ regionId: success.regionId, role: "reader" });
    await expect(inTransaction((db) => recordPressUpdate(db, reader, longAgo, toPress([success.id])))).rejects.toThrow(
      Forbidden,
    );
  });
});

const press = async (regionId: string, successId: string) =>
  (await toldOf(aJobActor(regionId), read, [successId])).get(successId)?.find((one) => one.audience.kind === "press");

describe("toldOf", () => {
  it("answers for every success asked about", async () => {
    const success = await aSuccess();
    const told = await toldOf(aJobActor(success.regionId), read, [success.id]);
    expect(told.get(success.id)).toEqual([]);
  });

  it("follows the deliveries and the region's setting", async () => {
    const { id: regionId } = await aRegion({ toldThreshold: 0.5 });
    const success = await aSuccess({ regionId });
    const update = await anUpdate({ regionId, successIds: [success.id], mails: ["submitted", "failed", "suppressed"] });
    expect(await press(regionId, success.id)).toMatchObject({
      state: "told",
      reachable: 2,
      submitted: 1,
      at: update.plannedFor,
      updates: [{ causeKind: "sending", causeId: update.causeId, state: "told" }],
    });
  });

  it("says when it is planned for", async () => {
    const success = await aSuccess();
    const plannedFor = new Date("2026-12-01T11:00:00Z");
    await anUpdate({ regionId: success.regionId, successIds: [success.id], plannedFor, mails: ["waiting"] });
    expect(await press(success.regionId, success.id)).toMatchObject({ state: "planned", at: plannedFor, submitted: 0 });
  });

  it("does not take back what was told when more is planned", async () => {
    const success = await aSuccess();
    const { regionId } = success;
    await anUpdate({ regionId, successIds: [success.id], mails: ["submitted"] });
    const mails = ["a", "b", "c", "d"].map((recipientKey) => ({ recipientKey, state: "waiting" as const }));
    await anUpdate({ regionId, successIds: [success.id], mails });
    expect(await press(regionId, success.id)).toMatchObject({ state: "told", reachable: 1, submitted: 1 });
  });

  it("adds up updates that reached an audience together", async () => {
    const success = await aSuccess();
    const { regionId } = success;
    await anUpdate({ regionId, successIds: [success.id], mails: ["submitted", "submitted", "cancelled", "cancelled"] });
    await anUpdate({ regionId, successIds: [success.id], mails: ["cancelled", "cancelled", "submitted", "submitted"] });
    expect(await press(regionId, success.id)).toMatchObject({ state: "told", reachable: 4, submitted: 4 });
  });

  it("counts nothing of another region, and answers no stranger", async () => {
    const success = await aSuccess();
    const other = await aRegion();
    await anUpdate({ regionId: success.regionId, successIds: [success.id], mails: ["submitted"] });
    expect(await press(other.id, success.id)).toBeUndefined();
    await expect(toldOf({ kind: "public", regionId: success.regionId }, read, [success.id])).rejects.toThrow(Forbidden);
  });
});
