// What one person is asked about, in every text of the region: for the mail as it leaves, and for the page of the link.
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, ne } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type ApprovalSubject, approvalParties, approvalSubjects, textVersions } from "#db/schema/approvals.ts";
import type { JobActor } from "~/access/actor.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { answersTo, currentText, type NamedStanding, standing } from "./approvals.queries.server.ts";
import type { Block, Concern } from "./blocks.ts";
import { blocksFrom } from "./canonical.ts";
import { type BlockChange, diffBlocks } from "./diff.ts";
import { isInSight } from "./in-sight.ts";
import { readingFor } from "./reading.ts";
import { linkDays } from "./settings.ts";
import { isAwaited } from "./standing.ts";

export type AskedText = {
  subject: ApprovalSubject;
  /** The parties this person answers for; at least one. */
  own: NamedStanding[];
  /** Everybody else whose approval the text needs. */
  others: NamedStanding[];
  /** The text as this person reads it: the common one and the local versions that concern them. */
  reading: Block[];
  /** The same against what they answered to last or, where they never did, what they were first shown. */
  changes: BlockChange[];
  /** When that was. */
  seenAt: Date;
  /** Whether they have answered before. */
  answeredBefore: boolean;
  /** Whether something in it waits for them. */
  waits: boolean;
  /** The deadline has passed; an answer is still welcome. */
  late: boolean;
};

/** Every open text this person was asked about, answered or not, the nearest deadline first. */
export async function askedOf(db: ReadDb, regionId: string, contactId: string, now: Date): Promise<AskedText[]> {
  const rows = await db
    .selectDistinct({
      id: approvalSubjects.id,
      answerBy: approvalSubjects.answerBy,
      openedAt: approvalSubjects.openedAt,
    })
    .from(approvalParties)
    .innerJoin(approvalSubjects, eq(approvalSubjects.id, approvalParties.subjectId))
    .where(
      and(
        eq(approvalParties.regionId, regionId),
        eq(approvalParties.contactId, contactId),
        isNotNull(approvalParties.askedAt),
        isNotNull(approvalSubjects.openedAt),
        isNull(approvalSubjects.closedAt),
      ),
    )
    .orderBy(asc(approvalSubjects.openedAt), asc(approvalSubjects.id));
  const far = Number.MAX_SAFE_INTEGER;
  rows.sort((a, b) => (a.answerBy?.getTime() ?? far) - (b.answerBy?.getTime() ?? far));
  const days = await readSetting(db, regionId, linkDays);
  const texts: AskedText[] = [];
  for (const { id } of rows) {
    const text = await askedText(db, regionId, contactId, id, now);
    if (text && isInSight({ waits: text.waits, answerBy: text.subject.answerBy }, now, days)) texts.push(text);
  }
  return texts;
}

/** Only what waits for an answer. */
export const waitingFor = async (db: ReadDb, regionId: string, contactId: string, now: Date): Promise<AskedText[]> =>
  (await askedOf(db, regionId, contactId, now)).filter(({ waits }) => waits);

async function askedText(
  db: ReadDb,
  regionId: string,
  contactId: string,
  subjectId: string,
  now: Date,
): Promise<AskedText | undefined> {
  const asker: JobActor = { kind: "job", job: "approvals", regionId };
  const { subject, blocks } = await currentText(asker, db, subjectId);
  const all = await standing(asker, db, subjectId);
  const own = all.filter((party) => party.contactId === contactId && party.askedAt !== null);
  if (own.length === 0) return undefined;
  const concerns = own.map(({ concern }) => concern);
  const reading = readingFor(blocks, concerns);
  const seen = await lastSeen(db, subjectId, concerns, own);
  return {
    subject,
    own,
    others: all.filter((party) => !own.includes(party)),
    reading,
    changes: diffBlocks(readingFor(seen.blocks, concerns), reading),
    seenAt: seen.at,
    answeredBefore: seen.answered,
    waits: own.some(isAwaited),
    late: subject.answerBy !== null && subject.answerBy < now,
  };
}

async function lastSeen(db: ReadDb, subjectId: string, concerns: readonly Concern[], own: readonly NamedStanding[]) {
  const answers = (await answersTo(db, [subjectId])).filter(({ concern }) => concerns.includes(concern));
  const last = answers.sort((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime() || a.sequence - b.sequence).at(-1);
  const askedAt = new Date(Math.min(...own.map((party) => party.askedAt?.getTime() ?? Number.MAX_SAFE_INTEGER)));
  // What was saved beside the current text was never shown to them.
  const [version] = await db
    .select({ blocks: textVersions.blocks })
    .from(textVersions)
    .where(
      last
        ? inArray(textVersions.id, [last.versionId])
        : and(
            eq(textVersions.subjectId, subjectId),
            lte(textVersions.createdAt, askedAt),
            ne(textVersions.kind, "conflict"),
          ),
    )
    .orderBy(desc(textVersions.number))
    .limit(1);
  if (!version) throw new Error("asked about a text that had no version");
  return { blocks: blocksFrom(version.blocks), at: last?.decidedAt ?? askedAt, answered: last !== undefined };
}
