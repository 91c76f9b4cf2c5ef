// A strategy as far along as a test wants it, and responsibilities.
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import { links } from "#db/schema/links.ts";
import { type Responsibility, responsibilities } from "#db/schema/strategy.ts";
import type { LinkActor } from "~/access/actor.ts";
import { answerByLink } from "~/approvals/decisions.commands.server.ts";
import { askedOf } from "~/approvals/waiting.queries.server.ts";
import { askForApproval, beginStrategy, saveSection } from "~/strategy/strategy.commands.server.ts";
import { strategyDesk } from "~/strategy/strategy.queries.server.ts";
import { loadStrategy, strategyOwner } from "~/strategy/strategy-rows.server.ts";
import type { SectionText } from "~/strategy/strategy-text.ts";
import { aContact, longAgo, only } from "../factories.ts";
import { noOwners } from "./approvals.ts";
import { aPressDesk, type Desk, minutes } from "./press.ts";

export type StrategyDesk = Desk;

export const owners = { ...noOwners, strategy: strategyOwner };

/** Saves one section as the owner, on the text as it stands. */
export async function saveNow(desk: Desk, mine: SectionText, at = minutes(1)) {
  const { version } = await loadStrategy(read, desk.region.id);
  return saveSection(desk.owner, at, { basedOnId: version.id, mine });
}

/** Three members with contacts, and a strategy in which nothing is missing. */
export async function aStrategy(): Promise<Desk> {
  const desk = await aPressDesk();
  await beginStrategy(desk.owner, longAgo, { id: randomUUID() });
  await saveNow(desk, { section: "purpose", value: "Innbyggerne skal vite hva de får." });
  const person = { id: desk.speaker.id, name: "" };
  await saveNow(desk, {
    section: "spokespersons",
    value: [{ topic: "politiske spørsmål", person, deputy: null, note: "" }],
  });
  return desk;
}

export const askAll = (desk: Desk, at = minutes(10)) =>
  askForApproval(desk.owner, at, { requestSeed: randomUUID(), answerBy: new Date(at.getTime() + 6 * 86_400_000) });

export async function holderOf(regionId: string, contactId: string, purpose: "approval" | "duty"): Promise<LinkActor> {
  const rows = await read.select().from(links).where(eq(links.holderId, contactId));
  const link = rows.filter((row) => row.purpose === purpose).at(-1);
  if (!link) throw new Error("no link was sent");
  return { kind: "link", regionId, linkId: link.id, purpose, contactId };
}

/** One member answers to the text as it is now, through the link. */
export async function answer(desk: Desk, contactId: string, at: Date, comment = "") {
  const [text] = await askedOf(read, desk.region.id, contactId, at);
  if (!text) throw new Error("nothing was asked");
  const decision = comment ? "changesRequested" : "approved";
  const seen = text.own.map(({ concern, hash }) => ({ concern, hash }));
  const actor = await holderOf(desk.region.id, contactId, "approval");
  return answerByLink(actor, at, { subjectId: text.subject.id, decision, comment, seen }, owners);
}

export async function approveAll(desk: Desk, at = minutes(20)): Promise<void> {
  for (const { id } of desk.contacts.values()) await answer(desk, id, at);
}

/** The page as the owner sees it. */
export async function deskOf(desk: Desk, at = minutes(30)) {
  const shown = await strategyDesk(desk.owner, read, at, "current");
  if (!shown) throw new Error("no strategy is begun");
  return shown;
}

/** A responsibility, of somebody new where nobody is named. */
export async function aDuty(regionId: string, overrides: Partial<Responsibility> = {}): Promise<Responsibility> {
  const contactId = overrides.contactId ?? (await aContact({ regionId })).id;
  const values = {
    regionId,
    what: "Melde inn resultater",
    locale: "nb" as const,
    kind: "internal" as const,
    everyDays: 30,
    startsOn: "2026-01-05",
    createdAt: longAgo,
    changedAt: longAgo,
    ...overrides,
    contactId,
  };
  return inTransaction(async (db) => only(await db.insert(responsibilities).values(values).returning()));
}
