// The figures of the demo on its anchor: first counted from the rows without the product's own counting, then as the
// product shows them; both held against what the data expects.
import { and, count, eq, gt, inArray, isNotNull, lte, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { audienceContacts, audiences, channelConfirmers, channels } from "#db/schema/audiences.ts";
import { contactRoles, contacts } from "#db/schema/contacts.ts";
import { deliveries, suppressions } from "#db/schema/delivery.ts";
import { members } from "#db/schema/regions.ts";
import { successBenefits } from "#db/schema/successes.ts";
import { updateSuccesses, updates, updateTasks } from "#db/schema/updates.ts";
import { listAmbassadors } from "~/ambassadors/ambassadors.queries.server.ts";
import { obstaclesOf } from "~/ambassadors/eligibility.ts";
import { listAudiences } from "~/audiences/audiences.queries.server.ts";
import { countPeople } from "~/audiences/people.queries.server.ts";
import { listGoals } from "~/goals/goals.queries.server.ts";
import type { GoalStatus } from "~/goals/standing.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { memberShare } from "~/updates/share.queries.server.ts";
import { silenceMeter } from "~/updates/silence.queries.server.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aJobActor } from "../../tests/support/factories.ts";
import { fillDemo } from "./fill.server.ts";
import { demoId } from "./ids.ts";
import { demoData } from "./region-data.server.ts";

useDatabase();

const now = new Date("2026-11-21T11:00:00+01:00");
const data = demoData();
const regionId = demoId("nordvag");
const desk = aJobActor(regionId);
const idOf = (audience: string) => (audience === "aud-medier" ? regionId : demoId(audience));

beforeAll(() => fillDemo(now, () => {}));

/** At least 80 of 100 of those who could be reached. */
const wasTold = and(gt(updates.reachable, 0), sql`${updates.submitted} * 100 >= ${updates.reachable} * 80`);

describe("what has been told", () => {
  it("are the expected pairs of told success and benefitting member", async () => {
    const { windowDays, pairs, total } = data.expected.fairShare;
    const since = instantAt(addDays(data.expected.asOf, -windowDays), "00:00");
    const rows = await read
      .selectDistinct({ success: updateSuccesses.successId, member: members.name })
      .from(updateSuccesses)
      .innerJoin(updates, eq(updates.id, updateSuccesses.updateId))
      .innerJoin(successBenefits, eq(successBenefits.successId, updateSuccesses.successId))
      .innerJoin(members, eq(members.id, successBenefits.memberId))
      .where(and(wasTold, gt(updates.heardAt, since), lte(updates.heardAt, now)));
    expect(rows).toHaveLength(total);
    for (const { id, name } of data.municipalities) {
      expect(`${name} ${rows.filter(({ member }) => member === name).length}`).toBe(`${name} ${pairs[id]}`);
    }
  });

  it.each(data.audiences.map(({ id, expectedSilence }) => [id, expectedSilence] as const))(
    "are the expected silence of %s",
    async (audience, { lastUpdateAt, days }) => {
      const heard = await read
        .select({ at: updates.heardAt })
        .from(updates)
        .where(and(eq(updates.audienceId, idOf(audience)), isNotNull(updates.heardAt)));
      const last = heard.map(({ at }) => civilDate(at ?? now)).sort();
      expect(last.at(-1)).toBe(lastUpdateAt);
      expect(addDays(lastUpdateAt, days)).toBe(civilDate(now));
    },
  );

  it.each(data.successes.map(({ id, expectedToldTo }) => [id, expectedToldTo] as const))(
    "are the audiences that have heard of %s",
    async (success, expected) => {
      const told = await read
        .selectDistinct({ id: updates.audienceId })
        .from(updateSuccesses)
        .innerJoin(updates, eq(updates.id, updateSuccesses.updateId))
        .where(and(eq(updateSuccesses.successId, demoId(success)), wasTold));
      expect(told.map(({ id }) => id).sort()).toEqual(expected.map(idOf).sort());
    },
  );
});

describe("each update", () => {
  it.each(data.updates.filter(({ recipients, state }) => recipients && state !== "planned").map((each) => [each.id]))(
    "%s counts its mails as the data does",
    async (id) => {
      const said = data.updates.find((each) => each.id === id);
      const [update] = await read
        .select()
        .from(updates)
        .where(eq(updates.id, demoId(id)));
      expect(update).toMatchObject({ reachable: said?.recipients, submitted: said?.submitted ?? 0 });
      expect(update?.pending).toBe(said?.state === "scheduled" ? said.recipients : 0);
      const states = await read
        .select({ state: deliveries.state, mails: count() })
        .from(deliveries)
        .where(eq(deliveries.causeId, update?.causeId ?? ""))
        .groupBy(deliveries.state);
      const lost = states.find(({ state }) => state === "failed")?.mails ?? 0;
      expect(lost).toBe(said?.submitted == null ? 0 : (said.recipients ?? 0) - said.submitted);
    },
  );

  it("beyond email is confirmed by those who publish there, with an address where it stands", async () => {
    const tasks = await read.select().from(updateTasks);
    expect(tasks).toHaveLength(data.updates.reduce((sum, { confirmations }) => sum + confirmations.length, 0));
    for (const { url, confirmedAt, askedAt, publishedOn } of tasks) {
      expect(url).toMatch(/^https:\/\/.*\.example\//);
      expect(confirmedAt?.getTime()).toBeGreaterThan(askedAt.getTime());
      expect(publishedOn).toBe(civilDate(confirmedAt ?? now));
    }
  });

  it("has words, and leaves no language but its own", async () => {
    for (const { body, locale, causeKind } of await read.select().from(updates)) {
      if (causeKind === "sending") continue;
      expect(body.length).toBeGreaterThan(60);
      if (locale === "nn") expect(body).not.toMatch(/\b(ikke|fra|flere|noen|jeg)\b/);
      else expect(body).not.toMatch(/\b(ikkje|frå|fleire|nokon|eg)\b/);
    }
  });

  it("that is planned has not begun", async () => {
    const [planned] = await read
      .select()
      .from(updates)
      .where(eq(updates.id, demoId("up-15")));
    expect(planned).toMatchObject({ state: "planned", causeId: null, reachable: 0, heardAt: null });
  });
});

async function addressesOf(audience: string): Promise<{ people: number; reachable: Set<string> }> {
  const id = idOf(audience);
  const [kept] = await read.select().from(audiences).where(eq(audiences.id, id));
  const tagged = await read.select().from(contactRoles).where(eq(contactRoles.regionId, regionId));
  const added = await read.select().from(audienceContacts).where(eq(audienceContacts.audienceId, id));
  const ids = new Set([
    ...tagged.filter(({ role }) => kept?.rule.roles.includes(role)).map(({ contactId }) => contactId),
    ...added.map(({ contactId }) => contactId),
  ]);
  const stopped = await read
    .select()
    .from(suppressions)
    .where(inArray(suppressions.list, ["*", audience === "aud-medier" ? "press" : `audience:${id}`]));
  const all = await read.select().from(contacts).where(isNotNull(contacts.emailKey));
  const keys = all.filter((contact) => ids.has(contact.id)).map(({ emailKey }) => emailKey ?? "");
  const gone = new Set(stopped.map(({ recipientKey }) => recipientKey));
  return { people: ids.size, reachable: new Set(keys.filter((key) => !gone.has(key))) };
}

describe("the people", () => {
  it.each(
    data.audiences.map(({ id, channels: ways }) => [id, ways.find(({ byEmail }) => byEmail)?.reachable] as const),
  )("reaches as many of %s as the data says", async (audience, expected) => {
    const { people, reachable } = await addressesOf(audience);
    if (expected === undefined) expect(people).toBe(2);
    else expect(reachable.size).toBe(expected);
    if (audience === "aud-folkevalgte") expect(people).toBe(148);
  });

  it("has no address twice, and of full names only the one that waits to be merged", async () => {
    const all = await read.select({ name: contacts.name, key: contacts.emailKey }).from(contacts);
    const keys = all.flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z0-9.]+@[a-z0-9.-]+\.example$/.test(key))).toEqual([]);
    const names = all.map(({ name }) => name);
    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([data.mediaContacts[0]?.name]);
  });

  it("has someone in three audiences who has two roles or more", async () => {
    const sets = await Promise.all(["aud-folkevalgte", "aud-bedrifter", "aud-innbyggere"].map(addressesOf));
    const [first, ...others] = sets.map(({ reachable }) => reachable);
    expect([...(first ?? [])].filter((key) => others.every((set) => set.has(key)))).toHaveLength(1);
  });

  it("has the press as the audience that bears the region's id, with its mail channel", async () => {
    const [press] = await read.select().from(audiences).where(eq(audiences.id, regionId));
    expect(press).toMatchObject({ kind: "press", name: "Lokalmedier og fagpresse", idealDays: 35, longestDays: 60 });
    const [channel] = await read
      .select()
      .from(channels)
      .where(and(eq(channels.id, regionId), eq(channels.kind, "email")));
    expect(channel?.audienceId).toBe(regionId);
  });

  it("has someone to confirm every channel beyond email, and nobody for mail", async () => {
    const confirmed = new Set((await read.select().from(channelConfirmers)).map(({ channelId }) => channelId));
    for (const { id, kind } of await read.select().from(channels)) expect(confirmed.has(id)).toBe(kind !== "email");
  });
});

describe("as the product shows it", () => {
  it("each member has its pairs, and nobody is left out", async () => {
    const { total, rows } = await memberShare(desk, read, now);
    const pairs = Object.fromEntries(rows.map((row) => [row.memberId, row.pairs.length]));
    const { fairShare } = data.expected;
    expect(total).toBe(fairShare.total);
    expect(pairs).toEqual(Object.fromEntries(Object.entries(fairShare.pairs).map(([id, n]) => [demoId(id), n])));
    expect(rows.filter(({ leftOut }) => leftOut).map(({ memberId }) => memberId)).toEqual(fairShare.leftOut);
  });

  it("each audience has been silent for as long as expected", async () => {
    const states = { green: "ok", amber: "soon", red: "late" } as const;
    const meter = await silenceMeter(desk, read, now);
    const shown = Object.fromEntries(meter.map(({ audience, days, state }) => [audience.name, { days, state }]));
    expect(shown).toEqual(
      Object.fromEntries(
        data.audiences.map(({ name, expectedSilence: { days, state } }) => [name, { days, state: states[state] }]),
      ),
    );
  });

  it("each goal stands where expected", async () => {
    const words: Record<string, GoalStatus> = {
      on_track: "onTrack",
      at_risk: "atRisk",
      off_track: "offTrack",
      too_early: "tooEarly",
    };
    const standings = new Map((await listGoals(desk, read, now)).map(({ goal, standing }) => [goal.id, standing]));
    expect(standings.size).toBe(data.goals.length);
    for (const { id, expected } of data.goals) {
      const standing = standings.get(demoId(id));
      if (!expected) expect(standing?.latest?.value).toBeGreaterThan(0);
      else {
        expect(`${id} ${standing?.status}`).toBe(`${id} ${words[expected.status]}`);
        expect(standing?.progress).toBeCloseTo(expected.progress, 3);
      }
    }
  });

  it("exactly those may be asked for a quote who are expected to", async () => {
    const { people } = await listAmbassadors(desk, read, now);
    const eligible = people.filter((person) => obstaclesOf(person, ["name", "quote"], "2026-11-21").length === 0);
    const expected = data.ambassadors.filter(({ expected: { eligibleForQuote } }) => eligibleForQuote);
    expect(eligible.map(({ contact }) => contact.name).sort()).toEqual(expected.map(({ name }) => name).sort());
  });

  it("as many can be reached by mail as each channel says", async () => {
    const audiences = (await listAudiences(desk, read)).map(({ audience }) => audience);
    const counts = await countPeople(read, regionId, audiences);
    const reachable = Object.fromEntries(audiences.map(({ id, name }) => [name, counts.get(id)?.reachable]));
    for (const { name, channels } of data.audiences) {
      const mail = channels.find(({ byEmail }) => byEmail);
      if (mail) expect(`${name} ${reachable[name]}`).toBe(`${name} ${mail.reachable}`);
    }
  });
});
