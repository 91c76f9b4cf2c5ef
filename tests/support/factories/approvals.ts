// Texts to approve, straight through the commands.
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import { links } from "#db/schema/links.ts";
import type { LanguageForm } from "#db/schema/regions.ts";
import type { Actor, LinkActor } from "~/access/actor.ts";
import type { Block, Concern } from "~/approvals/blocks.ts";
import { answerByLink } from "~/approvals/decisions.commands.server.ts";
import type { ApprovalOwners } from "~/approvals/owner.ts";
import { askForApproval } from "~/approvals/requests.commands.server.ts";
import { createSubject, type NewParty, type NewVersion, saveVersion } from "~/approvals/versions.commands.server.ts";
import { askedOf } from "~/approvals/waiting.queries.server.ts";
import type { Locale } from "~/platform/locale.ts";
import { aContact, aMember, anActor, aRegion, longAgo } from "../factories.ts";

/** For texts whose owner has nothing to follow up. */
export const noOwners: ApprovalOwners = {
  release: { answered: async () => {} },
  strategy: { answered: async () => {} },
};

/** A paragraph of the common text, unless told otherwise. */
export const aBlock = (overrides: Partial<Block> = {}): Block => ({
  key: "core.body.0",
  kind: "paragraph",
  part: "core",
  text: "Svartiden er halvert.",
  concerns: [],
  ...overrides,
});

/** A common text with title, paragraph and one quote, and a local version for the first member. */
export function aText(members: readonly string[], speakerId: string, overrides: Record<string, string> = {}): Block[] {
  const all = members.map((id): Concern => `member:${id}`).sort();
  const [first = ""] = members;
  const text = (key: string, fallback: string) => overrides[key] ?? fallback;
  return [
    aBlock({ key: "core.language", kind: "language", text: "nb", concerns: all }),
    aBlock({ key: "core.title", kind: "title", text: text("title", "Bedriftene får svar"), concerns: all }),
    aBlock({ text: text("body", "Svartiden er halvert."), concerns: all }),
    aBlock({
      key: "quote.q1",
      kind: "quote",
      text: `${text("quote", "Nå vet jeg hvem som har saken min.")}\nReidun Hestvoll, daglig leder`,
      concerns: [...all, `person:${speakerId}`],
      speakerId,
    }),
    aBlock({
      key: `local.${first}.title`,
      kind: "title",
      part: first,
      text: text("local", "Svar til Øyvær"),
      concerns: [`member:${first}`],
    }),
  ];
}

type SubjectOverrides = { blocks: readonly Block[]; parties: readonly NewParty[]; title?: string; now?: Date };

/** A text to approve, not asked about yet. @returns the id of the approval subject */
export async function aSubject(
  actor: Actor,
  { blocks, parties, title = "Bedriftene får svar", now = longAgo }: SubjectOverrides,
): Promise<string> {
  const id = randomUUID();
  await inTransaction((db) =>
    createSubject(db, actor, now, {
      id,
      subjectType: "release",
      subjectId: randomUUID(),
      title,
      document: JSON.stringify(blocks),
      blocks,
      parties,
      authorName: "Torunn Elvestrand",
    }),
  );
  return id;
}

type VersionOverrides = Partial<NewVersion> & { blocks: readonly Block[]; parties: readonly NewParty[] };

/** The next text of a subject. */
export const aVersion = (actor: Actor, now: Date, subjectId: string, overrides: VersionOverrides) =>
  inTransaction((db) =>
    saveVersion(db, actor, now, {
      subjectId,
      basedOnId: null,
      kind: "saved",
      document: JSON.stringify(overrides.blocks),
      title: "Bedriftene får svar",
      authorName: "Torunn Elvestrand",
      makeCurrent: true,
      ...overrides,
    }),
  );

/** The Thursday on which it all happens, by the clock of UTC; another day of November where one is given. */
export const november = (hour: number, minute = 0, day = 19) => new Date(Date.UTC(2026, 10, day, hour, minute));

type WorldOptions = { asked?: boolean; form?: LanguageForm; own?: Locale };

/**
 * A text that names two members, with a contact each, and quotes one person; all three asked at eight. `form` and `own`
 * are the language of the first member and of its contact.
 */
export async function anAskedText({ asked = true, form = "nb", own }: WorldOptions = {}) {
  const regionId = (await aRegion({ name: "Nordvågregionen" })).id;
  const actor = await anActor({ regionId });
  const leader = await aContact({
    regionId,
    name: "Torunn Elvestrand",
    title: "prosjektleder",
    phone: "+47 00 00 00 01",
    email: "torunn@nordvag.example",
  });
  const a = await aMember({ regionId, name: "Øyvær", languageForm: form });
  const b = await aMember({ regionId, name: "Granheim" });
  const tore = await aContact({
    regionId,
    name: "Tore Nesholmen",
    role: "memberContact",
    memberId: a.id,
    locale: own ?? null,
  });
  const vegard = await aContact({ regionId, name: "Vegard Tømmerlien", role: "memberContact", memberId: b.id });
  const reidun = await aContact({ regionId, name: "Reidun Hestvoll" });
  const parties: [NewParty, NewParty, NewParty] = [
    { concern: `member:${a.id}`, contactId: tore.id },
    { concern: `member:${b.id}`, contactId: vegard.id },
    { concern: `person:${reidun.id}`, contactId: reidun.id },
  ];
  const text = (changes: Record<string, string> = {}) => aText([a.id, b.id], reidun.id, changes);
  const subjectId = await aSubject(actor, { blocks: text(), parties });
  const world = { regionId, actor, leader, a, b, tore, vegard, reidun, parties, text, subjectId };
  if (asked) await asking(world, november(8), [tore.id, vegard.id, reidun.id]);
  return world;
}

export type AskedWorld = Awaited<ReturnType<typeof anAskedText>>;

type Wish = { kind?: "ask" | "reminder"; answerBy?: Date | null; plannedFor?: Date | null };

export function asking(
  { actor, subjectId, leader }: Pick<AskedWorld, "actor" | "subjectId"> & { leader?: { id: string } },
  now: Date,
  contactIds: readonly string[],
  { kind = "ask", answerBy = november(11, 0, 26), plannedFor = null }: Wish = {},
) {
  const requests = contactIds.map((contactId) => ({ contactId, requestId: randomUUID() }));
  const ask = { requests, subjectId, answerBy, plannedFor, replyToContactId: leader?.id ?? null, kind };
  return inTransaction((db) => askForApproval(db, actor, now, ask));
}

/** The holder of the link that was sent to this contact. */
export async function holderOfLinkTo(contactId: string): Promise<LinkActor> {
  const [link] = await read.select().from(links).where(eq(links.holderId, contactId));
  if (!link) throw new Error("no link was sent");
  return { kind: "link", regionId: link.regionId, linkId: link.id, purpose: "approval", contactId };
}

/** What the page of the link shows of one text: each party and the hash of it. */
export async function shownTo({ regionId, subjectId }: Pick<AskedWorld, "regionId" | "subjectId">, contactId: string) {
  const text = (await askedOf(read, regionId, contactId, longAgo)).find(({ subject }) => subject.id === subjectId);
  return (text?.own ?? []).map(({ concern, hash }) => ({ concern, hash }));
}

type Given = { now?: Date; comment?: string };

/** Answers through the link, to the text as it is now. */
export async function anAnswer(
  world: Pick<AskedWorld, "regionId" | "subjectId">,
  contactId: string,
  decision: "approved" | "changesRequested" = "approved",
  { now = november(10), comment = "" }: Given = {},
) {
  const seen = await shownTo(world, contactId);
  return answerByLink(
    await holderOfLinkTo(contactId),
    now,
    { subjectId: world.subjectId, decision, comment, seen },
    noOwners,
  );
}
