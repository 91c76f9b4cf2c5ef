// Texts to approve, straight through the commands.
import { randomUUID } from "node:crypto";
import { inTransaction } from "#db/client.server.ts";
import type { Actor } from "~/access/actor.ts";
import type { Block, Concern } from "~/approvals/blocks.ts";
import { createSubject, type NewParty, type NewVersion, saveVersion } from "~/approvals/versions.commands.server.ts";
import { longAgo } from "../factories.ts";

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
    aBlock({ key: `local.${first}.title`, kind: "title", part: first, text: text("local", "Svar til Øyvær"), concerns: [`member:${first}`] }),
  ];
}

type SubjectOverrides = { blocks: readonly Block[]; parties: readonly NewParty[]; title?: string; now?: Date };

/** A text to approve, not asked about yet. @returns the id of the approval subject */
export async function aSubject(actor: Actor, { blocks, parties, title = "Bedriftene får svar", now = longAgo }: SubjectOverrides): Promise<string> {
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
