// What a member's contact is asked through a link, and what has come in and waits for someone to look at it.
import { and, asc, desc, eq, gte } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import type { Link } from "#db/schema/links.ts";
import { members, regions } from "#db/schema/regions.ts";
import { collectRequests, type Success, successBenefits, successes } from "#db/schema/successes.ts";
import type { Actor, LinkActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recipientLocale } from "~/approvals/recipient-locale.ts";
import { NotFound } from "~/platform/refusal.ts";
import { localeOfForm } from "~/regions/language-form.ts";

/** The question of one link: of whom, about which member, in which language. @throws NotFound where it was passed on to another */
export async function askedByLink(db: ReadDb, actor: LinkActor, link: Pick<Link, "subject">) {
  const [row] = await db
    .select({ request: collectRequests, member: members, contact: contacts, region: regions })
    .from(collectRequests)
    .innerJoin(members, eq(members.id, collectRequests.memberId))
    .innerJoin(contacts, eq(contacts.id, collectRequests.contactId))
    .innerJoin(regions, eq(regions.id, collectRequests.regionId))
    .where(
      and(
        eq(collectRequests.regionId, actor.regionId),
        eq(collectRequests.id, link.subject),
        eq(collectRequests.contactId, actor.contactId),
      ),
    );
  if (!row) throw new NotFound("request");
  const { member, contact, region } = row;
  return {
    ...row,
    /** What the person is spoken to in, and what the member's texts are written in. */
    locale: recipientLocale(contact.locale, member.languageForm, region.locale),
    memberLocale: localeOfForm(member.languageForm, region.locale),
  };
}

export type Asked = Awaited<ReturnType<typeof askedByLink>>;

/** What this person has handed in for the member since the question was asked, the newest first. */
export const handedInSince = (db: ReadDb, { request, contact }: Asked): Promise<Pick<Success, "id" | "title">[]> =>
  db
    .select({ id: successes.id, title: successes.title })
    .from(successes)
    .innerJoin(successBenefits, eq(successBenefits.successId, successes.id))
    .where(
      and(
        eq(successes.regionId, request.regionId),
        eq(successes.handedInByName, contact.name),
        eq(successBenefits.memberId, request.memberId),
        gte(successes.createdAt, request.createdAt),
      ),
    )
    .orderBy(desc(successes.createdAt), asc(successes.id));

export type DraftRow = Pick<Success, "id" | "title" | "locale" | "handedInByName" | "createdAt"> & {
  /** Null where it benefits no member in particular. */
  memberName: string | null;
};

/** What was handed in and nobody has looked over yet, the oldest first. */
export async function draftsWaiting(actor: Actor, db: ReadDb): Promise<DraftRow[]> {
  demand(actor, "read");
  return db
    .select({
      id: successes.id,
      title: successes.title,
      locale: successes.locale,
      handedInByName: successes.handedInByName,
      createdAt: successes.createdAt,
      memberName: members.name,
    })
    .from(successes)
    .leftJoin(successBenefits, eq(successBenefits.successId, successes.id))
    .leftJoin(members, eq(members.id, successBenefits.memberId))
    .where(and(eq(successes.regionId, actor.regionId), eq(successes.draft, true)))
    .orderBy(asc(successes.createdAt), asc(successes.id))
    .limit(200);
}
