import { and, count, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { approvalSubjects } from "#db/schema/approvals.ts";
import { type Release, releaseSuccesses, releases, type Sending } from "#db/schema/press.ts";
import type { Member, Region } from "#db/schema/regions.ts";
import { type Success, successes } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { versionsOf } from "~/approvals/approvals.queries.server.ts";
import {
  type PartyView,
  partyView,
  type VersionView,
  versionView,
  versionViews,
  withUnasked,
} from "~/approvals/subject-view.queries.server.ts";
import { countStates, type StateCounts } from "~/delivery/deliveries.queries.server.ts";
import { holdsAll, searchWords } from "~/platform/search-words.ts";
import { translator } from "~/platform/words.server.ts";
import { factLine } from "./fact-line.ts";
import { readDocument } from "./release-document.ts";
import { carriedSuccesses, loadRelease, membersAsked, sendingsOf, standingsOf } from "./release-rows.server.ts";
import { type ReleaseStatus, releaseStatus } from "./release-status.ts";
import type { ReleaseText } from "./release-text.ts";

export type SendingSummary = Sending & { counts: StateCounts };

/** A number of a success the release carries, as a line of the fact box, and where it comes from. */
export type CarriedFact = { successId: string; title: string; line: string; source: string };

export type ReleaseView = {
  release: Release;
  region: Region;
  /** The text as it is now. */
  version: VersionView;
  text: ReleaseText;
  /** Every member of the region; those the text names; those the region's rule asks. */
  members: Member[];
  named: Member[];
  asked: Member[];
  parties: PartyView[];
  successes: Pick<Success, "id" | "title" | "locale">[];
  facts: CarriedFact[];
  /** The sending that stands, and all there have been, the newest first. */
  sending: SendingSummary | null;
  sendings: SendingSummary[];
  /** The newest first. */
  versions: VersionView[];
  status: ReleaseStatus;
  /** Answers are still missing after the time they were asked for. */
  late: boolean;
  /** The first mail has left: the text is frozen for good. */
  frozen: boolean;
};

export type ReleaseRow = Pick<
  Release,
  "id" | "title" | "locale" | "slug" | "embargoUntil" | "plannedFor" | "changedAt"
> & {
  status: ReleaseStatus;
};

export type ReleaseFilter = {
  show?: "all" | "open" | "sent";
  /** Words that all must stand in the title. */
  text?: string;
  page?: number;
  successId?: string;
};
export type ReleaseList = { rows: ReleaseRow[]; total: number; page: number; pages: number };

const releasesPerPage = 30;

/** The releases of the region, those last worked on first. */
export async function listReleases(actor: Actor, db: ReadDb, filter: ReleaseFilter = {}): Promise<ReleaseList> {
  demand(actor, "read");
  const { show = "all", successId } = filter;
  const words = searchWords(filter.text ?? "");
  const where = and(
    eq(releases.regionId, actor.regionId),
    show === "open" ? isNull(releases.frozenAt) : show === "sent" ? isNotNull(releases.frozenAt) : undefined,
    successId
      ? inArray(
          releases.id,
          db
            .select({ id: releaseSuccesses.releaseId })
            .from(releaseSuccesses)
            .where(eq(releaseSuccesses.successId, successId)),
        )
      : undefined,
    words.length ? inArray(releases.id, await idsWithWords(actor, db, words)) : undefined,
  );
  const [counted] = await db.select({ total: count() }).from(releases).where(where);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / releasesPerPage));
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1) || 1), pages);
  const rows = await db
    .select()
    .from(releases)
    .where(where)
    .orderBy(desc(releases.changedAt), desc(releases.id))
    .limit(releasesPerPage)
    .offset((page - 1) * releasesPerPage);
  return { rows: await withStatus(actor, db, rows), total, page, pages };
}

async function idsWithWords(actor: Actor, db: ReadDb, words: readonly string[]): Promise<string[]> {
  const titles = await db
    .select({ id: releases.id, title: releases.title })
    .from(releases)
    .where(eq(releases.regionId, actor.regionId));
  return titles.filter(({ title }) => holdsAll(title, words)).map(({ id }) => id);
}

/** The releases that carry a success, for the page of the success. */
export async function releasesOfSuccess(actor: Actor, db: ReadDb, successId: string): Promise<ReleaseRow[]> {
  return (await listReleases(actor, db, { successId })).rows;
}

/** @throws NotFound, also for another region's */
export async function getRelease(actor: Actor, db: ReadDb, now: Date, releaseId: string): Promise<ReleaseView> {
  demand(actor, "read");
  const loaded = await loadRelease(db, actor.regionId, releaseId);
  const { release, subject, region, members: all, text } = loaded;
  const successIds = await carriedSuccesses(db, releaseId);
  const { named, asked } = await membersAsked(db, loaded, text, successIds);
  const answering = await partiesOfRelease(actor, db, releaseId);
  const parties = release.frozenAt ? answering : withUnasked(answering, region.approvalRule, asked);
  const carried = successIds.length
    ? await db
        .select()
        .from(successes)
        .where(and(eq(successes.regionId, actor.regionId), inArray(successes.id, successIds)))
    : [];
  const sent = await sendingSummaries(actor, db, [releaseId]);
  const versions = await versionViews(actor, db, subject);
  const sending = standing(sent);
  return {
    release,
    region,
    version: versions.find((version) => version.current) ?? { ...loaded.version, current: true },
    text,
    members: all,
    named,
    asked,
    parties,
    successes: carried.map(({ id, title, locale }) => ({ id, title, locale })),
    facts: carried.flatMap((success) => {
      const line = factLine(success, translator(text.locale), text.locale);
      return line ? [{ successId: success.id, title: success.title, line, source: success.source }] : [];
    }),
    sending,
    sendings: sent,
    versions,
    status: releaseStatus({ ...subject, readyAt: release.readyAt, plannedFor: release.plannedFor, parties, sending }),
    late: subject.answerBy !== null && subject.answerBy < now && parties.some((party) => party.state !== "approved"),
    frozen: release.frozenAt !== null,
  };
}

export type VersionWithText = VersionView & { text: ReleaseText };

/** Every text that was ever saved, the newest first. */
export async function getVersions(actor: Actor, db: ReadDb, releaseId: string): Promise<VersionWithText[]> {
  demand(actor, "read");
  const { subject } = await loadRelease(db, actor.regionId, releaseId);
  const rows = await versionsOf(actor, db, subject.id);
  return rows.map((row) => ({ ...versionView(row, subject.currentVersionId), text: readDocument(row.document) }));
}

async function partiesOfRelease(actor: Actor, db: ReadDb, releaseId: string): Promise<PartyView[]> {
  return ((await standingsOf(actor, db, [releaseId])).get(releaseId) ?? []).map(partyView);
}

async function sendingSummaries(actor: Actor, db: ReadDb, releaseIds: readonly string[]): Promise<SendingSummary[]> {
  const rows = await sendingsOf(db, actor.regionId, releaseIds);
  const counts = await countStates(
    db,
    rows.map(({ id }) => ({ kind: "sending", id, regionId: actor.regionId })),
  );
  return rows.map((row) => ({ ...row, counts: counts.get(row.id) as StateCounts }));
}

/** The sending that says where the release stands: the newest that is not cancelled, or that had left in part. */
function standing(sent: readonly SendingSummary[]): SendingSummary | null {
  const left = ({ counts }: SendingSummary) =>
    counts.submitted + counts.sending + counts.uncertain + counts.bounced + counts.failed > 0;
  return sent.find((sending) => sending.state !== "cancelled" || left(sending)) ?? null;
}

async function withStatus(actor: Actor, db: ReadDb, rows: readonly Release[]): Promise<ReleaseRow[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const found = await standingsOf(actor, db, ids);
  const subjects = await db
    .select()
    .from(approvalSubjects)
    .where(and(eq(approvalSubjects.subjectType, "release"), inArray(approvalSubjects.subjectId, ids)));
  const subjectOf = new Map(subjects.map((subject) => [subject.subjectId, subject]));
  const sent = await sendingSummaries(actor, db, ids);
  return rows.map((release) => {
    const { openedAt = null, answerBy = null } = subjectOf.get(release.id) ?? {};
    const { readyAt, plannedFor } = release;
    const parties = (found.get(release.id) ?? []).map(partyView);
    const sending = standing(sent.filter(({ releaseId }) => releaseId === release.id));
    return { ...release, status: releaseStatus({ openedAt, answerBy, readyAt, plannedFor, parties, sending }) };
  });
}
