import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { contactRoles } from "#db/schema/contacts.ts";
import { mediaContacts } from "#db/schema/press.ts";
import { NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aJournalist, aPressDesk, aText, type Desk } from "../../tests/support/factories/press.ts";
import { aMember, anActor, longAgo, only } from "../../tests/support/factories.ts";
import {
  addJournalist,
  addOutlet,
  archiveOutlet,
  changeJournalist,
  changeOutlet,
  putBackOnList,
  restoreOutlet,
  takeOffList,
  unverifyJournalist,
  verifyJournalist,
} from "./media.commands.server.ts";
import { getOutlet, listMedia } from "./media.queries.server.ts";
import type { OutletFields } from "./outlet-form.ts";
import { readMediaFilter } from "./outlet-form.ts";
import { pressRecipients } from "./press-list.server.ts";

useDatabase();

const now = longAgo;
const refusal = (code: string) => expect.objectContaining({ code });
const inUse = readMediaFilter(new URLSearchParams());
const placeOf = async (contactId: string) =>
  only(await read.select().from(mediaContacts).where(eq(mediaContacts.contactId, contactId)));
const isJournalist = async (contactId: string) => {
  const tag = and(eq(contactRoles.contactId, contactId), eq(contactRoles.role, "journalist"));
  return (await read.select().from(contactRoles).where(tag)).length > 0;
};
const getting = async ({ region }: Desk) => (await pressRecipients(read, region, aText())).map(({ name }) => name);
const outlet = (overrides: Partial<OutletFields> = {}): OutletFields => ({
  ...{ name: "Fjellbladet", kind: "lokalavis", languageForm: "nn", deadline: "10.00", publishDays: "ons", url: "" },
  memberIds: [],
  ...overrides,
});

describe("an outlet", () => {
  it("is added once, under a name that no other has, and covers members of its own region", async () => {
    const desk = await aPressDesk();
    const id = randomUUID();
    const add = (given: string, fields: Partial<OutletFields>) =>
      addOutlet(desk.owner, now, { id: given, ...outlet(fields) });
    await add(id, { memberIds: [desk.granheim.id] });
    await add(id, { memberIds: [desk.granheim.id] });
    await expect(add(randomUUID(), { name: "FJELLBLADET" })).rejects.toEqual(refusal("press:refusal.outletKnown"));
    await expect(add(randomUUID(), { name: "Andre", memberIds: [(await aMember()).id] })).rejects.toThrow(NotFound);
    const change = (fields: Partial<OutletFields>) =>
      changeOutlet(desk.owner, now, { id, revision: 1, ...outlet(fields) });
    await change({ memberIds: [desk.lysfjord.id] });
    await expect(change({ kind: "radio" })).rejects.toEqual(refusal("press:refusal.outletChanged"));
    expect(await getOutlet(desk.owner, read, now, id)).toMatchObject({
      covers: [{ id: desk.lysfjord.id }],
      kind: "lokalavis",
    });
    const stranger = await anActor();
    await expect(getOutlet(stranger, read, now, id)).rejects.toThrow(NotFound);
    await expect(archiveOutlet(stranger, now, id)).rejects.toThrow(NotFound);
  });

  it("out of use gives nobody anything, and all of it back when it is in use again", async () => {
    const desk = await aPressDesk();
    const { contact, outlet: closed } = await aJournalist(desk, { name: "Tarjei" });
    await aJournalist(desk, { name: "Sissel" });
    await archiveOutlet(desk.owner, now, closed.id);
    await archiveOutlet(desk.owner, now, closed.id);
    expect(await getting(desk)).toEqual(["Sissel"]);
    expect(await isJournalist(contact.id)).toBe(false);
    expect(await listMedia(desk.owner, read, now, inUse)).toMatchObject({ total: 1, people: 1 });
    await restoreOutlet(desk.owner, now, closed.id);
    expect((await getting(desk)).sort()).toEqual(["Sissel", "Tarjei"]);
    expect(await isJournalist(contact.id)).toBe(true);
  });
});

describe("a journalist", () => {
  it("moves to another outlet with their address, and is one person however often they are added", async () => {
    const desk = await aPressDesk();
    const { contact } = await aJournalist(desk, { name: "Tarjei", email: "tarjei@avis.example" });
    const { outlet: other } = await aJournalist(desk, { name: "Sissel" });
    const place = await placeOf(contact.id);
    const fields = { name: "Tarjei", title: "", email: "tarjei@ny.example", phone: "", locale: null, beat: "landbruk" };
    const move = (revision: number) =>
      changeJournalist(desk.owner, now, { id: place.id, revision, outletId: other.id, ...fields });
    await expect(move(9)).rejects.toEqual(refusal("press:refusal.journalistChanged"));
    await move(1);
    await move(1);
    expect(await placeOf(contact.id)).toMatchObject({
      id: place.id,
      outletId: other.id,
      beat: "landbruk",
      verifiedOn: "2026-01-05",
    });
    const again = { id: randomUUID(), outletId: other.id, ...fields };
    await expect(addJournalist(desk.owner, now, again)).rejects.toEqual(refusal("press:refusal.alreadyThere"));
    const { outlet: theirs } = await aJournalist(await aPressDesk());
    await expect(addJournalist(desk.owner, now, { ...again, outletId: theirs.id })).rejects.toThrow(NotFound);
  });

  it("is checked with one tap, comes off the list and back, and is a journalist only while they stand there", async () => {
    const desk = await aPressDesk();
    const { contact } = await aJournalist(desk, { name: "Tarjei" });
    const { id } = await placeOf(contact.id);
    const due = async () => (await listMedia(desk.owner, read, now, inUse)).due;
    expect(await due()).toBe(1);
    expect(await verifyJournalist(desk.owner, now, id)).toEqual({ before: null });
    expect(await due()).toBe(0);
    await unverifyJournalist(desk.owner, now, { id, before: null });
    expect(await due()).toBe(1);
    await expect(verifyJournalist(await anActor(), now, id)).rejects.toThrow(NotFound);
    const place = await takeOffList(desk.owner, now, id);
    expect(await takeOffList(desk.owner, now, id)).toBeNull();
    expect(await getting(desk)).toEqual([]);
    expect(await isJournalist(contact.id)).toBe(false);
    if (!place) throw new Error("there was nothing to take off");
    await expect(putBackOnList(await anActor(), now, place)).rejects.toThrow(NotFound);
    await putBackOnList(desk.owner, now, place);
    await putBackOnList(desk.owner, now, place);
    expect(await getting(desk)).toEqual(["Tarjei"]);
    expect(await isJournalist(contact.id)).toBe(true);
  });
});
