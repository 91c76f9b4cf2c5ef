// How the press work is shared between the members, counted as what is told is: quotes, releases and coverage.
import { and, asc, eq, gte, inArray, isNotNull, lte } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { textVersions } from "#db/schema/approvals.ts";
import { contactRoles } from "#db/schema/contacts.ts";
import { coverage, coverageMembers, releaseSuccesses, releases } from "#db/schema/press.ts";
import type { Member } from "#db/schema/regions.ts";
import { successBenefits } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { becameOthers } from "~/contacts/one-person.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import type { Locale } from "~/platform/locale.ts";
import { membersNow } from "~/regions/regions.queries.server.ts";
import { fairShare, firstShareDay, type Shared, type ShareRule, shareStart } from "~/updates/fair-share.ts";
import { shareRule } from "~/updates/share-rule.server.ts";
import { spoken } from "./local-version.ts";
import { namedMembers } from "./named-members.ts";
import { readDocument } from "./release-document.ts";
import { allQuotes, type ReleaseText } from "./release-text.ts";

/** A sent release and one member it names. */
export type ReleasePair = { memberId: string; releaseId: string; title: string; locale: Locale; at: Date };
/** A quote in a sent release, by one who speaks for a member. */
export type QuotePair = ReleasePair & { key: string; speaker: string };
/** A published piece and one member it is about. */
export type CoveragePair = {
  memberId: string;
  coverageId: string;
  title: string;
  locale: Locale;
  outletName: string;
  /** Civil date. */
  publishedOn: string;
};

export type PressShare = {
  quotes: Shared<QuotePair>;
  releases: Shared<ReleasePair>;
  coverage: Shared<CoveragePair>;
};

/** Each member's part of the quotes, releases and coverage within the region's window. */
export async function pressShare(actor: Actor, db: ReadDb, now: Date): Promise<PressShare> {
  demand(actor, "read");
  const members = await membersNow(db, actor.regionId);
  const rule = await shareRule(db, actor.regionId);
  const sent = await sentReleases(db, actor.regionId, shareStart(now, rule), now);
  const membersOfPerson = await speakersFor(db, actor.regionId);
  return {
    quotes: fairShare(
      members,
      sent.flatMap((release) => quotePairs(release, membersOfPerson)),
      rule,
    ),
    releases: fairShare(
      members,
      sent.flatMap((release) => releasePairs(release, members, membersOfPerson)),
      rule,
    ),
    coverage: fairShare(members, await coveragePairs(db, actor.regionId, now, rule), rule),
  };
}

type Sent = Omit<ReleasePair, "memberId"> & { text: ReleaseText; benefiting: string[] };
type Speakers = ReadonlyMap<string, readonly string[]>;

/** A release counts from the moment its first mail left, with the text that left. */
async function sentReleases(db: ReadDb, regionId: string, from: Date, to: Date): Promise<Sent[]> {
  const sent = and(eq(releases.regionId, regionId), gte(releases.frozenAt, from), lte(releases.frozenAt, to));
  const rows = await db
    .select({
      releaseId: releases.id,
      title: releases.title,
      locale: releases.locale,
      at: releases.frozenAt,
      document: textVersions.document,
    })
    .from(releases)
    .innerJoin(textVersions, eq(textVersions.id, releases.publishedVersionId))
    .where(sent)
    .orderBy(asc(releases.frozenAt), asc(releases.id));
  const benefits = await db
    .selectDistinct({ releaseId: releaseSuccesses.releaseId, memberId: successBenefits.memberId })
    .from(releaseSuccesses)
    .innerJoin(successBenefits, eq(successBenefits.successId, releaseSuccesses.successId))
    .where(inArray(releaseSuccesses.releaseId, db.select({ id: releases.id }).from(releases).where(sent)));
  return rows.flatMap(({ at, document, ...release }) => {
    const benefiting = benefits.filter((one) => one.releaseId === release.releaseId).map(({ memberId }) => memberId);
    return at ? [{ ...release, at, text: readDocument(document), benefiting }] : [];
  });
}

/** Person → the members that the person speaks for or belongs to. */
async function speakersFor(db: ReadDb, regionId: string): Promise<Speakers> {
  const rows = await db
    .selectDistinct({ contactId: contactRoles.contactId, memberId: contactRoles.memberId })
    .from(contactRoles)
    .where(and(eq(contactRoles.regionId, regionId), isNotNull(contactRoles.memberId)));
  const found = new Map<string, string[]>();
  for (const { contactId, memberId } of rows) {
    if (memberId) found.set(contactId, [...(found.get(contactId) ?? []), memberId]);
  }
  for (const [id, into] of await becameOthers(db, regionId)) found.set(id, found.get(into) ?? []);
  return found;
}

const releasePairs = (
  { text, benefiting, ...release }: Sent,
  members: readonly Member[],
  membersOfPerson: Speakers,
): ReleasePair[] =>
  namedMembers(text, { members, benefiting, membersOfPerson }).map((memberId) => ({ ...release, memberId }));

const quotePairs = ({ text, benefiting: _, ...release }: Sent, membersOfPerson: Speakers): QuotePair[] =>
  spoken(allQuotes(text)).flatMap(({ key, speakerId, name }) =>
    (membersOfPerson.get(speakerId) ?? []).map((memberId) => ({ ...release, memberId, key, speaker: name })),
  );

const coveragePairs = (db: ReadDb, regionId: string, now: Date, rule: ShareRule): Promise<CoveragePair[]> =>
  db
    .select({
      memberId: coverageMembers.memberId,
      coverageId: coverage.id,
      title: coverage.title,
      locale: coverage.locale,
      outletName: coverage.outletName,
      publishedOn: coverage.publishedOn,
    })
    .from(coverage)
    .innerJoin(coverageMembers, eq(coverageMembers.coverageId, coverage.id))
    .where(
      and(
        eq(coverage.regionId, regionId),
        gte(coverage.publishedOn, firstShareDay(now, rule)),
        lte(coverage.publishedOn, civilDate(now)),
      ),
    )
    .orderBy(asc(coverage.publishedOn), asc(coverage.id));
