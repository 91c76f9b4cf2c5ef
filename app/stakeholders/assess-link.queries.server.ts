// What the page behind a member's link shows: those it was asked about, with what the member said last. Opening it
// changes nothing.
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { contactRoles, contacts } from "#db/schema/contacts.ts";
import type { Link } from "#db/schema/links.ts";
import { members, regions } from "#db/schema/regions.ts";
import { type Stakeholder, stakeholderAssessments, stakeholders } from "#db/schema/stakeholders.ts";
import type { LinkActor } from "~/access/actor.ts";
import { recipientLocale } from "~/approvals/recipient-locale.ts";
import { NotFound } from "~/platform/refusal.ts";
import { type Asked, isInScope, mostAsked, readSubject } from "./ask-scope.ts";
import { assessorOf } from "./assessing.ts";
import { inUse } from "./stakeholders.queries.server.ts";
import { besideName, standsAs } from "./stands-as.ts";

/** Whose view is asked for, of whom. @throws NotFound where the holder speaks for that member no more, or the member has left */
export async function askedByLink(db: ReadDb, actor: LinkActor, link: Pick<Link, "subject">) {
  const asked = readSubject(link.subject);
  if (actor.purpose !== "assess" || !asked) throw new NotFound("assess");
  const [row] = await db
    .select({ member: members, contact: contacts, region: regions })
    .from(contactRoles)
    .innerJoin(contacts, eq(contacts.id, contactRoles.contactId))
    .innerJoin(members, eq(members.id, contactRoles.memberId))
    .innerJoin(regions, eq(regions.id, contactRoles.regionId))
    .where(
      and(
        eq(contactRoles.regionId, actor.regionId),
        eq(contactRoles.contactId, actor.contactId),
        inArray(contactRoles.role, ["memberContact", "memberDeputy"]),
        eq(contactRoles.memberId, asked.memberId),
        isNull(contacts.archivedAt),
        isNull(members.leftAt),
      ),
    )
    .limit(1);
  if (!row) throw new NotFound("assess");
  const { member, contact, region } = row;
  return { ...row, asked, locale: recipientLocale(contact.locale, member.languageForm, region.locale) };
}

/** Those in use that a member is asked about, by name; no more than anyone gets through. */
export async function stakeholdersAsked(
  db: ReadDb,
  regionId: string,
  asked: Asked,
  most = mostAsked,
): Promise<{ stakeholder: Stakeholder; name: string; beside: string }[]> {
  const rows = await db
    .select({ stakeholder: stakeholders, contact: contacts })
    .from(stakeholders)
    .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
    .where(and(eq(stakeholders.regionId, regionId), inUse))
    .orderBy(asc(contacts.sortKey), asc(stakeholders.id));
  return rows
    .filter(({ stakeholder }) => isInScope(stakeholder, asked))
    .slice(0, most)
    .map(({ stakeholder, contact }) => ({
      stakeholder,
      name: standsAs(stakeholder, contact),
      beside: besideName(stakeholder, contact),
    }));
}

/** What the member has said last of each, by stakeholder. */
export async function saidByMember(db: ReadDb, regionId: string, memberId: string) {
  const rows = await db
    .select()
    .from(stakeholderAssessments)
    .where(
      and(eq(stakeholderAssessments.regionId, regionId), eq(stakeholderAssessments.assessor, assessorOf(memberId))),
    )
    .orderBy(asc(stakeholderAssessments.assessedOn));
  return new Map(rows.map((view) => [view.stakeholderId, view]));
}
