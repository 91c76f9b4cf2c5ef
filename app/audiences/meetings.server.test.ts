import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { activities } from "#db/schema/activities.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anActivity } from "#tests/support/factories/activities.ts";
import { anAudience } from "#tests/support/factories/audiences.ts";
import { aContact, aMember, anActor, aRegion, longAgo, only } from "#tests/support/factories.ts";
import { callOff } from "~/activities/activities.commands.server.ts";
import { activitiesBetween, getActivity, lastContacts } from "~/activities/activities.queries.server.ts";
import { peopleNamed, personMeant } from "~/activities/people.queries.server.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { changeMeeting, logActivity, type Meeting } from "./meetings.commands.server.ts";
import { meetingsOf, reachedBy } from "./meetings.queries.server.ts";

useDatabase();

const hours = (count: number): Date => new Date(longAgo.getTime() + count * 3_600_000);

const aMeeting = (overrides: Partial<Meeting> = {}): Meeting => ({
  id: randomUUID(),
  kind: "meeting",
  title: "Styremøte",
  startsAt: longAgo,
  endsAt: null,
  place: "",
  memberId: null,
  open: false,
  note: "",
  locale: "nb",
  memberIds: [],
  contactIds: [],
  audienceIds: [],
  ...overrides,
});

const all = { from: hours(-24 * 365), to: hours(24 * 365) };

describe("logActivity", () => {
  it("is written once, however often it is sent", async () => {
    const actor = await anActor({ role: "editor" });
    const { regionId } = actor;
    const [member, contact, audience] = [
      await aMember({ regionId }),
      await aContact({ regionId }),
      await anAudience({ regionId }),
    ];
    const meeting = aMeeting({ memberIds: [member.id], contactIds: [contact.id], audienceIds: [audience.id] });
    const ids = await Promise.all([logActivity(actor, longAgo, meeting), logActivity(actor, longAgo, meeting)]);
    expect(ids).toEqual([meeting.id, meeting.id]);
    const [row] = await activitiesBetween(actor, read, all.from, all.to);
    expect(row?.memberIds).toEqual([member.id]);
    expect(await meetingsOf(actor, read, [audience.id], all.from)).toHaveLength(1);
    expect(await lastContacts(read, regionId, [contact.id], hours(0))).toEqual(new Map([[contact.id, longAgo]]));
    const said = await read.select().from(auditEntries).where(eq(auditEntries.subjectId, meeting.id));
    expect(said.map(({ act }) => act).sort()).toEqual(["activities.write", "audiences.reach"]);
  });

  it("knows nothing of another region, whatever it is asked to point to", async () => {
    const actor = await anActor();
    const { id: regionId } = await aRegion();
    const [member, contact, audience] = [
      await aMember({ regionId }),
      await aContact({ regionId }),
      await anAudience({ regionId }),
    ];
    const theirs = await anActivity({ regionId });
    for (const pointing of [
      { memberId: member.id },
      { memberIds: [member.id] },
      { contactIds: [contact.id] },
      { audienceIds: [audience.id] },
      { id: theirs.id },
    ]) {
      await expect(logActivity(actor, longAgo, aMeeting(pointing))).rejects.toThrow(NotFound);
    }
    expect(await read.select().from(activities).where(eq(activities.regionId, actor.regionId))).toEqual([]);
    await expect(callOff(actor, longAgo, { id: theirs.id, off: true })).rejects.toThrow(NotFound);
    await expect(changeMeeting(actor, longAgo, { ...aMeeting({ id: theirs.id }), revision: 1 })).rejects.toThrow(
      NotFound,
    );
    await expect(getActivity(actor, read, theirs.id)).rejects.toThrow(NotFound);
    expect(await meetingsOf(actor, read, [audience.id], all.from)).toEqual([]);
    expect(await lastContacts(read, actor.regionId, [contact.id], hours(1))).toEqual(new Map());
  });

  it("is not for readers, and readers find no people", async () => {
    const reader = await anActor({ role: "reader" });
    await expect(logActivity(reader, longAgo, aMeeting())).rejects.toThrow(Forbidden);
    await expect(callOff(reader, longAgo, { id: randomUUID(), off: true })).rejects.toThrow(Forbidden);
    await expect(peopleNamed(reader, read, "ola")).rejects.toThrow(Forbidden);
  });
});

describe("changeMeeting", () => {
  it("refuses what was opened before somebody else saved, and lets the same through twice", async () => {
    const actor = await anActor();
    const { regionId } = actor;
    const [one, two] = [await anAudience({ regionId }), await anAudience({ regionId })];
    const meeting = aMeeting({ audienceIds: [one.id] });
    await logActivity(actor, longAgo, meeting);
    const moved = { ...meeting, startsAt: hours(2), audienceIds: [two.id], revision: 1 };
    await changeMeeting(actor, hours(1), moved);
    await changeMeeting(actor, hours(1), moved);
    const stale = changeMeeting(actor, hours(1), { ...meeting, title: "Noe annet", revision: 1 });
    await expect(stale).rejects.toThrow(Refusal);
    const { activity } = await getActivity(actor, read, meeting.id);
    expect(activity).toMatchObject({ title: "Styremøte", sequence: 1, revision: 2, startsAt: hours(2) });
    expect((await reachedBy(actor, read, meeting.id)).map(({ id }) => id)).toEqual([two.id]);
    // Whom it reached is changed alone: its time is not, so neither is what calendars count.
    await changeMeeting(actor, hours(1), { ...moved, audienceIds: [], revision: 2 });
    expect((await getActivity(actor, read, meeting.id)).activity).toMatchObject({ sequence: 1, revision: 3 });
    expect(await reachedBy(actor, read, meeting.id)).toEqual([]);
  });
});

describe("callOff", () => {
  it("counts no more as contact with anyone, and does again when it is undone", async () => {
    const actor = await anActor();
    const { regionId } = actor;
    const [contact, audience] = [await aContact({ regionId }), await anAudience({ regionId })];
    const { id } = await anActivity({ regionId, contactIds: [contact.id], audienceIds: [audience.id] });
    const counted = async () => [
      (await activitiesBetween(actor, read, all.from, all.to)).length,
      (await lastContacts(read, regionId, [contact.id], hours(1))).size,
      (await meetingsOf(actor, read, [audience.id], all.from)).length,
    ];
    expect(await counted()).toEqual([1, 1, 1]);
    await callOff(actor, hours(1), { id, off: true });
    await callOff(actor, hours(2), { id, off: true });
    expect(await counted()).toEqual([0, 0, 0]);
    expect((await getActivity(actor, read, id)).activity).toMatchObject({ cancelledAt: hours(1), sequence: 1 });
    await callOff(actor, hours(3), { id, off: false });
    expect(await counted()).toEqual([1, 1, 1]);
    expect((await getActivity(actor, read, id)).activity).toMatchObject({ cancelledAt: null, sequence: 2 });
  });
});

describe("lastContacts", () => {
  it("is the latest that has been, of each", async () => {
    const { id: regionId } = await aRegion();
    const [ola, kari, nobody] = [
      await aContact({ regionId }),
      await aContact({ regionId }),
      await aContact({ regionId }),
    ];
    await anActivity({ regionId, startsAt: hours(-48), contactIds: [ola.id, kari.id] });
    await anActivity({ regionId, startsAt: hours(-24), contactIds: [ola.id] });
    await anActivity({ regionId, startsAt: hours(24), contactIds: [ola.id, nobody.id] });
    const last = await lastContacts(read, regionId, [ola.id, kari.id, nobody.id, ola.id], hours(0));
    expect([last.get(ola.id), last.get(kari.id), last.size]).toEqual([hours(-24), hours(-48), 2]);
  });
});

describe("people by name", () => {
  it("are found by the beginnings of their names, as Norwegians type them, and nobody by signs", async () => {
    const actor = await anActor();
    const { regionId } = actor;
    await aContact({ regionId, name: "Åse Ærlig Østby" });
    await aContact({ regionId, name: "100 % Bygg_service" });
    await aContact({ regionId, name: "Åse Borte", archivedAt: longAgo });
    await aContact({ name: "Åse Fremmed" });
    const found = async (typed: string) => (await peopleNamed(actor, read, typed)).map(({ name }) => name);
    expect(await found("øst ÅSE")).toEqual(["Åse Ærlig Østby"]);
    expect(await found("stby")).toEqual([]);
    expect(await found("% b")).toEqual(["100 % Bygg_service"]);
    expect(await found("b_gg")).toEqual([]);
    expect(await found("\\")).toEqual([]);
    expect(await found(" ")).toEqual([]);
    const meant = await personMeant(actor, read, "Åse Ærlig Østby, ordfører");
    expect(only("person" in meant ? [meant.person.name] : [])).toBe("Åse Ærlig Østby");
  });
});
