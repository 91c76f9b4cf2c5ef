// A release with all that hangs on it, read in a few statements however many releases are asked for.
import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type ApprovalSubject, approvalSubjects, type TextVersion, textVersions } from "#db/schema/approvals.ts";
import { contactRoles } from "#db/schema/contacts.ts";
import { type Release, releaseSuccesses, releases, type Sending, sendings } from "#db/schema/press.ts";
import { type Member, type Region, regions } from "#db/schema/regions.ts";
import { successBenefits } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { type NamedStanding, standings } from "~/approvals/approvals.queries.server.ts";
import { isApproved } from "~/approvals/standing.ts";
import { peopleNow } from "~/contacts/one-person.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { namedMembers } from "./named-members.ts";
import { readDocument } from "./release-document.ts";
import { allQuotes, type ReleaseText } from "./release-text.ts";

export type LoadedRelease = {
  release: Release;
  subject: ApprovalSubject;
  /** The text as it is now. */
  version: TextVersion;
  text: ReleaseText;
  region: Region;
  /** Every member of the region, in alphabetical order. */
  members: Member[];
};

/** @throws NotFound, also for another region's */
export async function loadRelease(db: ReadDb, regionId: string, releaseId: string): Promise<LoadedRelease> {
  const [row] = await db
    .select({ release: releases, subject: approvalSubjects, version: textVersions, region: regions })
    .from(releases)
    .innerJoin(
      approvalSubjects,
      and(eq(approvalSubjects.subjectType, "release"), eq(approvalSubjects.subjectId, releases.id)),
    )
    .innerJoin(textVersions, eq(textVersions.id, approvalSubjects.currentVersionId))
    .innerJoin(regions, eq(regions.id, releases.regionId))
    .where(and(eq(releases.id, releaseId), eq(releases.regionId, regionId)));
  if (!row) throw new NotFound("release");
  return { ...row, text: readDocument(row.version.document), members: await membersOf(db, regionId) };
}

/** The successes that a release carries. */
export async function carriedSuccesses(db: ReadDb, releaseId: string): Promise<string[]> {
  const rows = await db
    .select({ id: releaseSuccesses.successId })
    .from(releaseSuccesses)
    .where(eq(releaseSuccesses.releaseId, releaseId))
    .orderBy(asc(releaseSuccesses.successId));
  return rows.map((row) => row.id);
}

export type AskedMembers = { named: Member[]; asked: Member[] };

/** The members that a text names, and those that the region's rule asks. */
export async function membersAsked(
  db: ReadDb,
  { region, members: all }: Pick<LoadedRelease, "region" | "members">,
  text: ReleaseText,
  successIds: readonly string[],
): Promise<AskedMembers> {
  const benefits =
    successIds.length === 0
      ? []
      : await db
          .select({ memberId: successBenefits.memberId })
          .from(successBenefits)
          .where(inArray(successBenefits.successId, [...successIds]));
  const now = await peopleNow(
    db,
    region.id,
    allQuotes(text).map(({ speakerId }) => speakerId),
  );
  const quoted = [...new Set([...now.values()].map(({ id }) => id))];
  const speakers =
    quoted.length === 0
      ? []
      : await db
          .select({ contactId: contactRoles.contactId, memberId: contactRoles.memberId })
          .from(contactRoles)
          .where(
            and(
              eq(contactRoles.regionId, region.id),
              inArray(contactRoles.contactId, quoted),
              isNotNull(contactRoles.memberId),
            ),
          )
          .orderBy(asc(contactRoles.role), asc(contactRoles.id));
  const membersOfPerson = new Map<string, string[]>();
  for (const { contactId, memberId } of speakers)
    if (memberId) membersOfPerson.set(contactId, [...(membersOfPerson.get(contactId) ?? []), memberId]);
  for (const [id, person] of now) membersOfPerson.set(id, membersOfPerson.get(person.id) ?? []);
  const names = new Set(
    namedMembers(text, { members: all, benefiting: benefits.map((benefit) => benefit.memberId), membersOfPerson }),
  );
  const named = all.filter((member) => names.has(member.id));
  // A municipality that has left answers for nothing new.
  const here = (members: Member[]) => members.filter(({ leftAt }) => leftAt === null);
  const asked = { all: here(all), named: here(named), leader: [] }[region.approvalRule];
  return { named, asked };
}

/** How the current text of each release stands with those who must approve it, by release. */
export async function standingsOf(
  actor: Actor,
  db: ReadDb,
  releaseIds: readonly string[],
): Promise<Map<string, NamedStanding[]>> {
  if (releaseIds.length === 0) return new Map();
  const subjects = await db
    .select({ id: approvalSubjects.id, releaseId: approvalSubjects.subjectId })
    .from(approvalSubjects)
    .where(
      and(
        eq(approvalSubjects.regionId, actor.regionId),
        eq(approvalSubjects.subjectType, "release"),
        inArray(approvalSubjects.subjectId, [...releaseIds]),
      ),
    );
  const found = await standings(
    actor,
    db,
    subjects.map((subject) => subject.id),
  );
  return new Map(subjects.map(({ id, releaseId }) => [releaseId, found.get(id) ?? []]));
}

/** Whether everyone whose approval a release needs has approved its text as it is now. */
export const approvedNow = async (actor: Actor, db: ReadDb, releaseId: string): Promise<boolean> =>
  isApproved((await standingsOf(actor, db, [releaseId])).get(releaseId) ?? []);

/** All sendings of these releases, the newest first. */
export async function sendingsOf(db: ReadDb, regionId: string, releaseIds: readonly string[]): Promise<Sending[]> {
  if (releaseIds.length === 0) return [];
  return db
    .select()
    .from(sendings)
    .where(and(eq(sendings.regionId, regionId), inArray(sendings.releaseId, [...releaseIds])))
    .orderBy(desc(sendings.createdAt), desc(sendings.id));
}
