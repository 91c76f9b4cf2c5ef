// Texts, their versions, and where everyone stands.
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import {
  type ApprovalSubject,
  approvalParties,
  approvalSubjects,
  type DecisionRow,
  decisions,
  type TextVersion,
  textVersions,
} from "#db/schema/approvals.ts";
import { contacts } from "#db/schema/contacts.ts";
import { members } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { answeringFor } from "~/contacts/contacts.queries.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import type { Block, Concern } from "./blocks.ts";
import { blocksFrom } from "./canonical.ts";
import { type PartyStanding, standingOf } from "./standing.ts";

/** Where a party stands, and what to call it. */
export type NamedStanding = PartyStanding & {
  /** The municipality, where the party is one. */
  memberName: string | null;
  /** Who answers for it. Null for the leader. */
  contactName: string | null;
  /** Who else can be asked for it: for a municipality, those named to stand in, with an address. */
  standIns: { id: string; name: string }[];
};

export type CurrentText = { subject: ApprovalSubject; version: TextVersion; blocks: Block[] };

/** The approval subject of a thing (a release). @throws NotFound */
export async function subjectFor(
  actor: Actor,
  db: ReadDb,
  subjectType: ApprovalSubject["subjectType"],
  subjectId: string,
): Promise<ApprovalSubject> {
  const [subject] = await db
    .select()
    .from(approvalSubjects)
    .where(
      and(
        eq(approvalSubjects.regionId, actor.regionId),
        eq(approvalSubjects.subjectType, subjectType),
        eq(approvalSubjects.subjectId, subjectId),
      ),
    );
  if (!subject) throw new NotFound("text");
  return subject;
}

/** The text as it is now. `subjectId` is the approval subject's own id, here and below. @throws NotFound */
export async function currentText(actor: Actor, db: ReadDb, subjectId: string): Promise<CurrentText> {
  const [row] = await db
    .select({ subject: approvalSubjects, version: textVersions })
    .from(approvalSubjects)
    .innerJoin(textVersions, eq(textVersions.id, approvalSubjects.currentVersionId))
    .where(and(eq(approvalSubjects.id, subjectId), eq(approvalSubjects.regionId, actor.regionId)));
  if (!row) throw new NotFound("text");
  return { ...row, blocks: blocksFrom(row.version.blocks) };
}

/** One version. @throws NotFound */
export async function versionById(actor: Actor, db: ReadDb, versionId: string): Promise<TextVersion> {
  const [version] = await db
    .select()
    .from(textVersions)
    .where(and(eq(textVersions.id, versionId), eq(textVersions.regionId, actor.regionId)));
  if (!version) throw new NotFound("version");
  return version;
}

/** Every text that was saved, newest first. */
export async function versionsOf(actor: Actor, db: ReadDb, subjectId: string): Promise<TextVersion[]> {
  demand(actor, "read");
  return db
    .select()
    .from(textVersions)
    .where(and(eq(textVersions.subjectId, subjectId), eq(textVersions.regionId, actor.regionId)))
    .orderBy(desc(textVersions.number));
}

/** Every answer that was given, with the text it was given to, newest first. */
export async function decisionsOf(actor: Actor, db: ReadDb, subjectId: string): Promise<DecisionRow[]> {
  demand(actor, "read");
  return db
    .select()
    .from(decisions)
    .where(and(eq(decisions.subjectId, subjectId), eq(decisions.regionId, actor.regionId)))
    .orderBy(desc(decisions.decidedAt), desc(decisions.sequence), asc(decisions.concern));
}

/** Where each party stands on the text as it is now: members in alphabetical order, then the people quoted. */
export async function standing(actor: Actor, db: ReadDb, subjectId: string): Promise<NamedStanding[]> {
  const found = (await standings(actor, db, [subjectId])).get(subjectId);
  if (!found) throw new NotFound("text");
  return found;
}

/** The same for several texts at once, for lists. Texts of another region are left out. */
export async function standings(
  actor: Actor,
  db: ReadDb,
  subjectIds: readonly string[],
): Promise<Map<string, NamedStanding[]>> {
  if (subjectIds.length === 0) return new Map();
  const texts = await db
    .select({ id: approvalSubjects.id, blocks: textVersions.blocks })
    .from(approvalSubjects)
    .innerJoin(textVersions, eq(textVersions.id, approvalSubjects.currentVersionId))
    .where(and(inArray(approvalSubjects.id, [...subjectIds]), eq(approvalSubjects.regionId, actor.regionId)));
  const ids = texts.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const parties = await db.select().from(approvalParties).where(inArray(approvalParties.subjectId, ids));
  const answers = await answersTo(db, ids);
  const names = await namesIn(db, actor.regionId, parties);
  return new Map(
    texts.map(({ id, blocks }) => {
      const own = parties
        .filter(({ subjectId }) => subjectId === id)
        .map((party) => ({ ...party, concern: party.concern as Concern }));
      const all = standingOf(
        own,
        answers.filter(({ subjectId }) => subjectId === id),
        blocksFrom(blocks),
      );
      const named = all.map((each) => ({ ...each, ...names(each) }));
      return [id, named.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ order: _, ...each }) => each)];
    }),
  );
}

/** All decisions without the texts they keep. */
export async function answersTo(db: ReadDb, subjectIds: readonly string[]) {
  const rows = await db
    .select({
      subjectId: decisions.subjectId,
      versionId: decisions.versionId,
      concern: decisions.concern,
      sequence: decisions.sequence,
      decision: decisions.decision,
      comment: decisions.comment,
      hash: decisions.hash,
      byName: decisions.byName,
      contactId: decisions.contactId,
      via: decisions.via,
      decidedAt: decisions.decidedAt,
    })
    .from(decisions)
    .where(inArray(decisions.subjectId, [...subjectIds]));
  return rows.map((row) => ({ ...row, concern: row.concern as Concern }));
}

type Names = Pick<NamedStanding, "memberName" | "contactName" | "standIns"> & { order: string };

async function namesIn(
  db: ReadDb,
  regionId: string,
  parties: readonly { contactId: string | null; concern: string }[],
) {
  const contactIds = [...new Set(parties.flatMap(({ contactId }) => (contactId ? [contactId] : [])))];
  const people = contactIds.length
    ? await db
        .select({ id: contacts.id, name: contacts.name, sortKey: contacts.sortKey })
        .from(contacts)
        .where(and(inArray(contacts.id, contactIds), eq(contacts.regionId, regionId)))
    : [];
  const places = await db
    .select({ id: members.id, name: members.name, sortKey: members.sortKey })
    .from(members)
    .where(eq(members.regionId, regionId));
  const answering = await answeringFor({ kind: "job", job: "approvals", regionId }, db);
  return ({ concern, contactId }: PartyStanding): Names => {
    const person = people.find(({ id }) => id === contactId);
    const place = places.find(({ id }) => concern === `member:${id}`);
    const rank = concern === "region" ? 0 : place ? 1 : 2;
    return {
      memberName: place?.name ?? null,
      contactName: person?.name ?? null,
      standIns: (place ? (answering.get(place.id) ?? []) : []).flatMap(({ id, name, email }) =>
        email && id !== contactId ? [{ id, name }] : [],
      ),
      order: `${rank} ${place?.sortKey ?? person?.sortKey ?? ""} ${concern}`,
    };
  };
}
