// The releases with their text, who must approve it, and what those have answered. Pure rows.

import type { approvalParties, approvalSubjects, DecisionKind, decisions, textVersions } from "#db/schema/approvals.ts";
import type { releaseSuccesses, releases } from "#db/schema/press.ts";
import type { successRestrictions } from "#db/schema/successes.ts";
import { type Block, type Concern, memberConcern, personConcern } from "~/approvals/blocks.ts";
import { canonicalText, hashOf, partyHash, partyText } from "~/approvals/canonical.ts";
import { releaseBlocks } from "~/press/release-blocks.ts";
import { writeDocument } from "~/press/release-document.ts";
import type { ReleaseText } from "~/press/release-text.ts";
import { demoId } from "./ids.ts";
import type { DemoRelease } from "./region-data.server.ts";
import { releaseText } from "./release-texts.ts";
import { userNamed, type World } from "./world.ts";

export type Written = {
  release: DemoRelease;
  /** Of the release, and of what is approved. */
  id: string;
  versionId: string;
  text: ReleaseText;
  blocks: Block[];
  /** When it was written, asked about, is or was to leave. */
  createdAt: Date;
  askedAt: Date | null;
  answerBy: Date | null;
  scheduledAt: Date | null;
  publishAt: Date | null;
  embargoUntil: Date | null;
  /** It has left: as the data says, or because its time was over before the demo was filled. */
  sent: boolean;
};

export const writtenReleases = (world: World): Written[] =>
  world.data.pressReleases.map((release) => {
    const at = (instant: string | null) => (instant === null ? null : world.shift.instant(instant));
    const text = releaseText(world, release);
    const askedMembers = world.data.municipalities.map(({ id }) => demoId(id));
    const publishAt = at(release.publishAt);
    const scheduled = release.status === "sent" || release.status === "scheduled";
    return {
      release,
      id: demoId(release.id),
      versionId: demoId(`${release.id}/text/1`),
      text,
      blocks: releaseBlocks(text, { askedMembers, rule: "all" }),
      createdAt: world.shift.instant(release.createdAt),
      askedAt: at(release.askedAt),
      answerBy: at(release.answerBy),
      scheduledAt: at(release.scheduledAt),
      publishAt,
      embargoUntil: at(release.embargoUntil),
      sent: scheduled && publishAt !== null && publishAt <= world.now,
    };
  });

/** Asked about, scheduled, sent: each is the last thing that happened to it. */
const changedAt = ({ createdAt, askedAt, scheduledAt, publishAt, sent }: Written): Date =>
  (sent ? publishAt : null) ?? scheduledAt ?? askedAt ?? createdAt;

export const releaseRows = (world: World, all: readonly Written[]): (typeof releases.$inferInsert)[] =>
  all.map((written) => ({
    id: written.id,
    regionId: world.regionId,
    slug: written.release.slug,
    title: written.text.title,
    locale: written.text.locale,
    embargoUntil: written.embargoUntil,
    readyAt: written.askedAt,
    plannedFor: written.publishAt,
    publishedVersionId: written.scheduledAt && written.versionId,
    publishAt: written.scheduledAt && written.publishAt,
    frozenAt: written.sent ? written.publishAt : null,
    createdAt: written.createdAt,
    changedAt: changedAt(written),
  }));

export const carriedRows = (all: readonly Written[]): (typeof releaseSuccesses.$inferInsert)[] =>
  all.flatMap(({ id, release }) =>
    release.successIds.map((success) => ({
      id: demoId(`${release.id}/carries/${success}`),
      releaseId: id,
      successId: demoId(success),
    })),
  );

/** What a release lays on the successes it carries. Only what is fully approved was scheduled. */
export const restrictionRows = (all: readonly Written[]): (typeof successRestrictions.$inferInsert)[] =>
  all.flatMap(({ id, release, askedAt, scheduledAt, embargoUntil }) =>
    release.successIds.map((success) => ({
      id: demoId(`${release.id}/restricts/${success}`),
      successId: demoId(success),
      carrierType: "release",
      carrierId: id,
      approved: scheduledAt !== null,
      ready: askedAt !== null,
      embargoUntil,
    })),
  );

export const subjectRows = (world: World, all: readonly Written[]): (typeof approvalSubjects.$inferInsert)[] =>
  all.map((written) => ({
    id: written.id,
    regionId: world.regionId,
    subjectType: "release",
    subjectId: written.id,
    title: written.text.title,
    currentVersionId: written.versionId,
    openedAt: written.askedAt,
    answerBy: written.answerBy,
    plannedFor: written.askedAt && written.publishAt,
    closedAt: written.sent ? written.publishAt : null,
  }));

export const versionRows = (world: World, all: readonly Written[]): (typeof textVersions.$inferInsert)[] =>
  all.map(({ release, id, versionId, text, blocks, createdAt }) => {
    const canonical = canonicalText(blocks);
    return {
      id: versionId,
      regionId: world.regionId,
      subjectId: id,
      number: 1,
      kind: "saved",
      document: writeDocument(text),
      blocks: canonical,
      hash: hashOf(canonical),
      authorName: userNamed(world, release.createdBy).name,
      authorId: demoId(release.createdBy),
      createdAt,
    };
  });

type Answer = {
  concern: Concern;
  contactId: string;
  byName: string;
  decision: DecisionKind | null;
  comment: string;
  at: string | null;
};

const kinds = { approved: "approved", changes_requested: "changesRequested", pending: null } as const;

/** Everyone who is a party to a release, with what they have answered: the members' contacts, then the people quoted. */
function answersTo(world: World, { release }: Written): Answer[] {
  const members = release.approvals.map(({ municipalityId, userId, status, comment, decidedAt }) => ({
    concern: memberConcern(demoId(municipalityId)),
    contactId: demoId(`${userId}/contact`),
    byName: userNamed(world, userId).name,
    decision: kinds[status],
    comment,
    at: decidedAt,
  }));
  const speakers = release.quotes.map(({ ambassadorId, by, approvedAt }) => ({
    concern: personConcern(demoId(ambassadorId)),
    contactId: demoId(ambassadorId),
    byName: by,
    decision: approvedAt ? ("approved" as const) : null,
    comment: "",
    at: approvedAt,
  }));
  return [...members, ...speakers];
}

export const partyRows = (world: World, all: readonly Written[]): (typeof approvalParties.$inferInsert)[] =>
  all.flatMap((written) =>
    answersTo(world, written).map(({ concern, contactId }) => ({
      id: demoId(`${written.release.id}/party/${concern}`),
      regionId: world.regionId,
      subjectId: written.id,
      concern,
      contactId,
      askedAt: written.askedAt,
    })),
  );

export const decisionRows = (world: World, all: readonly Written[]): (typeof decisions.$inferInsert)[] =>
  all.flatMap((written) =>
    answersTo(world, written).flatMap(({ concern, contactId, byName, decision, comment, at }) => {
      if (!decision || !at) return [];
      return {
        id: demoId(`${written.release.id}/decision/${concern}`),
        regionId: world.regionId,
        subjectId: written.id,
        concern,
        sequence: 1,
        decision,
        comment,
        hash: partyHash(written.blocks, concern),
        blocks: partyText(written.blocks, concern),
        versionId: written.versionId,
        contactId,
        byName,
        via: "link" as const,
        decidedAt: world.shift.instant(at),
      };
    }),
  );
