import { beforeEach, describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import type { Region } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { addDays, instantAt } from "~/platform/civil-date.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anActivity } from "../../tests/support/factories/activities.ts";
import { anAudience } from "../../tests/support/factories/audiences.ts";
import { aPlannedUpdate } from "../../tests/support/factories/updates.ts";
import { aJobActor, anActor, aRegion } from "../../tests/support/factories.ts";
import { closeDays } from "./closed-days.commands.server.ts";
import { moveUpdate } from "./plan.commands.server.ts";
import { justMoved, planCalendar } from "./plan-desk.server.ts";

useDatabase();

const now = instantAt("2026-11-18", "11:00");
const month = "2026-11";

let region: Region;
let place: { regionId: string; audienceId: string; channelId: string };
beforeEach(async () => {
  region = await aRegion();
  const channels = [{ effortMinutes: 5 }];
  const audience = await anAudience({ regionId: region.id, effortMinutes: 45, channels });
  place = { regionId: region.id, audienceId: audience.id, channelId: audience.channels[0]?.id ?? "" };
});

const shown = async (audienceId: string | null = null, actor: Actor = aJobActor(region.id)) => {
  const releases = [{ id: "r", title: "Pressemelding", locale: "nb", plannedFor: instantAt("2026-11-25", "08:00") }];
  const given = { filter: { month, audienceId }, releases, desk: "/r/x" };
  const weeks = await planCalendar(actor, read, now, region, given);
  return { weeks, items: weeks.flatMap(({ days }) => days.flatMap(({ items }) => items)) };
};

describe("the calendar", () => {
  it("gathers updates, releases and meetings of the shown weeks, and nobody else's", async () => {
    const planned = await aPlannedUpdate({ ...place, plannedFor: instantAt("2026-11-25", "09:00") });
    const locked = await aPlannedUpdate({ ...place, plannedFor: instantAt("2026-12-06", "23:59"), locked: true });
    const met = await anActivity({ regionId: region.id, startsAt: instantAt("2026-10-26", "00:00") });
    await aPlannedUpdate({ ...place, plannedFor: instantAt("2026-12-07", "00:00") });
    await aPlannedUpdate({
      ...place,
      plannedFor: instantAt("2026-11-25", "09:00"),
      state: "cancelled",
      cancelledAt: now,
    });
    await aPlannedUpdate({ plannedFor: instantAt("2026-11-25", "09:00") });
    const { weeks, items } = await shown();
    expect(items.map(({ id, date, time, movable }) => [id, date, time, movable])).toEqual([
      [met.id, "2026-10-26", "00:00", false],
      ["r", "2026-11-25", "08:00", false],
      [planned.id, "2026-11-25", "09:00", true],
      [locked.id, "2026-12-06", "23:59", false],
    ]);
    expect(weeks.map(({ minutes }) => minutes)).toEqual([0, 0, 0, 0, 50, 50]);
    const reader = await anActor({ regionId: region.id, role: "reader" });
    expect((await shown(null, reader)).items.filter(({ movable }) => movable)).toEqual([]);
  });

  it("shows one audience alone, with the meetings that reached it", async () => {
    const own = await aPlannedUpdate({ ...place, plannedFor: instantAt("2026-11-25", "09:00") });
    const met = await anActivity({
      regionId: region.id,
      startsAt: instantAt("2026-11-26", "09:00"),
      audienceIds: [place.audienceId],
    });
    await anActivity({ regionId: region.id, startsAt: instantAt("2026-11-27", "09:00") });
    const other = await anAudience({ regionId: region.id });
    await aPlannedUpdate({
      regionId: region.id,
      audienceId: other.id,
      channelId: other.channels[0]?.id ?? "",
      plannedFor: now,
    });
    expect((await shown(place.audienceId)).items.map(({ id }) => id)).toEqual([own.id, met.id]);
  });
});

describe("what was moved a moment ago", () => {
  it("says where it lies, why that day is closed, and whether it can go back", async () => {
    const actor = await anActor({ regionId: region.id });
    const update = await aPlannedUpdate({ ...place, plannedFor: instantAt("2026-11-20", "09:00") });
    await closeDays(actor, now, {
      id: crypto.randomUUID(),
      fromDate: "2026-11-24",
      toDate: "2026-11-24",
      reason: "kurs",
    });
    await moveUpdate(actor, now, { id: update.id, date: "2026-11-24", revision: update.revision });
    const moved = (from: string) => justMoved(actor, read, now, { id: update.id, from });
    expect(await moved("2026-11-20")).toMatchObject({
      date: "2026-11-24",
      closed: { why: "own", reason: "kurs" },
      revision: update.revision + 1,
      undoable: true,
    });
    expect(await moved(addDays("2026-11-18", -1))).toMatchObject({ undoable: false });
    expect(
      await justMoved(aJobActor((await aRegion()).id), read, now, { id: update.id, from: "2026-11-20" }),
    ).toBeNull();
  });
});
