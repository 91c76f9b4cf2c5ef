import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import type { AudienceRule } from "#db/schema/audiences.ts";
import { regionSettings, type SettingValue } from "#db/schema/regions.ts";
import type { Quadrant } from "#db/schema/stakeholders.ts";
import { getContact } from "~/contacts/contact.queries.server.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anAudience } from "../../tests/support/factories/audiences.ts";
import { aStakeholder } from "../../tests/support/factories/stakeholders.ts";
import { aContact, aJobActor, aRegion, longAgo } from "../../tests/support/factories.ts";
import { audiencesOf } from "./of-contact.queries.server.ts";
import { audiencePeople, countPeople } from "./people.queries.server.ts";

useDatabase();

/** One in each quadrant, one that nobody has assessed, one put away, one whose contact is. */
async function aGrid() {
  const { id: regionId } = await aRegion();
  const stands = async (
    name: string,
    interest: number | null,
    influence: number | null,
    archivedAt: Date | null = null,
  ) => {
    const contact = await aContact({ regionId, name, role: "business" });
    await aStakeholder({ regionId, contactId: contact.id, interest, influence, archivedAt });
    return contact;
  };
  await stands("Nøkkel", 2, 2);
  await stands("Fornøyd", 1.5, 3);
  await stands("Informert", 3, 1);
  await stands("Følges", 0, 0);
  await stands("Uvurdert", null, null);
  await stands("Bortlagt", 3, 3, longAgo);
  const gone = await aContact({ regionId, name: "Ute av bruk", archivedAt: longAgo });
  await aStakeholder({ regionId, contactId: gone.id, interest: 3, influence: 3 });
  const foreign = await aRegion();
  await aStakeholder({ regionId: foreign.id, name: "Fremmed", interest: 3, influence: 3 });
  return { regionId, foreign };
}

async function namesBy(regionId: string, rule: Partial<AudienceRule>): Promise<string[]> {
  const audience = await anAudience({ regionId, rule });
  const people = await audiencePeople(read, regionId, audience);
  expect((await countPeople(read, regionId, [audience])).get(audience.id)?.people).toBe(people.length);
  return people.map(({ name }) => name);
}

const set = (regionId: string, value: SettingValue) =>
  inTransaction((db) =>
    db.insert(regionSettings).values({ regionId, key: "stakeholders.highFrom", value, changedAt: longAgo }),
  );

describe("an audience by quadrant", () => {
  it("holds those who stand there, and goes together with what else the rule asks", async () => {
    const { regionId } = await aGrid();
    expect(await namesBy(regionId, { quadrants: ["keyPlayer"] })).toEqual(["Nøkkel"]);
    expect(await namesBy(regionId, { quadrants: ["keepSatisfied", "minimalEffort"] })).toEqual(["Fornøyd", "Følges"]);
    expect(await namesBy(regionId, { quadrants: ["keepInformed"], roles: ["business"] })).toEqual(["Informert"]);
    expect(await namesBy(regionId, { quadrants: ["keyPlayer"], roles: ["board"] })).toEqual([]);
    expect(await namesBy(regionId, { quadrants: ["keyPlayer"], topics: ["skole"] })).toEqual([]);
    expect(await namesBy(regionId, { quadrants: [] })).toEqual([]);
  });

  it.each<[string, SettingValue | null, Quadrant[]]>([
    ["as we propose", null, ["keyPlayer", "keepSatisfied"]],
    ["from 3", 3, ["minimalEffort", "keepSatisfied"]],
    ["from 1", 1, ["keyPlayer", "keyPlayer"]],
    ["beyond what it may be", 9, ["keyPlayer", "keepSatisfied"]],
    ["something that is no number", "høyt", ["keyPlayer", "keepSatisfied"]],
  ])("%s: SQL and the rule of one person say the same", async (_, value, [first, second]) => {
    const { regionId, foreign } = await aGrid();
    if (value !== null) await set(regionId, value);
    await set(foreign.id, 1);
    const actor = aJobActor(regionId);
    for (const [name, quadrant] of [
      ["Nøkkel", first],
      ["Fornøyd", second],
    ] as const) {
      if (!quadrant) throw new Error("no quadrant");
      expect(await namesBy(regionId, { quadrants: [quadrant] })).toContain(name);
    }
    const audience = await anAudience({ regionId, rule: { quadrants: ["keyPlayer"] } });
    for (const { contactId } of await audiencePeople(read, regionId, audience)) {
      const details = await getContact(actor, read, contactId);
      expect((await audiencesOf(actor, read, details)).map(({ id }) => id)).toContain(audience.id);
    }
  });
});
