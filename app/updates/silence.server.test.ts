import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { fillDemo } from "#db/demo/fill.server.ts";
import { demoId } from "#db/demo/ids.ts";
import { demoData } from "#db/demo/region-data.server.ts";
import { regions } from "#db/schema/regions.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { Forbidden } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anActivity } from "../../tests/support/factories/activities.ts";
import { anAudience } from "../../tests/support/factories/audiences.ts";
import { aPlannedUpdate } from "../../tests/support/factories/updates.ts";
import { aJobActor, aPublicActor, aRegion, only } from "../../tests/support/factories.ts";
import { heardRows } from "./heard-rows.queries.server.ts";
import { silenceMeter } from "./silence.queries.server.ts";

useDatabase();

const today = "2026-11-21";
const now = instantAt(today, "11:00");
const daysAgo = (days: number, time = "09:00") => instantAt(addDays(today, -days), time);

let regionId: string;
let audienceId: string;
let channelId: string;
beforeEach(async () => {
  regionId = (await aRegion()).id;
  const audience = await anAudience({ regionId, idealDays: 30, longestDays: 45, promisedFrom: "2026-08-01" });
  audienceId = audience.id;
  channelId = audience.channels[0]?.id ?? "";
});

const row = async (at = now) => {
  const rows = await silenceMeter(aJobActor(regionId), read, at);
  const [only] = rows.filter(({ audience }) => audience.id === audienceId);
  if (!only) throw new Error("no row");
  return only;
};

/** A sending that has been tried, so many days ago. */
const sent = (days: number, submitted: number, reachable = 10, pending = 0) =>
  aPlannedUpdate({
    regionId,
    audienceId,
    channelId,
    state: "scheduled",
    causeKind: "update",
    causeId: crypto.randomUUID(),
    plannedFor: daysAgo(days),
    heardAt: submitted > 0 ? daysAgo(days) : null,
    reachable,
    submitted,
    pending,
  });

describe("what an audience has heard", () => {
  it("counts from the promise until then", async () => {
    expect(await row()).toMatchObject({ days: 112, since: "2026-08-01", state: "late", lastHeard: null, past: [] });
  });

  it("is the last that reached enough of them, by the region's setting, also long ago", async () => {
    const long = await sent(100, 10);
    await sent(20, 7);
    await sent(10, 0);
    expect(await row()).toMatchObject({ days: 100, state: "late", lastHeard: { kind: "update", id: long.id } });
    expect((await row()).past).toEqual([]);
    const enough = await sent(15, 8);
    expect(await row()).toMatchObject({ days: 15, state: "ok", lastHeard: { id: enough.id } });
    await inTransaction((db) => db.update(regions).set({ toldThreshold: 0.9 }).where(eq(regions.id, regionId)));
    expect(await row()).toMatchObject({ days: 100 });
    await inTransaction((db) => db.update(regions).set({ toldThreshold: 0.7 }).where(eq(regions.id, regionId)));
    expect((await row()).past.map(({ date }) => date)).toEqual(["2026-11-01", "2026-11-06"]);
  });

  it("is a meeting that reached them, unless it was called off", async () => {
    const met = await anActivity({ regionId, startsAt: daysAgo(31), audienceIds: [audienceId] });
    await anActivity({ regionId, startsAt: daysAgo(3), audienceIds: [audienceId], cancelledAt: now });
    await anActivity({ regionId, startsAt: daysAgo(2) });
    expect(await row()).toMatchObject({ days: 31, state: "soon", lastHeard: { kind: "activity", id: met.id } });
  });

  it("counts civil days, however near midnight", async () => {
    await aPlannedUpdate({
      regionId,
      audienceId,
      channelId,
      state: "scheduled",
      reachable: 1,
      submitted: 1,
      heardAt: daysAgo(1, "23:59"),
    });
    expect((await row(instantAt(today, "00:01"))).days).toBe(1);
  });

  it("stays told when what was left was stopped", async () => {
    await aPlannedUpdate({
      regionId,
      audienceId,
      channelId,
      state: "cancelled",
      cancelledAt: now,
      reachable: 10,
      submitted: 9,
      heardAt: daysAgo(5),
    });
    expect((await row()).days).toBe(5);
  });
});

describe("what it will hear", () => {
  it("tells what goes by itself from what is only planned, and forgets what failed or was dropped", async () => {
    await sent(20, 10);
    const plan = (days: number, rest: object) =>
      aPlannedUpdate({ regionId, audienceId, channelId, plannedFor: daysAgo(-days), ...rest });
    const planned = await plan(10, {});
    const scheduled = await plan(40, { state: "scheduled", reachable: 10, pending: 10 });
    const met = await anActivity({ regionId, startsAt: daysAgo(-45), audienceIds: [audienceId] });
    await plan(20, { state: "cancelled", cancelledAt: now });
    await plan(0, { state: "scheduled", reachable: 10, pending: 0 });
    await plan(-2, {});
    const { ahead, redFrom, redUnaided } = await row();
    expect(ahead.map(({ id, date, sure }) => [id, date, sure])).toEqual([
      [planned.id, "2026-12-01", false],
      [scheduled.id, "2026-12-31", true],
      [met.id, "2027-01-05", true],
    ]);
    expect({ redFrom, redUnaided }).toEqual({ redFrom: "2027-02-19", redUnaided: "2026-12-16" });
  });

  it("takes in what another module plans, from now on", async () => {
    const extra = [-1, 5].map((days) => ({ audienceId, at: daysAgo(-days), title: "Pressemelding" }));
    const rows = await silenceMeter(aJobActor(regionId), read, now, extra);
    expect(rows.find(({ audience }) => audience.id === audienceId)?.ahead).toEqual([
      { date: "2026-11-26", title: "Pressemelding", kind: "update", id: null, sure: false },
    ]);
  });
});

it("knows nothing of other regions, and answers no stranger", async () => {
  await sent(3, 10);
  await anActivity({ startsAt: daysAgo(1), audienceIds: [audienceId] });
  const other = await anAudience();
  expect((await row()).days).toBe(3);
  expect((await silenceMeter(aJobActor(other.regionId), read, now)).map(({ audience }) => audience.id)).toEqual([
    other.id,
  ]);
  await expect(silenceMeter(aPublicActor(regionId), read, now)).rejects.toThrow(Forbidden);
});

it("has the rows behind it, the failed ones too", async () => {
  await sent(20, 7);
  await sent(10, 0);
  await sent(30, 9);
  await aPlannedUpdate({ regionId, audienceId, channelId, state: "cancelled", cancelledAt: now });
  await anActivity({ regionId, startsAt: daysAgo(5), audienceIds: [audienceId] });
  const region = only(await read.select().from(regions).where(eq(regions.id, regionId)));
  const rows = await heardRows(aJobActor(regionId), read, now, { region, audienceId });
  expect(rows.map(({ kind, standing }) => standing ?? kind)).toEqual(["activity", "failed", "partly", "sent"]);
});

describe("the demo on its anchor", () => {
  it("has the expected silence for all six", async () => {
    await fillDemo(now, () => {});
    const data = demoData();
    const rows = await silenceMeter(aJobActor(demoId(data.region.id)), read, now);
    const said = Object.fromEntries(
      rows.map(({ audience, days, since, state }) => [audience.id, { days, since, state }]),
    );
    const words = { green: "ok", amber: "soon", red: "late" } as const;
    expect(rows).toHaveLength(6);
    for (const { id, kind, expectedSilence } of data.audiences.map((one) => ({
      kind: one.id === "aud-medier",
      ...one,
    }))) {
      const { lastUpdateAt, days, state } = expectedSilence;
      expect(said[kind ? demoId(data.region.id) : demoId(id)], id).toEqual({
        days,
        since: lastUpdateAt,
        state: words[state],
      });
    }
    expect(civilDate(now)).toBe(data._meta.anchorDate);
  });
});
