// Where a person has been used: what to look at when they take their consent back.
import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Ask, asks } from "#db/schema/ambassadors.ts";
import { approvalParties, approvalSubjects } from "#db/schema/approvals.ts";
import { type Release, releases } from "#db/schema/press.ts";
import { successes, successPeople } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { personConcern } from "~/approvals/blocks.ts";
import { idsOfPerson } from "~/contacts/one-person.server.ts";
import type { Locale } from "~/platform/locale.ts";

export type Uses = {
  /** Releases that quote them, the newest first; `sent` where it cannot be called back any more. */
  releases: (Pick<Release, "id" | "title" | "locale"> & { sent: boolean })[];
  /** What they have done themselves, where it can be seen. */
  done: Pick<Ask, "id" | "kind" | "link">[];
  /** Successes on which they stand as someone to quote. */
  successes: { id: string; title: string; locale: Locale }[];
};

export async function usesOf(
  actor: Actor,
  db: ReadDb,
  person: { ambassadorId: string; contactId: string },
): Promise<Uses> {
  demand(actor, "read");
  const ids = await idsOfPerson(db, actor.regionId, person.contactId);
  const quoting = await db
    .select({ id: releases.id, title: releases.title, locale: releases.locale, frozenAt: releases.frozenAt })
    .from(approvalParties)
    .innerJoin(approvalSubjects, eq(approvalSubjects.id, approvalParties.subjectId))
    .innerJoin(releases, and(eq(approvalSubjects.subjectType, "release"), eq(releases.id, approvalSubjects.subjectId)))
    .where(and(eq(releases.regionId, actor.regionId), inArray(approvalParties.concern, ids.map(personConcern))))
    .orderBy(desc(releases.changedAt), asc(releases.id));
  const done = await db
    .select({ id: asks.id, kind: asks.kind, link: asks.link })
    .from(asks)
    .where(and(eq(asks.regionId, actor.regionId), eq(asks.ambassadorId, person.ambassadorId), isNotNull(asks.doneAt)))
    .orderBy(desc(asks.sentAt), asc(asks.id));
  const standing = await db
    .select({ id: successes.id, title: successes.title, locale: successes.locale })
    .from(successPeople)
    .innerJoin(successes, eq(successes.id, successPeople.successId))
    .where(and(eq(successes.regionId, actor.regionId), eq(successPeople.contactId, person.contactId)))
    .orderBy(desc(successes.createdAt), asc(successes.id));
  return {
    releases: quoting.map(({ frozenAt, ...release }) => ({ ...release, sent: frozenAt !== null })),
    done: done.filter(({ link }) => link !== ""),
    successes: standing,
  };
}
