import { count, eq, getTableColumns } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { inTransaction, read } from "#db/client.server.ts";
import * as activities from "#db/schema/activities.ts";
import * as ambassadors from "#db/schema/ambassadors.ts";
import * as approvals from "#db/schema/approvals.ts";
import * as audiences from "#db/schema/audiences.ts";
import * as audit from "#db/schema/audit.ts";
import * as auth from "#db/schema/auth.ts";
import * as contacts from "#db/schema/contacts.ts";
import * as delivery from "#db/schema/delivery.ts";
import * as files from "#db/schema/files.ts";
import * as goals from "#db/schema/goals.ts";
import * as links from "#db/schema/links.ts";
import * as messages from "#db/schema/messages.ts";
import * as press from "#db/schema/press.ts";
import * as regions from "#db/schema/regions.ts";
import * as successes from "#db/schema/successes.ts";
import * as updates from "#db/schema/updates.ts";
import type { Concern } from "~/approvals/blocks.ts";
import { blocksFrom, canonicalText } from "~/approvals/canonical.ts";
import { isApproved, standingOf } from "~/approvals/standing.ts";
import { auth as signIn } from "~/auth/auth.server.ts";
import { demoAccounts, demoPassword } from "~/auth/demo-accounts.ts";
import { sendingHandler } from "~/press/causes.server.ts";
import { publishedRelease, publishedReleases } from "~/press/press-room.queries.server.ts";
import { carriedSuccesses, loadRelease } from "~/press/release-rows.server.ts";
import { askingFor } from "~/press/release-writing.server.ts";
import { getRelease } from "~/press/releases.queries.server.ts";
import { toldOf } from "~/updates/updates.queries.server.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aJobActor, aPublicActor, only } from "../../tests/support/factories.ts";
import { fillDemo } from "./fill.server.ts";
import { demoId } from "./ids.ts";
import { inhabitants } from "./inhabitants.ts";
import { demoData } from "./region-data.server.ts";
import { shiftOf } from "./shift.ts";
import { loggedContacts } from "./stakeholder-texts.ts";
import { worldOf } from "./world.ts";

useDatabase();

/** The anchor itself, a Saturday: what the data expects holds on it. */
const now = new Date("2026-11-21T11:00:00+01:00");
const data = demoData();
const regionId = demoId("nordvag");
const desk = aJobActor(regionId);

const schema = {
  ...activities,
  ...ambassadors,
  ...approvals,
  ...audiences,
  ...audit,
  ...auth,
  ...contacts,
  ...delivery,
  ...files,
  ...goals,
  ...links,
  ...messages,
  ...press,
  ...regions,
  ...successes,
  ...updates,
};
const tables = Object.entries(schema).filter(
  (entry): entry is [string, typeof regions.regions] =>
    typeof entry[1] === "object" && Symbol.for("drizzle:IsDrizzleTable") in entry[1],
);

const counts = async (): Promise<Record<string, number>> => {
  const all: Record<string, number> = {};
  for (const [name, table] of tables) all[name] = only(await read.select({ rows: count() }).from(table)).rows;
  return all;
};

const lines: string[] = [];
beforeAll(() => fillDemo(now, (line) => lines.push(line)));

describe("the demo region", () => {
  it("has everything that the data has of it", async () => {
    const scheduled = data.pressReleases.filter(({ scheduledAt }) => scheduledAt);
    const people = inhabitants(worldOf(data, shiftOf(data._meta.anchorDate, "2026-11-21"), now));
    // The press gets its three by the list, whoever has unsubscribed from it too.
    const mailed = data.updates.filter(({ audienceId, recipients }) => audienceId !== "aud-medier" && recipients);
    // One journalist stands there twice, to be merged.
    const twins = 1;
    const sum = <T>(rows: readonly T[], size: (row: T) => number) => rows.reduce((total, row) => total + size(row), 0);
    expect(await counts()).toMatchObject({
      regions: 1,
      members: 6,
      users: 3,
      accounts: 3,
      memberships: 3,
      contacts: data.users.length + data.ambassadors.length + data.mediaContacts.length + people.length + 22 + twins,
      contactRoles: 6 + 3 + 10 + 8 + sum(people, ({ roles }) => roles.length),
      outlets: 8,
      outletCoverage: sum(data.mediaContacts, ({ municipalityIds }) => municipalityIds.length),
      mediaContacts: 8,
      suppressions: 1 + 3,
      files: 2,
      fileRenditions: 6,
      // One more of each has been handed in.
      successes: data.successes.length + 1,
      successBenefits: sum(data.successes, ({ benefits }) => Object.keys(benefits).length) + 1,
      expectations: data.expectations.length,
      successExpectations: sum(data.successes, ({ expectationIds }) => expectationIds.length),
      collectRequests: 3 * 6,
      messageCores: 4,
      messageVariants: 2 * data.audiences.length,
      ambassadors: data.ambassadors.length,
      asks: data.asks.length,
      goals: data.goals.length,
      measurements: sum(data.goals, ({ measurements }) => measurements.length),
      activities: data.activities.length + data.councilDates.length + loggedContacts.length,
      closedDays: data.closedDays.length,
      coverage: data.coverage.length,
      coverageMembers: sum(data.coverage, ({ memberIds }) => memberIds.length),
      successPeople: 4,
      releases: 4,
      releaseSuccesses: 4,
      successRestrictions: 4,
      // Four releases, and the media strategy that the six members have approved.
      approvalSubjects: 4 + 1,
      textVersions: 4 + 2,
      approvalParties: 4 * 6 + 4 + 6,
      decisions: 8 + 7 + 4 + 6,
      sendings: scheduled.length,
      deliveries: (scheduled.length + 1) * data.mediaContacts.length + sum(mailed, ({ recipients }) => recipients ?? 0),
      updates: data.updates.length - 1,
      updateSuccesses: sum(data.updates, ({ successIds }) => successIds.length) - 1,
      updateTasks: sum(data.updates, ({ confirmations }) => confirmations.length),
      sessions: 0,
      outboxMails: 0,
    });
  });

  it("is filled once", async () => {
    const before = await counts();
    const again: string[] = [];
    await fillDemo(new Date("2027-02-01T11:00:00+01:00"), (line) => again.push(line));
    expect(again).toEqual([]);
    expect(await counts()).toEqual(before);
    expect(lines.length).toBeGreaterThan(1);
  });

  it("leaves no date placeholder in any row", async () => {
    for (const [name, table] of tables) {
      const texts = Object.fromEntries(Object.entries(getTableColumns(table)).filter(([column]) => column !== "bytes"));
      for (const row of await read.select(texts).from(table))
        expect(`${name} ${JSON.stringify(row)}`).not.toContain("{{date");
    }
  });

  it("lets exactly the people of the sign-in page sign in", async () => {
    const people = data.users.filter(({ worksByLink }) => !worksByLink);
    expect(demoAccounts.map(({ name, email, role }) => ({ name, email, role }))).toEqual(
      people.map(({ name, email, role }) => ({ name, email, role })),
    );
    for (const { email } of demoAccounts) {
      const { user } = await signIn().api.signInEmail({ body: { email, password: demoPassword } });
      expect(user.email).toBe(email);
    }
    await inTransaction((db) => db.delete(auth.sessions));
  });

  it("writes to a minor's guardian", async () => {
    const [minor] = await read
      .select()
      .from(contacts.contacts)
      .where(eq(contacts.contacts.id, demoId("am-09")));
    expect(minor?.email).toBe("foresatt09@nordvag.example");
  });

  it("gives every success topics in its own language", async () => {
    const topics = await read
      .select()
      .from(successes.successTopics)
      .where(eq(successes.successTopics.successId, demoId("su-03")));
    expect(topics.map(({ topic }) => topic).sort()).toEqual(["felles arbeidsmarknad", "utvikling"]);
  });
});

const standingsOf = async (release: string) => {
  const [subject] = await read
    .select()
    .from(approvals.approvalSubjects)
    .where(eq(approvals.approvalSubjects.subjectId, demoId(release)));
  const [version] = await read
    .select()
    .from(approvals.textVersions)
    .where(eq(approvals.textVersions.id, subject?.currentVersionId ?? ""));
  const parties = await read
    .select()
    .from(approvals.approvalParties)
    .where(eq(approvals.approvalParties.subjectId, subject?.id ?? ""));
  const answers = await read
    .select()
    .from(approvals.decisions)
    .where(eq(approvals.decisions.subjectId, subject?.id ?? ""));
  const of = <T extends { concern: string }>(rows: T[]) =>
    rows.map((row) => ({ ...row, concern: row.concern as Concern }));
  return standingOf(of(parties), of(answers), blocksFrom(version?.blocks ?? "[]"));
};

describe("its releases", () => {
  it("shows the first in the press room, with its local versions and its picture", async () => {
    const visitor = aPublicActor(regionId);
    expect((await publishedReleases(visitor, read, now)).map(({ slug }) => slug)).toEqual(["31-nye-laereplasser"]);
    const { text, since } = await publishedRelease(visitor, read, now, "31-nye-laereplasser");
    expect(since).toEqual(new Date("2026-08-25T08:00:00+02:00"));
    expect(text.local).toHaveLength(6);
    expect(text.local.find(({ memberId }) => memberId === demoId("lysfjord"))).toMatchObject({
      locale: "nn",
      title: "Fem nye lærlingar i Lysfjord",
      benefit: "Fem unge har fått læreplass i Lysfjord.",
    });
    expect(text.local.find(({ memberId }) => memberId === demoId("tverrdal"))).toMatchObject({
      locale: "nn",
      title: "",
      lead: "",
    });
    expect(text.quotes.map(({ text: words }) => words)).toEqual([
      "Vi delte på telefonene, og da gikk det fort",
      "Jeg slipper å flytte for å bli fagarbeider",
    ]);
    expect(text.body.at(-1)).toContain("i august 2026");
    expect(text.image?.fileId).toBe(demoId("laerling-elvemo.jpg"));
  });

  it("has the press told of what the first carries", async () => {
    const told = (await toldOf(desk, read, [demoId("su-02")])).get(demoId("su-02")) ?? [];
    const press = told.find(({ audience }) => audience.kind === "press");
    expect(press).toMatchObject({ audience: { kind: "press" }, state: "told", reachable: 7, submitted: 7 });
    expect(press?.at).toEqual(new Date("2026-08-25T08:00:00+02:00"));
  });

  it.each(["pr-01", "pr-02"])("has every approval of %s, bound to its text", async (release) => {
    expect(isApproved(await standingsOf(release))).toBe(true);
  });

  it("keeps the second from the public until the second its embargo ends", async () => {
    const visitor = aPublicActor(regionId);
    const ends = new Date("2026-11-26T06:00:00+01:00");
    const slugs = async (at: Date) => (await publishedReleases(visitor, read, at)).map(({ slug }) => slug);
    expect(await slugs(new Date(ends.getTime() - 1000))).not.toContain("fjordpakka-vinter");
    expect(await slugs(ends)).toContain("fjordpakka-vinter");
  });

  it("waits for exactly these with the third", async () => {
    const { status, parties, release } = await getRelease(desk, read, now, demoId("pr-03"));
    expect(status).toMatchObject({
      kind: "changesRequested",
      changesFrom: ["Granheim"],
      waitingMembers: ["Tverrdal", "Øyvær"],
      waitingSpeakers: ["Reidun Hestvoll"],
      answerBy: new Date("2026-11-26T12:00:00+01:00"),
      ready: true,
    });
    expect(release.plannedFor).toEqual(new Date("2026-12-02T08:00:00+01:00"));
    expect(parties.find(({ state }) => state === "changesRequested")?.comment).toContain("hele regionen");
  });

  it("has asked nobody about the fourth", async () => {
    const { status } = await getRelease(desk, read, now, demoId("pr-04"));
    expect(status.kind).toBe("draft");
    expect((await standingsOf("pr-04")).every(({ state }) => state === "notAsked")).toBe(true);
  });

  it.each(data.pressReleases.map(({ id }) => id))(
    "asks the same parties about the same blocks of %s as the product would",
    async (id) => {
      const loaded = await loadRelease(read, regionId, demoId(id));
      const { blocks, parties } = await askingFor(
        read,
        desk,
        loaded,
        loaded.text,
        await carriedSuccesses(read, demoId(id)),
      );
      expect(loaded.version.blocks).toBe(canonicalText(blocks));
      const known = await read
        .select()
        .from(approvals.approvalParties)
        .where(eq(approvals.approvalParties.subjectId, loaded.subject.id));
      expect(byConcern(known)).toEqual(byConcern(parties));
    },
  );
});

const byConcern = (parties: readonly { concern: string; contactId: string | null }[]) =>
  Object.fromEntries(parties.map(({ concern, contactId }) => [concern, contactId]));

describe("its mail", () => {
  it("has left, or has its time before it; whoever unsubscribed gets none", async () => {
    const toPress = await read.select().from(delivery.deliveries).where(eq(delivery.deliveries.list, "press"));
    expect(toPress).toHaveLength(3 * data.mediaContacts.length);
    for (const { state, dueAt, submittedAt, recipientEmail } of toPress) {
      const left = dueAt <= now;
      const expected = recipientEmail === "desk@regionvarden.example" ? "suppressed" : left ? "submitted" : "waiting";
      expect(state).toBe(expected);
      expect(submittedAt).toEqual(expected === "submitted" ? dueAt : null);
    }
  });

  it("gives each journalist the version of what the outlet covers", async () => {
    const rows = await read
      .select({
        to: delivery.deliveries.recipientName,
        variant: delivery.deliveryContents.variant,
        subject: delivery.deliveryContents.subject,
      })
      .from(delivery.deliveries)
      .innerJoin(delivery.deliveryContents, eq(delivery.deliveryContents.id, delivery.deliveries.contentId))
      .where(eq(delivery.deliveries.causeId, demoId("pr-01/sending")));
    const of = (name: string) => rows.find(({ to }) => to === name);
    expect(of("Anne-Lise Myrstad")?.variant).toBe(`local:${demoId("elvemo")}`);
    expect(of("Anne-Lise Myrstad")?.subject).toContain("Elvemo tar imot 11 nye lærlinger");
    expect(of("Tarjei Haugset")?.variant).toMatch(/^angles:/);
  });

  it("may leave in the second it is due, and not before", async () => {
    const cause = { kind: "sending", id: demoId("pr-02/sending"), regionId };
    const due = new Date("2026-11-26T06:00:00+01:00");
    expect(await sendingHandler.gate(read, cause, new Date(due.getTime() - 1000))).toMatchObject({
      pass: "wait",
      until: due,
    });
    expect(await sendingHandler.gate(read, cause, due)).toEqual({ pass: "go" });
  });

  it("can be taken up by the worker: ids are UUIDs, links are there", async () => {
    const rows = await read.select().from(delivery.deliveries);
    for (const { id, linkId } of rows) {
      expect(z.uuid().safeParse(id).success).toBe(true);
      expect(linkId).not.toBeNull();
    }
  });
});
