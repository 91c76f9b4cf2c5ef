import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { memberships } from "#db/schema/auth.ts";
import type { LinkPurpose } from "#db/schema/links.ts";
import { releases } from "#db/schema/press.ts";
import { readCalendar } from "#tests/support/calendar.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anActivity } from "#tests/support/factories/activities.ts";
import { aSuccess } from "#tests/support/factories/successes.ts";
import { anUpdate } from "#tests/support/factories/updates.ts";
import { anActor, longAgo } from "#tests/support/factories.ts";
import type { PersonActor } from "~/access/actor.ts";
import { callOff } from "~/activities/activities.commands.server.ts";
import { ensureLink } from "~/links/links.commands.server.ts";
import { ownLink } from "~/links/own-links.server.ts";
import { tokenOf } from "~/links/token.server.ts";
import { setClock } from "~/platform/clock.server.ts";
import { restrictSuccess } from "~/successes/successes.commands.server.ts";
import { calendarOf, changeCalendarLink } from "./calendar.commands.server.ts";
import { loader } from "./pages/calendar-feed.ts";

useDatabase();

const at = (instant: string): void => setClock({ now: () => new Date(instant) });
afterEach(() => setClock(undefined));

const before = "2026-01-06T08:00:00Z";
const embargoUntil = new Date("2026-01-08T05:00:00Z");

async function tokenFor(actor: PersonActor): Promise<string> {
  await changeCalendarLink(actor, new Date(before), { intent: "make" });
  const link = await ownLink(actor, read, new Date(before), calendarOf(actor));
  return link ? tokenOf(link) : "none";
}

/** The answer, also where it is thrown. */
async function fetched(
  token: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string; headers: Headers }> {
  const request = new Request(`http://localhost/calendar/${token}`, { headers });
  try {
    const answer = await loader({ request, params: { token }, context: { nonce: "", requestId: "" } });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  } catch (thrown) {
    const { init } = thrown as { init?: { status?: number } | null };
    if (!init?.status) throw thrown;
    return { status: init.status, text: "", headers: new Headers() };
  }
}

const titles = async (token: string) => readCalendar((await fetched(token)).text).events.map(({ SUMMARY }) => SUMMARY);

describe("a calendar link", () => {
  it("opens for a reader too, and asks whether anything is new", async () => {
    at(before);
    const actor = await anActor({ role: "reader" });
    await anActivity({
      regionId: actor.regionId,
      title: "Møte, «på kaia»; ta med ærlighet",
      endsAt: new Date("2026-01-05T09:00:00Z"),
    });
    await anActivity({ title: "I en annen region" });
    const token = await tokenFor(actor);
    const first = await fetched(token);
    expect(first.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(first.headers.get("Cache-Control")).toBe("private, no-cache");
    const { events } = readCalendar(first.text);
    expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual(["Møte, «på kaia»; ta med ærlighet"]);
    const again = await fetched(token, { "If-None-Match": first.headers.get("ETag") ?? "" });
    expect([again.status, again.text]).toEqual([304, ""]);
  });

  it("ends when it is withdrawn, renewed, too old, or the person has left", async () => {
    at(before);
    const actor = await anActor({ role: "reader" });
    const token = await tokenFor(actor);
    expect(await tokenFor(actor)).toBe(token);
    await changeCalendarLink(actor, new Date(before), { intent: "withdraw" });
    await changeCalendarLink(actor, new Date(before), { intent: "withdraw" });
    expect((await fetched(token)).status).toBe(410);
    const second = await tokenFor(actor);
    expect([second === token, (await fetched(second)).status, (await fetched(token)).status]).toEqual([
      false,
      200,
      404,
    ]);
    await changeCalendarLink(actor, new Date(before), { intent: "renew" });
    expect((await fetched(second)).status).toBe(404);
    const third = await tokenFor(actor);
    await inTransaction((db) =>
      db.delete(memberships).where(and(eq(memberships.userId, actor.userId), eq(memberships.regionId, actor.regionId))),
    );
    expect((await fetched(third)).status).toBe(404);
    const other = await tokenFor(await anActor());
    at("2029-02-01T08:00:00Z");
    expect((await fetched(other)).status).toBe(410);
  });

  it("is of no other purpose, and nobody else's is touched", async () => {
    at(before);
    const [actor, other] = [await anActor(), await anActor()];
    const theirs = await tokenFor(other);
    for (const purpose of ["approval", "unsubscribe", "collect", "ask", "task"] satisfies LinkPurpose[]) {
      const holder = { regionId: actor.regionId, holderId: actor.userId, subject: actor.regionId };
      const expiresAt = new Date("2027-01-01T00:00:00Z");
      const link = await inTransaction((db) => ensureLink(db, longAgo, { ...holder, purpose, expiresAt }));
      expect((await fetched(tokenOf(link))).status).toBe(404);
    }
    for (const token of ["", "x", randomUUID(), theirs.toUpperCase()]) expect((await fetched(token)).status).toBe(404);
    await changeCalendarLink(actor, new Date(before), { intent: "withdraw" });
    expect((await fetched(theirs)).status).toBe(200);
  });
});

describe("what a calendar says", () => {
  it("keeps back what is under embargo, until it is over to the second", async () => {
    at(before);
    const actor = await anActor();
    const { regionId } = actor;
    const token = await tokenFor(actor);
    const success = await aSuccess({ regionId });
    const plannedFor = new Date("2026-01-09T09:00:00Z");
    await anUpdate({ regionId, successIds: [success.id], title: "Hemmelig kai", causeKind: "update", plannedFor });
    await inTransaction(async (db) => {
      const carrier = { successId: success.id, carrierType: "release", carrierId: randomUUID() } as const;
      await restrictSuccess(db, actor, longAgo, { ...carrier, approved: true, ready: true, embargoUntil });
      const release = { regionId, slug: "hemmelig-ferje", title: "Hemmelig ferje", locale: "nb" as const };
      await db
        .insert(releases)
        .values({ ...release, plannedFor, embargoUntil, createdAt: longAgo, changedAt: longAgo });
    });
    const kept = await fetched(token);
    expect(kept.text).not.toMatch(/hemmelig/i);
    expect(readCalendar(kept.text).events).toHaveLength(2);
    at("2026-01-08T04:59:59Z");
    expect((await fetched(token)).text).not.toMatch(/hemmelig/i);
    at("2026-01-08T05:00:00Z");
    expect(await titles(token)).toEqual([expect.stringContaining("Hemmelig kai"), "Hemmelig ferje"]);
    const [event] = readCalendar((await fetched(token)).text).events;
    expect(event?.DTSTAMP).toBe("20260108T050000Z");
  });

  it("says what was called off, with the same name and a higher number", async () => {
    at(before);
    const actor = await anActor();
    const token = await tokenFor(actor);
    const { id } = await anActivity({ regionId: actor.regionId });
    const [was] = readCalendar((await fetched(token)).text).events;
    await callOff(actor, new Date(before), { id, off: true });
    const [is] = readCalendar((await fetched(token)).text).events;
    expect(is?.UID).toBe(was?.UID);
    expect([was?.STATUS, was?.SEQUENCE, is?.STATUS, is?.SEQUENCE]).toEqual(["CONFIRMED", "0", "CANCELLED", "1"]);
  });
});
