import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import type { Audience } from "#db/schema/audiences.ts";
import { contactRoles, contactTopics } from "#db/schema/contacts.ts";
import { suppressions } from "#db/schema/delivery.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anAudience } from "../../tests/support/factories/audiences.ts";
import { aContact, aJobActor, aMember, aPublicActor, aRegion, longAgo } from "../../tests/support/factories.ts";
import { getAudience, listAudiences } from "./audiences.queries.server.ts";
import { audiencePeople, countPeople } from "./people.queries.server.ts";

useDatabase();

const namesIn = async (audience: Audience) =>
  (await audiencePeople(read, audience.regionId, audience)).map(({ name }) => name);

async function aTown() {
  const { id: regionId } = await aRegion();
  const granheim = await aMember({ regionId, name: "Granheim" });
  const lysfjord = await aMember({ regionId, name: "Lysfjord", languageForm: "nn" });
  const tag = (contactId: string, role: "councillor" | "business", memberId: string) =>
    inTransaction((db) => db.insert(contactRoles).values({ regionId, contactId, role, memberId }));
  const anna = await aContact({ regionId, name: "Anna", role: "councillor", memberId: granheim.id });
  const bjorn = await aContact({ regionId, name: "Bjørn", role: "councillor", memberId: lysfjord.id });
  await tag(bjorn.id, "business", granheim.id);
  const carl = await aContact({ regionId, name: "Carl", role: "business", memberId: granheim.id, locale: "en" });
  await inTransaction((db) => db.insert(contactTopics).values({ contactId: carl.id, topic: "skole" }));
  const dag = await aContact({ regionId, name: "Dag", email: null });
  await aContact({ regionId, name: "Else", role: "councillor", memberId: granheim.id, archivedAt: longAgo });
  await aContact({ name: "En fremmed", role: "councillor" });
  return { regionId, granheim, lysfjord, anna, bjorn, carl, dag };
}

describe("who belongs to an audience", () => {
  it("is said by role, by member, by topic and by all together; by none of them it is nobody", async () => {
    const { regionId, granheim, lysfjord } = await aTown();
    const rules = [
      [{}, []],
      [{ roles: ["councillor" as const] }, ["Anna", "Bjørn"]],
      [{ memberIds: [granheim.id] }, ["Anna", "Bjørn", "Carl"]],
      [{ roles: ["councillor" as const], memberIds: [granheim.id] }, ["Anna"]],
      [{ roles: ["councillor" as const, "business" as const], memberIds: [lysfjord.id] }, ["Bjørn"]],
      [{ topics: ["skole", "vei"] }, ["Carl"]],
      [{ roles: ["councillor" as const], topics: ["skole"] }, []],
    ] as const;
    for (const [rule, names] of rules) {
      const audience = await anAudience({ regionId, rule: structuredClone(rule) as Partial<Audience["rule"]> });
      expect([rule, await namesIn(audience)]).toEqual([rule, names]);
      const counted = (await countPeople(read, regionId, [audience])).get(audience.id);
      expect(counted?.people).toBe(names.length);
    }
  });

  it("is also said by hand, which beats the rule; the archived are nowhere", async () => {
    const { regionId, anna, bjorn, dag } = await aTown();
    const gone = await aContact({ regionId, name: "Frida", archivedAt: longAgo });
    const rule = { roles: ["councillor" as const] };
    const audience = await anAudience({ regionId, rule, added: [dag.id, anna.id, gone.id], removed: [bjorn.id] });
    const people = await audiencePeople(read, regionId, audience);
    expect(people.map(({ name, why }) => [name, why])).toEqual([
      ["Anna", "added"],
      ["Dag", "added"],
    ]);
  });

  it("speaks their own language, else their member's, else the audience's", async () => {
    const { regionId, granheim, lysfjord } = await aTown();
    const audience = await anAudience({ regionId, rule: { memberIds: [granheim.id, lysfjord.id] } });
    const people = await audiencePeople(read, regionId, audience);
    expect(people.map(({ name, locale, memberIds }) => [name, locale, memberIds.length])).toEqual([
      ["Anna", "nb", 1],
      ["Bjørn", "nb", 2],
      ["Carl", "en", 1],
    ]);
    const there = await audiencePeople(read, regionId, await anAudience({ regionId, rule: { topics: ["skole"] } }));
    expect(there.map(({ locale }) => locale)).toEqual(["en"]);
  });

  it("never holds one address twice, and counts who can be reached", async () => {
    const { regionId, anna, bjorn, carl, dag } = await aTown();
    const twin = await aContact({ regionId, name: "Anna B.", email: ` ${anna.email?.toUpperCase()}` });
    const audience = await anAudience({ regionId, added: [twin.id, anna.id, bjorn.id, carl.id, dag.id] });
    const stop = (recipientKey: string, list: string, where = regionId) => ({
      regionId: where,
      recipientKey,
      list,
      reason: "unsubscribed" as const,
      createdAt: longAgo,
    });
    const other = await aRegion();
    await inTransaction((db) =>
      db
        .insert(suppressions)
        .values([
          stop(anna.emailKey ?? "", `audience:${audience.id}`),
          stop(bjorn.emailKey ?? "", `audience:${randomUUID()}`),
          stop(carl.emailKey ?? "", "*", other.id),
        ]),
    );
    expect(await namesIn(audience)).toEqual(["Anna", "Bjørn", "Carl", "Dag"]);
    expect((await countPeople(read, regionId, [audience])).get(audience.id)).toEqual({
      people: 4,
      withAddress: 3,
      reachable: 2,
    });
  });
});

describe("audiences", () => {
  it("come by name with their topics and channels, but not those taken out of use, nor another region's", async () => {
    const { regionId, anna } = await aTown();
    const actor = aJobActor(regionId);
    await anAudience({ regionId, name: "Åpne", topics: ["skole", "arbeid"] });
    const confirmed = { kind: "website" as const, label: "Nettsiden", confirmerIds: [anna.id] };
    const old = { label: "Faks", archivedAt: longAgo };
    const own = await anAudience({ regionId, name: "Styret", channels: [{ label: "E-post" }, old, confirmed] });
    const gone = await anAudience({ regionId, name: "Gamle", archivedAt: longAgo });
    const foreign = await anAudience({ name: "Fremmede" });
    const views = await listAudiences(actor, read);
    expect(views.map((view) => view.audience.name)).toEqual(["Styret", "Åpne"]);
    expect(views[1]?.topics).toEqual(["arbeid", "skole"]);
    const { channels } = await getAudience(actor, read, own.id);
    expect(channels.map(({ label, confirmerIds }) => [label, confirmerIds])).toEqual([
      ["E-post", []],
      ["Nettsiden", [anna.id]],
    ]);
    expect((await getAudience(actor, read, gone.id)).audience.archivedAt).toEqual(longAgo);
    await expect(getAudience(actor, read, foreign.id)).rejects.toThrow(NotFound);
    await expect(listAudiences(aPublicActor(regionId), read)).rejects.toThrow(Forbidden);
  });
});
