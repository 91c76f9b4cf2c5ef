// A municipality's contact is away: one who is named to stand in is asked and answers, and the contact is not waited for.
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { useDatabase } from "#tests/support/database.ts";
import { noOwners } from "#tests/support/factories/approvals.ts";
import {
  aLinkOf,
  aPressDesk,
  aRelease,
  ask,
  type Desk,
  minutes,
  partiesNow,
  retitle,
} from "#tests/support/factories/press.ts";
import { aContact, anActor } from "#tests/support/factories.ts";
import { memberContacts } from "~/contacts/contacts.queries.server.ts";
import { releaseOwner } from "~/press/restrictions.server.ts";
import { askFirst, contactsOfMembers, removeMemberContact } from "~/setup/member-contacts.server.ts";
import { answerView } from "./answer-view.queries.server.ts";
import { subjectFor } from "./approvals.queries.server.ts";
import { memberConcern } from "./blocks.ts";
import { answerByLink } from "./decisions.commands.server.ts";
import { askStandIn } from "./stand-in.commands.server.ts";

useDatabase();

const owners = { ...noOwners, release: releaseOwner };
const refusal = (code: string) => expect.objectContaining({ code });

/** Lysfjord has a contact and one who stands in, and all are asked about a release. */
async function anAskedDesk() {
  const desk = await aPressDesk();
  const regionId = desk.region.id;
  const memberId = desk.lysfjord.id;
  const deputy = await aContact({ regionId, name: "Aase Vik", role: "memberDeputy", memberId });
  const releaseId = await aRelease(desk);
  await ask(desk, releaseId);
  const contact = desk.contacts.get(memberId);
  if (!contact) throw new Error("Lysfjord has no contact");
  const { id: subjectId } = await subjectFor(desk.owner, read, "release", releaseId);
  const wanted = { subjectId, concern: memberConcern(memberId), contactId: deputy.id, requestSeed: randomUUID() };
  const party = async () => (await partiesNow(desk, releaseId)).find(({ concern }) => concern === wanted.concern);
  return { desk, releaseId, deputy, contact, wanted, party };
}

const mailsTo = (desk: Desk, contactId: string) =>
  read
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.regionId, desk.region.id), eq(deliveries.contactId, contactId)));

describe("who stands in", () => {
  it("is asked instead through the contact's own link, once; keeps it when the text is changed; and answers", async () => {
    const { desk, releaseId, deputy, contact, wanted, party } = await anAskedDesk();
    const link = await aLinkOf(desk, contact.id);
    const offered = (await answerView(link, read, minutes(11))).texts[0]?.own[0]?.standIns;
    expect(offered).toEqual([{ id: deputy.id, name: "Aase Vik" }]);
    await Promise.all([askStandIn(link, minutes(12), wanted), askStandIn(link, minutes(12), wanted)]);
    expect((await answerView(link, read, minutes(13))).texts).toEqual([]);
    expect(await mailsTo(desk, deputy.id)).toHaveLength(1);
    expect(await party()).toMatchObject({ contactName: "Aase Vik", state: "waiting" });
    await retitle(desk, releaseId, "Svar samme dag");
    await ask(desk, releaseId, minutes(50));
    expect(await party()).toMatchObject({ contactName: "Aase Vik", state: "waiting" });
    const standing = await party();
    const answer = { subjectId: wanted.subjectId, decision: "approved" as const, comment: "" };
    const seen = [{ concern: memberConcern(desk.lysfjord.id), hash: standing?.hash ?? "" }];
    await expect(answerByLink(link, minutes(51), { ...answer, seen }, owners)).rejects.toThrow("not found");
    await answerByLink(await aLinkOf(desk, deputy.id), minutes(51), { ...answer, seen }, owners);
    expect(await party()).toMatchObject({ state: "approved", by: "Aase Vik" });
    await expect(askStandIn(desk.owner, minutes(52), { ...wanted, contactId: contact.id })).rejects.toEqual(
      refusal("approvals:refusal.notAwaited"),
    );
  });

  it("is asked from the desk, and the contact again; nobody who is not named, nobody through another's link", async () => {
    const { desk, deputy, contact, wanted, party } = await anAskedDesk();
    for (let times = 0; times < 2; times++) await askStandIn(desk.owner, minutes(12), wanted);
    expect(await party()).toMatchObject({ contactName: "Aase Vik" });
    await askStandIn(desk.owner, minutes(13), { ...wanted, contactId: contact.id, requestSeed: randomUUID() });
    expect(await party()).toMatchObject({ contactName: contact.name, state: "waiting" });
    const stranger = await aContact({ regionId: desk.region.id });
    const own = await aLinkOf(desk, contact.id);
    const others = await aLinkOf(desk, deputy.id);
    await expect(askStandIn(own, minutes(14), { ...wanted, contactId: stranger.id })).rejects.toThrow("not found");
    await expect(askStandIn(others, minutes(14), wanted)).rejects.toThrow("not found");
    await expect(askStandIn(await anActor(), minutes(14), wanted)).rejects.toThrow("not found");
    const reader = await anActor({ regionId: desk.region.id, role: "reader" });
    await expect(askStandIn(reader, minutes(14), wanted)).rejects.toThrow();
  });
});

it("who is asked first is chosen by a person, and who stands in is asked where nobody else is", async () => {
  const { desk, deputy, contact } = await anAskedDesk();
  const memberId = desk.lysfjord.id;
  const asked = async () => (await memberContacts(desk.owner, read)).get(memberId)?.name;
  expect(await asked()).toBe(contact.name);
  for (let times = 0; times < 2; times++) await askFirst(desk.owner, minutes(2), { memberId, contactId: deputy.id });
  expect(await asked()).toBe("Aase Vik");
  const names = (await contactsOfMembers(desk.owner, read)).filter((one) => one.memberId === memberId);
  expect(names.map(({ name, isDeputy }) => [name, isDeputy])).toEqual([
    ["Aase Vik", false],
    [contact.name, true],
  ]);
  await removeMemberContact(desk.owner, minutes(3), { memberId, contactId: deputy.id });
  expect(await asked()).toBe(contact.name);
  const [near, far] = [await aContact({ regionId: desk.region.id }), await aContact()];
  const first = ({ id }: { id: string }) => askFirst(desk.owner, minutes(4), { memberId, contactId: id });
  await expect(first(near)).rejects.toEqual(refusal("setup:refusal.answersNoMore"));
  await expect(first(far)).rejects.toThrow("not found");
});
