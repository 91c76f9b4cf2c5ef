import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { ambassadors, asks } from "#db/schema/ambassadors.ts";
import { coverage, coverageMembers, releases, sendings } from "#db/schema/press.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anActivity } from "#tests/support/factories/activities.ts";
import { anAudience } from "#tests/support/factories/audiences.ts";
import { aSuccess } from "#tests/support/factories/successes.ts";
import { anUpdate } from "#tests/support/factories/updates.ts";
import { aContact, aMember, anActor, aPublicActor, longAgo, only } from "#tests/support/factories.ts";
import type { PersonActor } from "~/access/actor.ts";
import { Forbidden } from "~/platform/refusal.ts";
import { readTimelineFilter } from "./filter.ts";
import { lanesOfWeeks } from "./lanes.queries.server.ts";
import { daysOfWeek } from "./months.ts";
import { spanOf, timelineOf } from "./timeline.queries.server.ts";

useDatabase();

const made = { createdAt: longAgo, changedAt: longAgo };

/** One of everything in January 2026: about a member, and to an audience where it is to one. */
async function aFullMonth() {
  const actor = await anActor({ role: "reader" });
  const { regionId } = actor;
  const member = await aMember({ regionId });
  const audience = await anAudience({ regionId });
  const channelId = only(audience.channels).id;
  const success = await aSuccess({ regionId, happenedOn: "2026-01-02", benefits: [{ memberId: member.id }] });
  const carried = { regionId, successIds: [success.id] };
  await anUpdate({ ...carried, audienceId: audience.id, channelId, causeKind: "update", mails: ["submitted"] });
  await anUpdate({
    ...carried,
    causeKind: "sending",
    plannedFor: new Date("2026-01-20T09:00:00Z"),
    mails: ["waiting"],
  });
  await anUpdate({ ...carried, state: "cancelled", causeKind: "update" });
  await anActivity({ regionId, memberIds: [member.id], audienceIds: [audience.id], title: "Ærlig møte" });
  const contact = await aContact({ regionId, name: "Jamal Haddad" });
  await inTransaction(async (db) => {
    const release = { regionId, locale: "nb" as const, ...made, plannedFor: new Date("2026-01-30T09:00:00Z") };
    await db.insert(releases).values({ ...release, slug: "planlagt", title: "Planlagt" });
    const [sent] = await db
      .insert(releases)
      .values({ ...release, slug: "sendt", title: "Alt sendt" })
      .returning();
    await db.insert(sendings).values({
      regionId,
      releaseId: sent?.id ?? "",
      versionId: randomUUID(),
      dueAt: longAgo,
      state: "active",
      scheduledByName: "Torunn",
      ...made,
    });
    const [piece] = await db
      .insert(coverage)
      .values({ regionId, outletName: "Kystbladet", publishedOn: "2026-01-31", title: "Omtalt", locale: "nb", ...made })
      .returning();
    await db.insert(coverageMembers).values({ coverageId: piece?.id ?? "", memberId: member.id });
    const [ambassador] = await db
      .insert(ambassadors)
      .values({ regionId, contactId: contact.id, memberId: member.id, ...made })
      .returning();
    await db.insert(asks).values({
      regionId,
      ambassadorId: ambassador?.id ?? "",
      kind: "share",
      locale: "nb",
      text: "Vil du dele?",
      samples: [],
      sentAt: new Date("2026-01-10T09:00:00Z"),
      doneAt: new Date("2026-01-12T09:00:00Z"),
      answerBy: "2026-01-15",
      createdAt: longAgo,
    });
  });
  return { actor, regionId, member, audience };
}

const asked = (search: string) => readTimelineFilter(new URLSearchParams(search));
const now = new Date("2026-01-15T12:00:00Z");

async function shown(actor: PersonActor, search: string) {
  const { months } = await timelineOf(actor, read, now, asked(search));
  return months.flatMap(({ days }) => days.flatMap(({ items }) => items));
}
const sorts = async (actor: PersonActor, search: string) =>
  (await shown(actor, search)).map(({ day, sort }) => `${day.slice(8)} ${sort}`);

describe("the timeline", () => {
  it("gathers one stream from every source, each leading to its thing", async () => {
    const { actor } = await aFullMonth();
    const { months, happened, ahead } = await timelineOf(actor, read, now, asked("month=2026-01"));
    expect(months.map(({ month, total }) => [month, total])).toEqual([["2026-01", 8]]);
    expect([happened, ahead]).toEqual([5, 3]);
    expect(
      (await shown(actor, "")).map(({ day, sort, state, path }) => [day, sort, state, path.split("/")[0]]),
    ).toEqual([
      ["2026-01-02", "success", null, "successes"],
      ["2026-01-05", "update", "sent", "updates"],
      ["2026-01-05", "activity", null, "activities"],
      ["2026-01-10", "asked", "done", "ambassadors"],
      ["2026-01-12", "didIt", null, "ambassadors"],
      ["2026-01-20", "release", "scheduled", "sendings"],
      ["2026-01-30", "release", "planned", "releases"],
      ["2026-01-31", "coverage", null, "coverage"],
    ]);
  });

  it("narrows by kind, member, audience and word", async () => {
    const { actor, regionId, member, audience } = await aFullMonth();
    const other = await aMember({ regionId });
    expect(await sorts(actor, "kind=release")).toEqual(["20 release", "30 release"]);
    expect(await sorts(actor, `member=${member.id}`)).toEqual([
      "02 success",
      "05 update",
      "05 activity",
      "10 asked",
      "12 didIt",
      "20 release",
      "31 coverage",
    ]);
    expect(await sorts(actor, `member=${other.id}`)).toEqual([]);
    expect(await sorts(actor, `audience=${audience.id}`)).toEqual(["05 update", "05 activity"]);
    expect(await sorts(actor, `audience=${regionId}`)).toEqual(["20 release", "30 release"]);
    expect(await sorts(actor, "text=ÆRLIG")).toEqual(["05 activity"]);
    expect(await sorts(actor, "text=jamal")).toEqual(["10 asked", "12 didIt"]);
    expect(await sorts(actor, "month=2025-12")).toEqual([]);
  });

  it("holds nothing of another region, and is not for the public", async () => {
    const { actor, member, audience } = await aFullMonth();
    const stranger = await anActor();
    for (const search of ["", `member=${member.id}`, `audience=${audience.id}`, `audience=${actor.regionId}`]) {
      expect(await shown(stranger, search)).toEqual([]);
    }
    await expect(timelineOf(aPublicActor(actor.regionId), read, now, asked(""))).rejects.toThrow(Forbidden);
  });

  it("opens every figure of the lanes into as many things", async () => {
    const { actor, member, audience } = await aFullMonth();
    const press = { id: actor.regionId, name: "Pressen" };
    const figures: number[] = [];
    for (const [lanes, named] of [
      ["member", [member]],
      ["audience", [audience, press]],
    ] as const) {
      const quarter = await lanesOfWeeks(actor, read, now, { ...asked("month=2026-01"), lanes }, named);
      for (const { id, cells } of quarter.lanes) {
        for (const { week, happened, ahead } of cells) {
          const filter = { ...asked(`${lanes}=${id}`), week };
          const behind = await spanOf(actor, read, now, daysOfWeek(week), filter);
          expect([lanes, week, happened + ahead]).toEqual([lanes, week, behind.total]);
          figures.push(behind.total);
        }
      }
    }
    expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(7 + 2 + 2);
  });

  it("shows some of a full day, counts all of it, and shows all when asked", async () => {
    const actor = await anActor();
    const { regionId } = actor;
    // One of them in this very moment, one just after.
    const today = [now, new Date(now.getTime() + 1)];
    for (const startsAt of today) await anActivity({ regionId, startsAt });
    for (let n = 0; n < 110; n++) await anActivity({ regionId, startsAt: new Date("2026-01-25T22:30:00Z") });
    const { months, happened, ahead } = await timelineOf(actor, read, now, asked("month=2026-01"));
    expect(months[0]?.days.map(({ day, items, total }) => [day, items.length, total])).toEqual([
      ["2026-01-15", 2, 2],
      ["2026-01-25", 12, 110],
    ]);
    expect([happened, ahead]).toEqual([1, 111]);
    const searched = await timelineOf(actor, read, now, asked("month=2026-01&text=møte"));
    expect([searched.happened, searched.ahead]).toEqual([1, 111]);
    const last = await spanOf(actor, read, now, ["2026-01-25"], asked("page=7"));
    expect([last.page, last.pages, last.total, last.days[0]?.items.length]).toEqual([2, 2, 110, 10]);
  });

  it("puts the first and the last half hour of the nights the clock changes where they belong", async () => {
    const actor = await anActor();
    const { regionId } = actor;
    const times = [
      "2026-03-28T23:30:00Z",
      "2026-03-29T21:30:00Z",
      "2026-03-29T22:30:00Z",
      "2026-10-24T22:30:00Z",
      "2026-10-25T22:30:00Z",
      "2026-10-25T23:30:00Z",
    ];
    for (const time of times) await anActivity({ regionId, startsAt: new Date(time) });
    const days = [...(await shown(actor, "month=2026-03")), ...(await shown(actor, "month=2026-10"))];
    expect(days.map(({ day }) => day)).toEqual([
      "2026-03-29",
      "2026-03-29",
      "2026-03-30",
      "2026-10-25",
      "2026-10-25",
      "2026-10-26",
    ]);
  });
});
