import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { regions } from "#db/schema/regions.ts";
import { closedDays } from "#db/schema/updates.ts";
import { ensurePressAudience } from "~/audiences/press-audience.server.ts";
import { instantAt } from "~/platform/civil-date.ts";
import { NotFound } from "~/platform/refusal.ts";
import { restrictSuccess } from "~/successes/successes.commands.server.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anAudience } from "../../tests/support/factories/audiences.ts";
import { aSuccess } from "../../tests/support/factories/successes.ts";
import { aPlannedUpdate } from "../../tests/support/factories/updates.ts";
import { aJobActor, aRegion, only } from "../../tests/support/factories.ts";
import { closeDays, openDays } from "./closed-days.commands.server.ts";
import { closedDaysFrom } from "./closed-days.queries.server.ts";
import { nextSlot } from "./slots.queries.server.ts";

useDatabase();

/** A Monday. */
const now = instantAt("2026-11-16", "11:00");
const at = (date: string, time = "09:00") => instantAt(date, time);

let regionId: string;
beforeEach(async () => {
  regionId = (await aRegion()).id;
});

const restrict = (successId: string, laid: { approved?: boolean; embargoUntil?: Date | null }) =>
  inTransaction((db) =>
    restrictSuccess(db, aJobActor(regionId), now, {
      successId,
      carrierType: "release",
      carrierId: crypto.randomUUID(),
      approved: true,
      ready: true,
      embargoUntil: null,
      ...laid,
    }),
  );

describe("the next slot of an audience", () => {
  it("keeps the gaps, the region's own closed days and the embargo of what is carried", async () => {
    const { id: audienceId, channels } = await anAudience({ regionId, shortestDays: 5, idealDays: 5 });
    const planned = { regionId, audienceId, channelId: channels[0]?.id ?? "" };
    const success = await aSuccess({ regionId, happenedOn: "2026-11-01" });
    const slot = async () => {
      const { date, time, reasons } = await nextSlot(aJobActor(regionId), read, now, {
        audienceId,
        successIds: [success.id],
      });
      return [date, time, ...reasons.map(({ kind }) => kind)];
    };
    expect(await slot()).toEqual(["2026-11-17", "09:00", "neverHeard"]);
    await aPlannedUpdate({
      ...planned,
      state: "scheduled",
      reachable: 1,
      submitted: 1,
      heardAt: at("2026-11-13"),
      plannedFor: at("2026-11-13"),
    });
    expect(await slot()).toEqual(["2026-11-18", "09:00", "heardAgo", "spaced"]);
    await closeDays(aJobActor(regionId), now, {
      id: crypto.randomUUID(),
      fromDate: "2026-11-18",
      toDate: "2026-11-20",
      reason: "kurs",
    });
    expect(await slot()).toEqual(["2026-11-23", "09:00", "heardAgo", "spaced", "closed"]);
    await aPlannedUpdate({ ...planned, plannedFor: at("2026-11-25") });
    expect(await slot()).toEqual(["2026-11-30", "09:00", "heardAgo", "spaced", "closed", "spaced"]);
    await restrict(success.id, { embargoUntil: at("2026-12-01", "13:15") });
    expect(await slot()).toEqual(["2026-12-01", "13:15", "heardAgo", "embargo"]);
  });

  it("waits for the release of what is not approved, and says so where no day is known", async () => {
    const { id: audienceId } = await anAudience({ regionId });
    const success = await aSuccess({ regionId });
    await restrict(success.id, { approved: false });
    const ask = { audienceId, successIds: [success.id] };
    const without = await nextSlot(aJobActor(regionId), read, now, ask);
    expect(without.reasons).toContainEqual({ kind: "waiting" });
    const withDay = await nextSlot(aJobActor(regionId), read, now, { ...ask, releaseOn: at("2026-12-02", "08:00") });
    expect(withDay).toMatchObject({ date: "2026-12-02", reasons: [{ kind: "neverHeard" }, { kind: "releaseOn" }] });
  });

  it("lets our own hear no later than the press", async () => {
    const region = only(await read.select().from(regions).where(eq(regions.id, regionId)));
    await inTransaction((db) => ensurePressAudience(db, region, now));
    const success = await aSuccess({ regionId, happenedOn: "2026-11-10" });
    const { id: audienceId, channels } = await anAudience({ regionId, own: true, shortestDays: 3, idealDays: 20 });
    await aPlannedUpdate({
      regionId,
      audienceId,
      channelId: channels[0]?.id ?? "",
      state: "scheduled",
      reachable: 1,
      submitted: 1,
      heardAt: at("2026-11-10"),
    });
    const ask = () => nextSlot(aJobActor(regionId), read, now, { audienceId, successIds: [success.id] });
    expect((await ask()).date).toBe("2026-11-30");
    await aPlannedUpdate({
      regionId,
      audienceId: regionId,
      channelId: regionId,
      plannedFor: at("2026-11-19"),
      successIds: [success.id],
    });
    expect(await ask()).toMatchObject({ date: "2026-11-17" });
    expect((await ask()).reasons).toContainEqual({ kind: "beforePress", date: "2026-11-19" });
  });

  it("knows no audience and no success of another region", async () => {
    const { id: audienceId } = await anAudience({ regionId });
    const foreign = await aSuccess();
    const actor = aJobActor(regionId);
    await expect(nextSlot(actor, read, now, { audienceId, successIds: [foreign.id] })).rejects.toThrow(NotFound);
    await expect(nextSlot(aJobActor(foreign.regionId), read, now, { audienceId, successIds: [] })).rejects.toThrow(
      NotFound,
    );
  });
});

describe("the region's own closed days", () => {
  it("are closed once, opened once, and closed again as they were", async () => {
    const actor = aJobActor(regionId);
    const days = { id: crypto.randomUUID(), fromDate: "2026-12-23", toDate: "2027-01-01", reason: "jul og nyttår" };
    await closeDays(actor, now, days);
    await closeDays(actor, now, { ...days, reason: "noe annet" });
    expect(await closedDaysFrom(actor, read, "2027-01-01")).toMatchObject([days]);
    expect(await closedDaysFrom(actor, read, "2027-01-02")).toEqual([]);
    expect(await openDays(actor, now, days.id)).toEqual({
      fromDate: days.fromDate,
      toDate: days.toDate,
      reason: days.reason,
    });
    expect(await openDays(actor, now, days.id)).toBeNull();
    await closeDays(actor, now, days);
    expect(await closedDaysFrom(actor, read, "2026-11-16")).toMatchObject([days]);
  });

  it("are nobody else's", async () => {
    const other = aJobActor((await aRegion()).id);
    const days = { id: crypto.randomUUID(), fromDate: "2026-12-23", toDate: "2027-01-01", reason: "" };
    await closeDays(aJobActor(regionId), now, days);
    await expect(closeDays(other, now, days)).rejects.toThrow(NotFound);
    expect(await openDays(other, now, days.id)).toBeNull();
    expect(await closedDaysFrom(other, read, "2026-01-01")).toEqual([]);
    expect(await read.select().from(closedDays).where(eq(closedDays.id, days.id))).toHaveLength(1);
  });
});
