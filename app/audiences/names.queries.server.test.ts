import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { activities, activityContacts } from "#db/schema/activities.ts";
import { contactRoles, contactTopics } from "#db/schema/contacts.ts";
import { suppressions } from "#db/schema/delivery.ts";
import { getContact } from "~/contacts/contact.queries.server.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anAudience } from "../../tests/support/factories/audiences.ts";
import { aDelivery } from "../../tests/support/factories/delivery.ts";
import { aContact, aJobActor, aMember, aRegion, longAgo, only } from "../../tests/support/factories.ts";
import { listNames } from "./names.queries.server.ts";
import { activitiesWith, audiencesOf } from "./of-contact.queries.server.ts";
import { audiencePeople, countPeople } from "./people.queries.server.ts";

useDatabase();

const noon = new Date("2026-03-01T11:00:00Z");

describe("the names behind the count", () => {
  it("are as many as the figures say, each shared address once", async () => {
    const { id: regionId } = await aRegion();
    const actor = aJobActor(regionId);
    const named = (name: string, email: string | null) => aContact({ regionId, name, email, role: "board" });
    await named("Cato", null);
    await named("Åse", "felles@x.no");
    await named("Arne", "FELLES@x.no");
    const stopped = await named("Bente", "bente@x.no");
    const gone = { regionId, recipientKey: "bente@x.no", list: "*", reason: "bounced" as const, createdAt: longAgo };
    await inTransaction((db) => db.insert(suppressions).values(gone));
    const audience = await anAudience({ regionId, rule: { roles: ["board"] }, added: [stopped.id] });
    const shown = async (showing: "all" | "reachable" | "unreachable", text = "") => {
      const { rows } = await listNames(actor, read, noon, audience, { showing, text, place: null });
      return rows.map(({ name }) => name);
    };
    const figures = (await countPeople(read, regionId, [audience])).get(audience.id);
    expect(figures).toEqual({ people: 3, withAddress: 2, reachable: 1 });
    expect(await shown("all")).toEqual(["Arne", "Bente", "Cato"]);
    expect((await audiencePeople(read, regionId, audience)).map(({ name }) => name)).toEqual(await shown("all"));
    expect(await shown("reachable")).toEqual(["Arne"]);
    expect(await shown("unreachable")).toEqual(["Bente", "Cato"]);
    expect(await shown("all", "ca")).toEqual(["Cato"]);
  });

  it("say what each last heard: mail that was submitted, or a talk that has been", async () => {
    const { id: regionId } = await aRegion();
    const actor = aJobActor(regionId);
    const [mailed, spoken, silent] = [
      await aContact({ regionId }),
      await aContact({ regionId }),
      await aContact({ regionId }),
    ];
    const at = (day: number) => new Date(`2026-02-0${day}T10:00:00Z`);
    await aDelivery({ regionId, contactId: mailed.id, state: "submitted", submittedAt: at(1) });
    await aDelivery({ regionId, contactId: mailed.id, state: "submitted", submittedAt: at(3) });
    for (const contact of [silent, spoken]) await aDelivery({ regionId, contactId: contact.id, state: "failed" });
    const talk = (startsAt: Date, cancelledAt: Date | null) =>
      inTransaction(async (db) => {
        const times = { startsAt, cancelledAt, createdAt: longAgo, changedAt: longAgo };
        const values = { regionId, kind: "call" as const, title: "Samtale", ...times };
        const activity = only(await db.insert(activities).values(values).returning());
        await db.insert(activityContacts).values({ activityId: activity.id, contactId: spoken.id });
      });
    await talk(at(2), null);
    await talk(at(4), longAgo);
    await talk(new Date("2026-04-01T10:00:00Z"), null);
    const audience = await anAudience({ regionId, added: [mailed.id, spoken.id, silent.id] });
    const { rows } = await listNames(actor, read, noon, audience, { showing: "all", text: "", place: null });
    const heard = new Map(rows.map(({ id, lastHeard }) => [id, lastHeard]));
    expect([mailed, spoken, silent].map(({ id }) => heard.get(id))).toEqual([at(3), at(2), null]);
    expect(await activitiesWith(actor, read, spoken.id)).toHaveLength(3);
    expect(await activitiesWith(aJobActor((await aRegion()).id), read, spoken.id)).toEqual([]);
  });
});

describe("the audiences of one contact", () => {
  it("are those that the SQL finds them in, whatever the rule asks for", async () => {
    const { id: regionId } = await aRegion();
    const actor = aJobActor(regionId);
    const [here, there] = [await aMember({ regionId }), await aMember({ regionId })];
    const kari = await aContact({ regionId, role: "board", memberId: here.id });
    await inTransaction((db) => db.insert(contactTopics).values({ contactId: kari.id, topic: "skole" }));
    const tag = { regionId, contactId: kari.id, role: "business" as const };
    await inTransaction((db) => db.insert(contactRoles).values([tag, { ...tag, memberId: there.id }]));
    const lists = {
      roles: [[], ["board" as const], ["business" as const], ["resident" as const, "board" as const]],
      memberIds: [[], [here.id], [there.id]],
      topics: [[], ["skole"], ["vei"]],
    };
    const found: string[] = [];
    for (const roles of lists.roles)
      for (const memberIds of lists.memberIds)
        for (const topics of lists.topics) {
          const audience = await anAudience({ regionId, rule: { roles, memberIds, topics }, channels: [] });
          if ((await audiencePeople(read, regionId, audience)).length > 0) found.push(audience.id);
        }
    await anAudience({ regionId, rule: { roles: ["board"] }, archivedAt: longAgo });
    const details = await getContact(actor, read, kari.id);
    expect((await audiencesOf(actor, read, details)).map(({ id }) => id).sort()).toEqual(found.sort());
    expect(found.length).toBe(17);

    const out = await anAudience({ regionId, rule: { roles: ["board"] }, removed: [kari.id] });
    const hand = await anAudience({ regionId, added: [kari.id] });
    const why = new Map((await audiencesOf(actor, read, details)).map((one) => [one.id, one.why]));
    expect([why.get(out.id), why.get(hand.id)]).toEqual(["keptOut", "added"]);
    expect(
      await audiencesOf(actor, read, { ...details, contact: { ...details.contact, archivedAt: longAgo } }),
    ).toEqual([]);
  });
});
