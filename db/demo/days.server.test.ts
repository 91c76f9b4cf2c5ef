// The demo filled on days that are awkward: after its next mailing was due, over New Year, on a leap day, as clocks change.
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { activities } from "#db/schema/activities.ts";
import { asks } from "#db/schema/ambassadors.ts";
import { approvalSubjects, decisions, textVersions } from "#db/schema/approvals.ts";
import { users } from "#db/schema/auth.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { successMessages } from "#db/schema/messages.ts";
import { coverage, releases, sendings } from "#db/schema/press.ts";
import { members, regions } from "#db/schema/regions.ts";
import { collectRequests, successes } from "#db/schema/successes.ts";
import { updates, updateTasks } from "#db/schema/updates.ts";
import { standing } from "~/approvals/approvals.queries.server.ts";
import { isApproved } from "~/approvals/standing.ts";
import { addDays, civilDate, wallTime } from "~/platform/civil-date.ts";
import { publishedReleases } from "~/press/press-room.queries.server.ts";
import { getRelease } from "~/press/releases.queries.server.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aJobActor, aPublicActor, aUser } from "../../tests/support/factories.ts";
import { fillDemo } from "./fill.server.ts";
import { demoId } from "./ids.ts";

useDatabase();

const regionId = demoId("nordvag");
const desk = aJobActor(regionId);

const empty = () =>
  inTransaction(async (db) => {
    await db.delete(regions);
    await db.delete(users);
  });

const weekday = (date: string) => new Date(`${date}T12:00:00Z`).getUTCDay();

describe.each([
  ["the first minute of the anchor", "2026-11-21T00:01:00+01:00", "2026-11-21"],
  ["the day the next mailing is due, before it", "2026-11-26T05:59:00+01:00", "2026-11-21"],
  ["the day the next mailing is due, after it", "2026-11-26T06:00:00+01:00", "2026-11-21"],
  ["New Year's Day, in week 53", "2027-01-01T12:00:00+01:00", "2026-12-26"],
  ["the Sunday that clocks go forward", "2027-03-28T12:00:00+02:00", "2027-03-27"],
  ["a leap day", "2028-02-29T12:00:00+01:00", "2028-02-26"],
  ["a day before the anchor", "2026-07-15T12:00:00+02:00", "2026-07-11"],
])("filled on %s", (_, today, anchor) => {
  const now = new Date(today);

  beforeAll(async () => {
    await empty();
    await fillDemo(now, () => {});
  });

  it("has its anchor in the last seven days, and weekdays and times of day kept", async () => {
    expect(anchor <= civilDate(now) && anchor > addDays(civilDate(now), -7)).toBe(true);
    const [asked] = await read
      .select()
      .from(approvalSubjects)
      .where(eq(approvalSubjects.id, demoId("pr-03")));
    expect(civilDate(asked?.answerBy ?? now)).toBe(addDays(anchor, 5));
    expect(wallTime(asked?.answerBy ?? now)).toBe("12:00");
    const [sent] = await read
      .select()
      .from(sendings)
      .where(eq(sendings.releaseId, demoId("pr-01")));
    expect(weekday(civilDate(sent?.dueAt ?? now))).toBe(2);
    expect(wallTime(sent?.dueAt ?? now)).toBe("08:00");
    const [result] = await read
      .select()
      .from(successes)
      .where(eq(successes.id, demoId("su-02")));
    expect(weekday(result?.happenedOn ?? "")).toBe(4);
  });

  it("has nothing behind it that lies ahead, and nothing waiting that was due", async () => {
    const made = [
      ...(await read.select({ at: textVersions.createdAt }).from(textVersions)),
      ...(await read.select({ at: decisions.decidedAt }).from(decisions)),
      ...(await read.select({ at: releases.changedAt }).from(releases)),
      ...(await read.select({ at: successes.createdAt }).from(successes)),
      ...(await read.select({ at: sendings.createdAt }).from(sendings)),
      ...(await read.select({ at: updates.changedAt }).from(updates)),
      ...(await read.select({ at: deliveries.changedAt }).from(deliveries)),
      ...(await read.select({ at: updateTasks.confirmedAt }).from(updateTasks)),
      ...(await read.select({ at: collectRequests.createdAt }).from(collectRequests)),
      ...(await read.select({ at: asks.sentAt }).from(asks)),
      ...(await read.select({ at: activities.changedAt }).from(activities)),
      ...(await read.select({ at: coverage.createdAt }).from(coverage)),
      ...(await read.select({ at: successMessages.changedAt }).from(successMessages)),
    ];
    for (const { at } of made) expect(at?.getTime()).toBeLessThanOrEqual(now.getTime());
    for (const { state, dueAt } of await read.select().from(deliveries)) {
      if (state === "waiting") expect(dueAt.getTime()).toBeGreaterThan(now.getTime());
    }
  });

  it("has asked the members this month, four of whom have answered since", async () => {
    const asked = await read.select().from(collectRequests);
    const current = asked.filter(({ month }) => month === civilDate(now).slice(0, 7));
    const answered = current.flatMap(({ answeredAt, createdAt }) => (answeredAt ? { answeredAt, createdAt } : []));
    expect([current.length, answered.length]).toEqual([6, 4]);
    for (const { answeredAt, createdAt } of answered) {
      expect(answeredAt >= createdAt && answeredAt <= now).toBe(true);
    }
  });

  it("has each thing happen after what it rests on", async () => {
    for (const id of ["pr-01", "pr-02", "pr-03"]) {
      const { release, parties, sending } = await getRelease(desk, read, now, demoId(id));
      for (const { askedAt, at } of parties) {
        expect(askedAt?.getTime()).toBeGreaterThan(release.createdAt.getTime());
        if (at) expect(at.getTime()).toBeGreaterThan(askedAt?.getTime() ?? 0);
        if (at && sending) expect(at.getTime()).toBeLessThan(sending.createdAt.getTime());
      }
      if (sending) expect(sending.createdAt.getTime()).toBeLessThan(sending.dueAt.getTime());
    }
  });

  it("has sent and published what was due, with every approval still standing", async () => {
    const { status, frozen } = await getRelease(desk, read, now, demoId("pr-02"));
    const isDue =
      civilDate(now) >= addDays(anchor, 5) && !(civilDate(now) === addDays(anchor, 5) && wallTime(now) < "06:00");
    expect(frozen).toBe(isDue);
    expect(status.kind).toBe(isDue ? "sent" : "scheduled");
    for (const id of ["pr-01", "pr-02"]) expect(isApproved(await standing(desk, read, demoId(id)))).toBe(true);
    const slugs = (await publishedReleases(aPublicActor(regionId), read, now)).map(({ slug }) => slug);
    expect(slugs).toEqual(isDue ? ["fjordpakka-vinter", "31-nye-laereplasser"] : ["31-nye-laereplasser"]);
  });
});

describe("filling", () => {
  const now = new Date("2026-11-21T11:00:00+01:00");
  beforeEach(empty);

  it("leaves nothing half when it breaks off in the middle: the next run fills everything", async () => {
    // An account in the way breaks the transaction off after region and members were written.
    const { user } = await aUser({ email: "eivind.raudstein@nordvag.example" });
    await expect(fillDemo(now, () => {})).rejects.toThrow();
    expect(await read.select().from(regions).where(eq(regions.slug, "nordvag"))).toEqual([]);
    expect(await read.select().from(members)).toEqual([]);
    await inTransaction((db) => db.delete(users).where(eq(users.id, user.id)));
    await fillDemo(now, () => {});
    expect(await read.select().from(releases)).toHaveLength(4);
  });

  it("is done once when two start at the same time", async () => {
    await Promise.all([fillDemo(now, () => {}), fillDemo(now, () => {})]);
    expect(await read.select().from(regions)).toHaveLength(1);
    expect(await read.select().from(releases)).toHaveLength(4);
    expect(await read.select().from(updates)).toHaveLength(15);
  });
});
