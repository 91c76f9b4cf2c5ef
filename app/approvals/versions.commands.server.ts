// Every text that was ever saved, and who must approve the one that is current.
import { and, eq, inArray, max } from "drizzle-orm";
import type { WriteDb } from "#db/handles.ts";
import {
  type ApprovalSubject,
  approvalParties,
  approvalSubjects,
  decisions,
  type TextVersion,
  textVersions,
  type VersionKind,
} from "#db/schema/approvals.ts";
import type { Actor } from "~/access/actor.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import type { Block, Concern } from "./blocks.ts";
import { canonicalText, hashOf } from "./canonical.ts";

/** Who must approve, and who answers for them. Null: the leader, at the desk. `standIns`: who may answer instead. */
export type NewParty = { concern: Concern; contactId: string | null; standIns?: readonly string[] };

export type NewSubject = {
  /** The approval subject's own id. */
  id: string;
  subjectType: ApprovalSubject["subjectType"];
  /** The id of what is approved (the release). */
  subjectId: string;
  title: string;
  /** The owner's document, as JSON text. */
  document: string;
  blocks: readonly Block[];
  parties: readonly NewParty[];
  authorName: string;
};

export type NewVersion = {
  /** The approval subject's own id. */
  subjectId: string;
  /** The version that the writer saw. */
  basedOnId: string | null;
  kind: VersionKind;
  document: string;
  blocks: readonly Block[];
  title: string;
  parties: readonly NewParty[];
  authorName: string;
  /** False keeps the text without replacing the current one. A `conflict` never becomes current. */
  makeCurrent: boolean;
};

/** A new text to approve, with its first version. Called again with the same id it gives back what stands there. */
export async function createSubject(
  db: WriteDb,
  actor: Actor,
  now: Date,
  wanted: NewSubject,
): Promise<{ subject: ApprovalSubject; version: TextVersion }> {
  const { id, subjectType, subjectId, title } = wanted;
  const [made] = await db
    .insert(approvalSubjects)
    .values({ id, regionId: actor.regionId, subjectType, subjectId, title, currentVersionId: "" })
    .onConflictDoNothing()
    .returning();
  if (!made) {
    const subject = await subjectToWrite(db, actor, id);
    return { subject, version: await versionOf(db, subject.currentVersionId) };
  }
  const version = await keep(db, actor, now, {
    ...wanted,
    subjectId: id,
    basedOnId: null,
    kind: "saved",
    makeCurrent: true,
  });
  await recordAudit(db, actor, now, { act: "approval.created", subjectType, subjectId });
  return { subject: { ...made, currentVersionId: version.id }, version };
}

/**
 * Keeps a text as a version and, unless told otherwise, makes it the current one, with its parties. The caller has
 * settled, in this same transaction, what to do where somebody else saved in between.
 * A text that is the current one already makes no new version.
 */
export async function saveVersion(db: WriteDb, actor: Actor, now: Date, wanted: NewVersion): Promise<TextVersion> {
  const subject = await subjectToWrite(db, actor, wanted.subjectId);
  const current = await versionOf(db, subject.currentVersionId);
  const hash = hashOf(canonicalText(wanted.blocks));
  const makesCurrent = wanted.makeCurrent && wanted.kind !== "conflict";
  if (current.hash === hash && current.document === wanted.document) {
    // The same text may have got other people to answer for it.
    if (makesCurrent) await setParties(db, actor.regionId, subject.id, wanted.parties);
    return current;
  }
  const twin = makesCurrent ? undefined : await sameText(db, wanted, hash);
  if (twin) return twin;
  const version = await keep(db, actor, now, wanted);
  await recordAudit(db, actor, now, {
    act: version.kind === "conflict" ? "approval.conflictKept" : "approval.versionSaved",
    subjectType: subject.subjectType,
    subjectId: subject.subjectId,
    detail: { number: version.number, kind: version.kind },
  });
  return version;
}

/** A text kept beside the current one, pressed for twice, is kept once. */
async function sameText(db: WriteDb, wanted: NewVersion, hash: string): Promise<TextVersion | undefined> {
  const [twin] = await db
    .select()
    .from(textVersions)
    .where(
      and(
        eq(textVersions.subjectId, wanted.subjectId),
        eq(textVersions.kind, wanted.kind),
        eq(textVersions.hash, hash),
        eq(textVersions.document, wanted.document),
      ),
    );
  return twin;
}

async function keep(db: WriteDb, actor: Actor, now: Date, wanted: NewVersion): Promise<TextVersion> {
  const blocks = canonicalText(wanted.blocks);
  const [last] = await db
    .select({ number: max(textVersions.number) })
    .from(textVersions)
    .where(eq(textVersions.subjectId, wanted.subjectId));
  const [version] = await db
    .insert(textVersions)
    .values({
      regionId: actor.regionId,
      subjectId: wanted.subjectId,
      number: (last?.number ?? 0) + 1,
      kind: wanted.kind,
      document: wanted.document,
      blocks,
      hash: hashOf(blocks),
      basedOnId: wanted.basedOnId,
      authorName: wanted.authorName,
      authorId: actor.kind === "person" ? actor.userId : actor.kind === "link" ? actor.contactId : null,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning();
  if (!version) throw new Error("another version took this number");
  if (wanted.makeCurrent && wanted.kind !== "conflict") {
    await db
      .update(approvalSubjects)
      .set({ currentVersionId: version.id, title: wanted.title })
      .where(eq(approvalSubjects.id, wanted.subjectId));
    await setParties(db, actor.regionId, wanted.subjectId, wanted.parties);
  }
  return version;
}

/**
 * New parties are not asked yet; one who got another person to answer for it neither. Those who are parties no longer
 * go, unless they have decided something: then they stay, so that the record can be read.
 */
async function setParties(
  db: WriteDb,
  regionId: string,
  subjectId: string,
  wanted: readonly NewParty[],
): Promise<void> {
  const known = await db.select().from(approvalParties).where(eq(approvalParties.subjectId, subjectId));
  const gone = known.filter((party) => !wanted.some(({ concern }) => concern === party.concern));
  if (gone.length > 0) {
    const rows = await db
      .selectDistinct({ concern: decisions.concern })
      .from(decisions)
      .where(eq(decisions.subjectId, subjectId));
    const decided = new Set(rows.map(({ concern }) => concern));
    const removed = gone.filter((party) => !decided.has(party.concern)).map(({ id }) => id);
    if (removed.length > 0) await db.delete(approvalParties).where(inArray(approvalParties.id, removed));
  }
  for (const { concern, contactId, standIns = [] } of wanted) {
    const party = known.find((each) => each.concern === concern);
    if (!party) {
      await db.insert(approvalParties).values({ regionId, subjectId, concern, contactId, askedAt: null });
    } else if (party.contactId !== contactId && !(party.contactId && standIns.includes(party.contactId))) {
      await db.update(approvalParties).set({ contactId, askedAt: null }).where(eq(approvalParties.id, party.id));
    }
  }
}

/** Nothing more waits for an answer: the first mail has left. */
export async function closeSubject(db: WriteDb, actor: Actor, now: Date, subjectId: string): Promise<void> {
  const subject = await subjectToWrite(db, actor, subjectId);
  if (!subject.closedAt)
    await db.update(approvalSubjects).set({ closedAt: now }).where(eq(approvalSubjects.id, subjectId));
}

/** What was closed is open for answers again: the sending was called off before anything had left. */
export async function reopenSubject(db: WriteDb, actor: Actor, subjectId: string): Promise<void> {
  const subject = await subjectToWrite(db, actor, subjectId);
  await db.update(approvalSubjects).set({ closedAt: null }).where(eq(approvalSubjects.id, subject.id));
}

/**
 * A new round of asking: what all had approved is being written anew, and nobody has been asked about that yet. Called
 * where a text lives on after it was approved.
 */
export async function beginRound(db: WriteDb, actor: Actor, subjectId: string): Promise<void> {
  const subject = await subjectToWrite(db, actor, subjectId);
  if (!subject.openedAt) return;
  const round = { openedAt: null, answerBy: null, plannedFor: null };
  await db.update(approvalSubjects).set(round).where(eq(approvalSubjects.id, subject.id));
  await db.update(approvalParties).set({ askedAt: null }).where(eq(approvalParties.subjectId, subject.id));
}

async function subjectToWrite(db: WriteDb, actor: Actor, subjectId: string): Promise<ApprovalSubject> {
  const [subject] = await db
    .select()
    .from(approvalSubjects)
    .where(and(eq(approvalSubjects.id, subjectId), eq(approvalSubjects.regionId, actor.regionId)));
  if (!subject) throw new NotFound("text");
  return subject;
}

async function versionOf(db: WriteDb, versionId: string): Promise<TextVersion> {
  const [version] = await db.select().from(textVersions).where(eq(textVersions.id, versionId));
  if (!version) throw new Error("a text without its current version");
  return version;
}
