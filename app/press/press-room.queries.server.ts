// What the public may see, and only that: every read here passes isPublic.
import { and, desc, eq, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { approvalSubjects, textVersions } from "#db/schema/approvals.ts";
import type { RenditionName } from "#db/schema/files.ts";
import { type Release, releaseSuccesses, releases, sendings } from "#db/schema/press.ts";
import { successes } from "#db/schema/successes.ts";
import type { PublicActor } from "~/access/actor.ts";
import { standing } from "~/approvals/approvals.queries.server.ts";
import { isApproved } from "~/approvals/standing.ts";
import { rendition, sizesOf } from "~/files/files.queries.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { heldPublications } from "./held-publication.server.ts";
import { isPublic, publicSince } from "./publication.ts";
import { readDocument } from "./release-document.ts";
import type { ReleaseText } from "./release-text.ts";

export type PictureSize = { width: number; height: number };
export type PublishedRelease = {
  id: string;
  slug: string;
  since: Date;
  text: ReleaseText;
  /** Of the picture as the page shows it. */
  pictureSize: PictureSize | null;
};

/** What a page of the press room holds at most. */
export const pressRoomLength = 40;

/** The releases that the public may see now, newest first. */
export async function publishedReleases(actor: PublicActor, db: ReadDb, now: Date): Promise<PublishedRelease[]> {
  const rows = await db
    .select()
    .from(releases)
    .where(and(eq(releases.regionId, actor.regionId), mayBeOut(now)))
    .orderBy(desc(releases.publishAt), desc(releases.id))
    .limit(pressRoomLength);
  const open = await onlyPublic(actor, db, rows, now);
  return open.sort((a, b) => b.since.getTime() - a.since.getTime());
}

/** One release by the last part of its address. @throws NotFound also for one that is not public yet */
export async function publishedRelease(
  actor: PublicActor,
  db: ReadDb,
  now: Date,
  slug: string | undefined,
): Promise<PublishedRelease> {
  const rows = await db
    .select()
    .from(releases)
    .where(and(eq(releases.regionId, actor.regionId), eq(releases.slug, slug ?? ""), mayBeOut(now)));
  const [release] = await onlyPublic(actor, db, rows, now);
  if (!release) throw new NotFound("release");
  return release;
}

/** The picture of a release that is public. @throws NotFound */
export async function publishedPicture(
  actor: PublicActor,
  db: ReadDb,
  now: Date,
  slug: string | undefined,
  name: RenditionName,
) {
  const { text } = await publishedRelease(actor, db, now, slug);
  if (!text.image) throw new NotFound("picture");
  return rendition(db, actor.regionId, text.image.fileId, name);
}

export type PublicNumber = { id: string; value: number; measure: string; unit: string; source: string; locale: string };

/**
 * The numbers of the successes that these releases carry, in the order of the releases. A success changed after the
 * text was written may say a number that nobody has approved: it is left out.
 */
export async function numbersOf(db: ReadDb, published: readonly PublishedRelease[]): Promise<PublicNumber[]> {
  if (published.length === 0) return [];
  const order = published.map(({ id }) => id);
  const rows = await db
    .select({ releaseId: releaseSuccesses.releaseId, success: successes })
    .from(releaseSuccesses)
    .innerJoin(successes, eq(successes.id, releaseSuccesses.successId))
    .innerJoin(releases, eq(releases.id, releaseSuccesses.releaseId))
    .innerJoin(textVersions, eq(textVersions.id, releases.publishedVersionId))
    .where(
      and(
        inArray(releaseSuccesses.releaseId, order),
        isNotNull(successes.value),
        lte(successes.changedAt, textVersions.createdAt),
      ),
    );
  const numbers = new Map<string, PublicNumber>();
  for (const { success } of rows.sort((a, b) => order.indexOf(a.releaseId) - order.indexOf(b.releaseId))) {
    const { id, value, measure, unit, source, locale } = success;
    if (value !== null && measure !== "") numbers.set(id, { id, value, measure, unit, source, locale });
  }
  return [...numbers.values()];
}

/** What the database can say of isPublic, so that it hands over little more than what is. */
function mayBeOut(now: Date) {
  return and(
    isNotNull(releases.publishedVersionId),
    lte(releases.publishAt, now),
    or(isNull(releases.embargoUntil), lte(releases.embargoUntil, now)),
  );
}

async function onlyPublic(actor: PublicActor, db: ReadDb, rows: Release[], now: Date): Promise<PublishedRelease[]> {
  const open: Release[] = [];
  const held = await heldPublications(db, actor.regionId, rows);
  for (const release of rows) {
    const facts = release.frozenAt
      ? { approved: true, paused: false }
      : { approved: await standsApproved(actor, db, release), paused: await isPaused(db, release.id) };
    if (isPublic({ ...release, ...facts, held: held.has(release.id) }, now)) open.push(release);
  }
  if (open.length === 0) return [];
  const versions = await db
    .select({ id: textVersions.id, document: textVersions.document })
    .from(textVersions)
    .where(
      inArray(
        textVersions.id,
        open.flatMap((release) => release.publishedVersionId ?? []),
      ),
    );
  const texts = new Map(versions.map(({ id, document }) => [id, readDocument(document)]));
  const pictures = [...texts.values()].flatMap(({ image }) => image?.fileId ?? []);
  const sizes = await sizesOf(db, actor.regionId, pictures, "web");
  return open.flatMap(({ id, slug, publishAt, publishedVersionId, embargoUntil }) => {
    const text = texts.get(publishedVersionId ?? "");
    if (!text || !publishAt) return [];
    const pictureSize = sizes.get(text.image?.fileId ?? "") ?? null;
    return [{ id, slug, since: publicSince(publishAt, embargoUntil), text, pictureSize }];
  });
}

/** Approvals that stand for the text that was scheduled, and not only for a later one. */
async function standsApproved(actor: PublicActor, db: ReadDb, release: Release): Promise<boolean> {
  const [subject] = await db
    .select({ id: approvalSubjects.id, currentVersionId: approvalSubjects.currentVersionId })
    .from(approvalSubjects)
    .where(and(eq(approvalSubjects.subjectType, "release"), eq(approvalSubjects.subjectId, release.id)));
  if (!subject || subject.currentVersionId !== release.publishedVersionId) return false;
  return isApproved(await standing(actor, db, subject.id));
}

async function isPaused(db: ReadDb, releaseId: string): Promise<boolean> {
  const states = await db.select({ state: sendings.state }).from(sendings).where(eq(sendings.releaseId, releaseId));
  return !states.some(({ state }) => state === "active");
}
