// What every text with versions goes through when it is written, inside its owner's transaction: what two people save at
// once is merged by part, what cannot be is kept beside, and an older text can be taken back.
import { and, eq } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type ApprovalSubject, type TextVersion, textVersions, type VersionKind } from "#db/schema/approvals.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import type { Block } from "./blocks.ts";
import type { Merge } from "./merge.ts";
import { saveVersion } from "./versions.commands.server.ts";

export type NewText<Text> = {
  text: Text;
  kind: Exclude<VersionKind, "conflict">;
  basedOnId: string;
  authorName: string;
};

/** A text as its owner has it open for writing. */
export type Writing<Text> = {
  subject: ApprovalSubject;
  /** The text as it is now. */
  version: TextVersion;
  text: Text;
  read: (document: string) => Text;
  document: (text: Text) => string;
  /** Makes a text the current one, with all that follows for its owner. The same text again changes nothing. */
  write: (wanted: NewText<Text>) => Promise<TextVersion>;
  /** What a text that is kept beside the current one is compared by. */
  blocks: (text: Text) => Promise<readonly Block[]>;
  titleOf: (text: Text) => string;
};

/** One version of this text. @throws NotFound */
export async function loadVersion(db: ReadDb, subject: ApprovalSubject, versionId: string): Promise<TextVersion> {
  const [version] = await db
    .select()
    .from(textVersions)
    .where(and(eq(textVersions.id, versionId), eq(textVersions.subjectId, subject.id)));
  if (!version) throw new NotFound("version");
  return version;
}

export type Saved =
  | { kind: "saved"; version: TextVersion }
  /** Somebody else has saved the same part meanwhile: `kept` has this person's text, the current one is theirs. */
  | { kind: "conflict"; kept: TextVersion };

/**
 * Saves what one form edits. What others have saved in other parts meanwhile stays; nothing is ever lost.
 * @param merge puts the part into the text that stands, against the one the form was opened on
 */
export async function saveMerged<Text>(
  db: WriteDb,
  actor: Actor,
  now: Date,
  writing: Writing<Text>,
  basedOnId: string,
  merge: (base: Text, current: Text) => Merge<Text>,
): Promise<Saved> {
  const base = writing.read((await loadVersion(db, writing.subject, basedOnId)).document);
  const merged = merge(base, writing.text);
  if (merged.kind === "conflict")
    return { kind: "conflict", kept: await keepBeside(db, actor, now, writing, merged.kept) };
  const wanted = { text: merged.text, kind: "saved", basedOnId, authorName: nameOf(actor) } as const;
  return { kind: "saved", version: await writing.write(wanted) };
}

/** Keeps a text beside the current one, for the person who came second. Kept once, however often it is sent. */
async function keepBeside<Text>(
  db: WriteDb,
  actor: Actor,
  now: Date,
  { subject, version, document: documentOf, blocks, titleOf }: Writing<Text>,
  text: Text,
): Promise<TextVersion> {
  const document = documentOf(text);
  const kept = and(
    eq(textVersions.subjectId, subject.id),
    eq(textVersions.kind, "conflict"),
    eq(textVersions.basedOnId, version.id),
  );
  const known = (await db.select().from(textVersions).where(kept)).find((each) => each.document === document);
  if (known) return known;
  return saveVersion(db, actor, now, {
    subjectId: subject.id,
    basedOnId: version.id,
    kind: "conflict",
    document,
    blocks: await blocks(text),
    title: titleOf(text),
    parties: [],
    authorName: nameOf(actor),
    makeCurrent: false,
  });
}

/**
 * An older text becomes the current one, as a new version; null where it says the same already.
 * @throws Refusal where somebody has saved since the page was opened
 */
export async function takeBack<Text>(
  db: WriteDb,
  actor: Actor,
  writing: Writing<Text>,
  { versionId, basedOnId }: { versionId: string; basedOnId: string },
): Promise<{ from: TextVersion; version: TextVersion } | null> {
  const from = await loadVersion(db, writing.subject, versionId);
  const text = writing.read(from.document);
  if (writing.document(text) === writing.document(writing.text)) return null;
  if (basedOnId !== writing.version.id) throw new Refusal("approvals:refusal.savedMeanwhile");
  const wanted = { text, kind: "restored", basedOnId: from.id, authorName: nameOf(actor) } as const;
  return { from, version: await writing.write(wanted) };
}
