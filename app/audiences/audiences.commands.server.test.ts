import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { audiences, channels } from "#db/schema/audiences.ts";
import { regions } from "#db/schema/regions.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  aChannel,
  anAudience,
  audienceFields,
  channelFields,
  nobody,
} from "../../tests/support/factories/audiences.ts";
import { aContact, aMember, anActor, longAgo, only } from "../../tests/support/factories.ts";
import { archiveAudience, changeAudience, makeAudience, restoreAudience } from "./audiences.commands.server.ts";
import { getAudience, listAudiences } from "./audiences.queries.server.ts";
import { setByHand } from "./by-hand.commands.server.ts";
import type { AudienceFields } from "./form.ts";
import { keptOutNames, listNames, namesToAdd } from "./names.queries.server.ts";
import { audiencePeople } from "./people.queries.server.ts";
import { ensurePressAudience } from "./press-audience.server.ts";

useDatabase();

const later = new Date("2026-02-01T10:00:00Z");
const all = { showing: "all" as const, text: "", place: null };

async function atDesk() {
  const actor = await anActor({ role: "editor" });
  return { actor, regionId: actor.regionId, member: await aMember({ regionId: actor.regionId }) };
}

async function made(overrides: Partial<AudienceFields> = {}) {
  const desk = await atDesk();
  const fields = audienceFields(overrides);
  const id = await makeAudience(desk.actor, longAgo, { id: randomUUID(), ...fields });
  return { ...desk, fields, id };
}

describe("makeAudience", () => {
  it("keeps everything that was written, once, however often the button is pressed", async () => {
    const { actor, regionId, member } = await atDesk();
    const kari = await aContact({ regionId });
    const ola = await aContact({ regionId, email: "ola@x.no" });
    const site = { kind: "website" as const, confirmerIds: [kari.id], confirmerEmail: "OLA@x.no" };
    const fields = audienceFields({
      own: true,
      size: 148,
      concern: "Får vi noe igjen?",
      topics: ["skole"],
      rule: { roles: ["board"], memberIds: [member.id], topics: [] },
      channels: [channelFields({ confirmerIds: [kari.id] }), channelFields(site)],
    });
    const input = { id: randomUUID(), ...fields };
    await Promise.all([makeAudience(actor, longAgo, input), makeAudience(actor, longAgo, input)]);
    const view = only(await listAudiences(actor, read));
    const { topics, channels: offered, ...plain } = fields;
    expect(view.audience).toMatchObject({ ...plain, promisedFrom: "2026-01-05", revision: 1 });
    expect(view.topics).toEqual(topics);
    expect(view.channels.map(({ id, kind }) => [id, kind])).toEqual(offered.map(({ id, kind }) => [id, kind]));
    expect(view.channels.map(({ confirmerIds }) => confirmerIds.toSorted())).toEqual([[], [kari.id, ola.id].sort()]);
  });

  it("points at nothing of another region, and leaves nothing half-written", async () => {
    const { actor } = await atDesk();
    const foreign = await aMember();
    const stranger = await aContact({ regionId: foreign.regionId, email: "fremmed@x.no" });
    const theirs = await anAudience({ regionId: foreign.regionId });
    const channel = await aChannel({ regionId: foreign.regionId, audienceId: theirs.id });
    const beyond = { kind: "website" as const };
    const tries: [Partial<AudienceFields & { id: string }>, typeof NotFound | string][] = [
      [{ rule: { ...nobody, memberIds: [foreign.id] } }, NotFound],
      [{ channels: [channelFields({ ...beyond, confirmerIds: [stranger.id] })] }, NotFound],
      [{ channels: [channelFields({ ...beyond, confirmerEmail: "fremmed@x.no" })] }, "audiences:refusal.noSuchContact"],
      [{ channels: [channelFields({ id: channel.id })] }, NotFound],
      [{ id: theirs.id }, NotFound],
    ];
    for (const [wrong, answer] of tries) {
      const making = makeAudience(actor, longAgo, { id: randomUUID(), ...audienceFields(), ...wrong });
      await expect(making).rejects.toThrow(answer);
    }
    expect(await listAudiences(actor, read)).toEqual([]);
    expect((await read.select().from(channels).where(eq(channels.id, channel.id)))[0]?.label).toBe(channel.label);
    const reader = await anActor({ regionId: actor.regionId, role: "reader" });
    await expect(makeAudience(reader, longAgo, { id: randomUUID(), ...audienceFields() })).rejects.toThrow(Forbidden);
  });
});

describe("changeAudience", () => {
  it("lets exactly one of two through, and is content with a double click", async () => {
    const { actor, id, fields } = await made();
    const save = (name: string) => changeAudience(actor, later, { id, revision: 1, ...fields, name });
    const results = await Promise.allSettled([save("Den ene"), save("Den andre")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { audience } = await getAudience(actor, read, id);
    expect(audience.revision).toBe(2);
    await save(audience.name);
    await expect(save("En tredje")).rejects.toThrow("audiences:refusal.changedMeanwhile");
    const foreign = await anAudience();
    await expect(changeAudience(actor, later, { ...fields, id: foreign.id, revision: 1 })).rejects.toThrow(NotFound);
  });

  it("moves channels, takes one out of use without losing it, and keeps its kind", async () => {
    const [mail, site, old] = [channelFields(), channelFields({ kind: "website" }), channelFields()];
    const { actor, id, fields } = await made({ channels: [mail, site, old] });
    const turned = [{ ...site, kind: "email" as const, label: "Nettsiden" }, mail];
    await changeAudience(actor, later, { id, revision: 1, ...fields, channels: turned });
    const { channels: now } = await getAudience(actor, read, id);
    expect(now.map(({ id, kind, label }) => [id, kind, label])).toEqual([
      [site.id, "website", "Nettsiden"],
      [mail.id, "email", mail.label],
    ]);
    const gone = only(await read.select().from(channels).where(eq(channels.id, old.id)));
    expect(gone.archivedAt).toEqual(later);
    await changeAudience(actor, later, { id, revision: 2, ...fields, channels: [old] });
    expect((await getAudience(actor, read, id)).channels.map((one) => one.id)).toEqual([old.id]);
  });

  it("leaves the press to the media list: its promise may change, its rule, people and email may not", async () => {
    const { actor, regionId } = await atDesk();
    const region = only(await read.select().from(regions).where(eq(regions.id, regionId)));
    await inTransaction((db) => ensurePressAudience(db, region, longAgo));
    const { audience, channels: kept, topics } = await getAudience(actor, read, regionId);
    const press = { ...audience, topics, channels: kept.map((one) => ({ ...one, confirmerEmail: null })) };
    await changeAudience(actor, later, { ...press, own: true, idealDays: 20 });
    expect((await getAudience(actor, read, regionId)).audience).toMatchObject({
      idealDays: 20,
      own: false,
      revision: 2,
    });
    const change = (wrong: Partial<typeof press>) => changeAudience(actor, later, { ...press, revision: 2, ...wrong });
    await expect(change({ rule: nobody })).rejects.toThrow("audiences:refusal.pressRule");
    await expect(change({ channels: [] })).rejects.toThrow("audiences:refusal.pressChannel");
    await expect(archiveAudience(actor, later, regionId)).rejects.toThrow("audiences:refusal.pressStays");
    const { id: contactId } = await aContact({ regionId });
    const adding = setByHand(actor, later, { audienceId: regionId, contactId, how: "added" });
    await expect(adding).rejects.toThrow("audiences:refusal.pressPeople");
  });
});

describe("an audience taken out of use", () => {
  it("is offered no more, and comes back", async () => {
    const { actor, id } = await made();
    for (let click = 0; click < 2; click++) await archiveAudience(actor, later, id);
    expect(await listAudiences(actor, read)).toEqual([]);
    for (let click = 0; click < 2; click++) await restoreAudience(actor, later, id);
    expect((await getAudience(actor, read, id)).audience).toMatchObject({ archivedAt: null, revision: 3 });
    const foreign = await anAudience();
    await expect(archiveAudience(actor, later, foreign.id)).rejects.toThrow(NotFound);
    expect((await read.select().from(audiences).where(eq(audiences.id, foreign.id)))[0]?.archivedAt).toBeNull();
  });
});

describe("setByHand", () => {
  it("puts in, keeps out, and is undone; one person stands once, and in each audience alike", async () => {
    const { actor, regionId, member, id } = await made({ rule: { ...nobody, roles: ["board"] } });
    const other = await anAudience({ regionId, rule: { memberIds: [member.id] } });
    const third = await anAudience({ regionId, rule: { topics: ["skole"] } });
    const anna = await aContact({ regionId, name: "Anna", role: "board", memberId: member.id });
    const berit = await aContact({ regionId, name: "Berit", email: null });
    const set = (contactId: string, how: "added" | "removed" | null, audienceId = id) =>
      setByHand(actor, later, { audienceId, contactId, how });
    const { audience } = await getAudience(actor, read, id);
    const names = async () =>
      (await listNames(actor, read, later, audience, all)).rows.map(({ name, why, reach }) => [name, why, reach]);

    expect(await set(berit.id, "added")).toEqual({ name: "Berit", before: null });
    expect(await set(berit.id, "added")).toEqual({ name: "Berit", before: "added" });
    await set(anna.id, "added", third.id);
    expect(await names()).toEqual([
      ["Anna", "rule", "reached"],
      ["Berit", "added", "noAddress"],
    ]);
    expect(await namesToAdd(actor, read, audience, "an")).toEqual([]);
    for (const one of [audience, other, third]) {
      const people = await audiencePeople(read, regionId, one);
      expect(people.filter(({ contactId }) => contactId === anna.id)).toHaveLength(1);
    }
    await set(anna.id, "removed");
    expect(await names()).toEqual([["Berit", "added", "noAddress"]]);
    expect((await keptOutNames(actor, read, audience)).map(({ name }) => name)).toEqual(["Anna"]);
    expect((await namesToAdd(actor, read, audience, "an")).map(({ name }) => name)).toEqual(["Anna"]);
    expect(await set(anna.id, null)).toEqual({ name: "Anna", before: "removed" });
    await set(berit.id, null);
    expect(await names()).toEqual([["Anna", "rule", "reached"]]);
  });

  it("takes nobody of another region, and nobody taken out of use", async () => {
    const { actor, regionId, id } = await made();
    const stranger = await aContact();
    const theirs = await anAudience();
    const own = await aContact({ regionId });
    const gone = await aContact({ regionId, archivedAt: longAgo });
    const how = "added" as const;
    await expect(setByHand(actor, later, { audienceId: id, contactId: stranger.id, how })).rejects.toThrow(NotFound);
    await expect(setByHand(actor, later, { audienceId: theirs.id, contactId: own.id, how })).rejects.toThrow(NotFound);
    const archived = setByHand(actor, later, { audienceId: id, contactId: gone.id, how });
    await expect(archived).rejects.toThrow("audiences:refusal.archivedPerson");
  });
});
