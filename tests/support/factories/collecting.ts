// Expectations, and members whose contacts are asked what is new.
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import type { Contact } from "#db/schema/contacts.ts";
import { links } from "#db/schema/links.ts";
import { type CollectRequest, collectRequests, type Expectation, expectations } from "#db/schema/successes.ts";
import type { LinkActor, PersonActor } from "~/access/actor.ts";
import { askMembers } from "~/successes/collect.commands.server.ts";
import type { HandedIn } from "~/successes/hand-in-form.ts";
import { aContact, aMember, anActor, aRegion, longAgo, only, regionOf, serial } from "../factories.ts";

export async function anExpectation(overrides: Partial<typeof expectations.$inferInsert> = {}): Promise<Expectation> {
  const regionId = await regionOf(overrides);
  const values = {
    memberId: null,
    locale: "nb" as const,
    text: `Vi håper på ${serial()}`,
    createdAt: longAgo,
    changedAt: longAgo,
    ...overrides,
    regionId,
  };
  return only(await inTransaction((db) => db.insert(expectations).values(values).returning()));
}

/** A Monday morning in November, in Norway. */
export const collectMorning = new Date("2026-11-02T08:00:00Z");

export const requestsIn = (regionId: string): Promise<CollectRequest[]> =>
  read.select().from(collectRequests).where(eq(collectRequests.regionId, regionId));

/** A region with an owner, and two members whose contacts have an address. */
export async function aCollectDesk() {
  const { id: regionId } = await aRegion({ name: "Nordvågregionen" });
  const owner = await anActor({ regionId });
  const lysfjord = await aMember({ regionId, name: "Lysfjord", languageForm: "nn" });
  const oyvaer = await aMember({ regionId, name: "Øyvær" });
  const sigrunn = await aContact({ regionId, name: "Sigrunn Eidhamar", role: "memberContact", memberId: lysfjord.id });
  const tore = await aContact({ regionId, name: "Tore Nesholmen", role: "memberContact", memberId: oyvaer.id });
  return { regionId, owner, lysfjord, oyvaer, sigrunn, tore };
}

export type CollectDesk = Awaited<ReturnType<typeof aCollectDesk>>;

/** Who holds the link that this contact was asked by, and which question it opens. */
export async function askedLink(contact: Contact): Promise<{ actor: LinkActor; requestId: string }> {
  const link = only(
    await read
      .select()
      .from(links)
      .where(and(eq(links.holderId, contact.id), eq(links.purpose, "collect"))),
  );
  const { regionId, id: linkId, purpose } = link;
  return { actor: { kind: "link", regionId, linkId, purpose, contactId: contact.id }, requestId: link.subject };
}

/** All are asked on that Monday morning; what the one contact holds then. */
export async function anAskedContact() {
  const desk = await aCollectDesk();
  await askMembers(desk.owner as PersonActor, collectMorning, null);
  return { ...desk, ...(await askedLink(desk.sigrunn)) };
}

export const aStory = (overrides: Partial<HandedIn> = {}): HandedIn => ({
  id: randomUUID(),
  title: "Gangvegen er opna",
  meaning: "Ungane går trygt til skulen.",
  value: null,
  measure: "",
  image: null,
  ...overrides,
});
