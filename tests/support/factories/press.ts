// A press desk with all that a release needs, and releases as far along as a test wants them.
import { randomUUID } from "node:crypto";
import { inTransaction, read } from "#db/client.server.ts";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { Contact } from "#db/schema/contacts.ts";
import { mediaContacts, type Outlet, outletCoverage, outlets } from "#db/schema/press.ts";
import type { Member, Region, regions } from "#db/schema/regions.ts";
import { type Success, successPeople } from "#db/schema/successes.ts";
import type { LinkActor, PersonActor } from "~/access/actor.ts";
import { answerByLink } from "~/approvals/decisions.commands.server.ts";
import type { PartyView } from "~/approvals/subject-view.queries.server.ts";
import { ensureLink } from "~/links/links.commands.server.ts";
import type { CoreText } from "~/press/merge-parts.ts";
import type { ReleaseText } from "~/press/release-text.ts";
import { askForApproval, makeRelease, markReady, type Saved, savePart } from "~/press/releases.commands.server.ts";
import { getRelease } from "~/press/releases.queries.server.ts";
import { schedule } from "~/press/sendings.commands.server.ts";
import { aContact, aMember, anActor, aRegion, longAgo, only, serial } from "../factories.ts";
import { noOwners } from "./approvals.ts";
import { aSuccess } from "./successes.ts";

export const minutes = (number: number): Date => new Date(longAgo.getTime() + number * 60_000);

/** A text with nothing missing; what is not said is made up. */
export const aText = (overrides: Partial<ReleaseText> = {}): ReleaseText => ({
  locale: "nb",
  title: "Svartiden er halvert",
  lead: "Bedriftene venter fem dager på svar.",
  body: ["Kommunene deler en innboks."],
  quotes: [],
  facts: ["Fem virkedager, før ti. Kilde: felles logg."],
  contact: {
    name: "Torunn Elvestrand",
    title: "prosjektleder",
    phone: "+47 00 00 00 01",
    email: "torunn@nordvag.example",
  },
  about: "Nordvågregionen er tre kommuner.",
  image: null,
  embargoUntil: null,
  local: [],
  alsoNames: [],
  ...overrides,
});

export const coreOf = ({ local: _, ...core }: ReleaseText): CoreText => core;

export type Desk = {
  region: Region;
  owner: PersonActor;
  granheim: Member;
  lysfjord: Member;
  oyvaer: Member;
  /** The contact of each member, by member. */
  contacts: Map<string, Contact>;
  speaker: Contact;
  success: Success;
};

/** Three members with contacts, a success that benefits two of them, one person to quote. */
export async function aPressDesk(overrides: Partial<typeof regions.$inferInsert> = {}): Promise<Desk> {
  const region = await aRegion({ name: "Nordvågregionen", ...overrides });
  const regionId = region.id;
  const owner = await anActor({ regionId });
  const address = { phone: "+47 00 00 00 01", email: `torunn-${serial()}@nordvag.example` };
  await aContact({ regionId, userId: owner.userId, name: "Torunn Elvestrand", title: "prosjektleder", ...address });
  const granheim = await aMember({ regionId, name: "Granheim" });
  const lysfjord = await aMember({ regionId, name: "Lysfjord", languageForm: "nn" });
  const oyvaer = await aMember({ regionId, name: "Øyvær", languageForm: "neutral" });
  const contacts = new Map<string, Contact>();
  for (const { id, name } of [granheim, lysfjord, oyvaer]) {
    contacts.set(id, await aContact({ regionId, name: `Kontakt i ${name}`, role: "memberContact", memberId: id }));
  }
  const speaker = await aContact({ regionId, name: "Reidun Hestvoll", title: "daglig leder i Granheim" });
  const benefits = [
    { memberId: granheim.id, sentence: "Granheim får svar fortere." },
    { memberId: lysfjord.id, sentence: "Lysfjord får svar fortare." },
  ];
  const evidence = {
    value: 5,
    baseline: 10,
    measure: "svartid",
    unit: "virkedager",
    period: "2025",
    source: "felles logg",
  };
  const story = "Svartiden er halvert.\nKommunene deler en innboks.";
  const success = await aSuccess({ regionId, title: "Halvert svartid", story, benefits, ...evidence });
  await inTransaction((db) => db.insert(successPeople).values({ successId: success.id, contactId: speaker.id }));
  return { region, owner, granheim, lysfjord, oyvaer, contacts, speaker, success };
}

type JournalistOverrides = {
  covers?: Member[];
  outlet?: string;
  email?: string | null;
  name?: string;
  languageForm?: "nb" | "nn" | "neutral";
};

/** A journalist at an outlet of their own. */
export async function aJournalist(
  desk: Desk,
  overrides: JournalistOverrides = {},
): Promise<{ contact: Contact; outlet: Outlet }> {
  const n = serial();
  const regionId = desk.region.id;
  const name = overrides.outlet ?? `Avis ${n}`;
  const email = overrides.email === undefined ? `redaksjon-${n}@avis.example` : overrides.email;
  const contact = await aContact({ regionId, name: overrides.name ?? `Journalist ${n}`, email, role: "journalist" });
  return inTransaction(async (db) => {
    const values = { regionId, name, languageForm: overrides.languageForm ?? ("nb" as const), sortKey: sortKey(name) };
    const outlet = only(await db.insert(outlets).values(values).returning());
    for (const member of overrides.covers ?? [])
      await db.insert(outletCoverage).values({ outletId: outlet.id, memberId: member.id });
    await db.insert(mediaContacts).values({ regionId, contactId: contact.id, outletId: outlet.id });
    return { contact, outlet };
  });
}

/** A release with a complete common text and one quote, saved by the owner at `longAgo`. @returns its id */
export async function aRelease(desk: Desk, overrides: Partial<CoreText> = {}): Promise<string> {
  const id = randomUUID();
  await makeRelease(desk.owner, longAgo, { id, successId: desk.success.id });
  const { text, version } = await getRelease(desk.owner, read, longAgo, id);
  const quotes = text.quotes.map((quote) => ({ ...quote, text: "Nå vet jeg hvem som har saken min" }));
  const core = { ...coreOf(text), quotes, ...overrides };
  await savePart(desk.owner, longAgo, { releaseId: id, basedOnId: version.id, part: "core", core });
  return id;
}

export const ask = (desk: Desk, releaseId: string, at = minutes(10)): Promise<{ asked: number }> =>
  askForApproval(desk.owner, at, {
    releaseId,
    requestSeed: randomUUID(),
    answerBy: new Date(at.getTime() + 3 * 86_400_000),
    plannedFor: null,
  });

/** The holder of a link that answers for this contact. */
export async function aLinkOf(desk: Desk, contactId: string): Promise<LinkActor> {
  const regionId = desk.region.id;
  const wanted = { regionId, purpose: "approval" as const, holderId: contactId, subject: randomUUID() };
  const link = await inTransaction((db) =>
    ensureLink(db, longAgo, { ...wanted, expiresAt: new Date("2027-12-31T00:00:00Z") }),
  );
  return { kind: "link", regionId, linkId: link.id, purpose: link.purpose, contactId };
}

export const partiesNow = async (desk: Desk, releaseId: string): Promise<PartyView[]> =>
  (await getRelease(desk.owner, read, longAgo, releaseId)).parties;

/** Everyone who has been asked and has not approved the text as it is now, approves it. */
export async function approveAll(desk: Desk, releaseId: string, at = minutes(20)): Promise<void> {
  for (const party of await partiesNow(desk, releaseId)) {
    if (party.state === "approved" || !party.contactId) continue;
    const actor = await aLinkOf(desk, party.contactId);
    const subjectId = releaseId;
    const seen = [{ concern: party.concern, hash: party.hash }];
    await answerByLink(actor, at, { subjectId, decision: "approved", comment: "", seen }, noOwners);
  }
}

/** Asked, approved by everyone, and marked ready. @returns its id */
export async function anApprovedRelease(desk: Desk, overrides: Partial<CoreText> = {}): Promise<string> {
  const id = await aRelease(desk, overrides);
  await ask(desk, id);
  await approveAll(desk, id);
  await markReady(desk.owner, minutes(25), { releaseId: id });
  return id;
}

/** A desk with two journalists, one of whom covers both members that benefit, and an approved release. */
export async function aReadyDesk(overrides: Partial<CoreText> = {}) {
  const desk = await aPressDesk();
  const local = await aJournalist(desk, { covers: [desk.granheim], outlet: "Fjellbladet" });
  const covers = [desk.granheim, desk.lysfjord];
  const both = await aJournalist(desk, { covers, outlet: "Kystbladet", languageForm: "nn" });
  return { desk, local, both, releaseId: await anApprovedRelease(desk, overrides) };
}

/** Schedules the text as it is now. */
export async function scheduled(desk: Desk, releaseId: string, dueAt: Date | null = minutes(60), at = minutes(30)) {
  const { version } = await getRelease(desk.owner, read, at, releaseId);
  return schedule(desk.owner, at, { id: randomUUID(), releaseId, dueAt, versionId: version.id });
}

/** Saves the common text with another title, based on the text as it is now. */
export async function retitle(desk: Desk, releaseId: string, title: string, at = minutes(40)): Promise<Saved> {
  const { text, version } = await getRelease(desk.owner, read, at, releaseId);
  return savePart(desk.owner, at, { releaseId, basedOnId: version.id, part: "core", core: { ...coreOf(text), title } });
}
