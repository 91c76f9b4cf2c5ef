// Which members have been asked to assess, and what has come of it; those that have left are asked nothing.
import { and, asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type DeliveryState, deliveries } from "#db/schema/delivery.ts";
import { links } from "#db/schema/links.ts";
import { stakeholderAssessments } from "#db/schema/stakeholders.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { memberContacts } from "~/contacts/contacts.queries.server.ts";
import { membersNow } from "~/regions/regions.queries.server.ts";
import { readSubject, type Scope } from "./ask-scope.ts";
import { assessKind } from "./assess-kind.ts";

export type AskedMember = {
  id: string;
  name: string;
  /** Null where the member has no contact. */
  contactName: string | null;
  hasAddress: boolean;
  /** Null where it never was. */
  asked: { at: Date; scope: Scope; mail: DeliveryState } | null;
  /** Since it was asked last: how many of them, and when the last of it came. */
  answered: { count: number; at: Date } | null;
};

export async function askedMembers(actor: Actor, db: ReadDb): Promise<AskedMember[]> {
  demand(actor, "read");
  const { regionId } = actor;
  const contactOf = await memberContacts(actor, db);
  const asked = await lastAsked(db, regionId);
  const said = await db
    .select({
      memberId: stakeholderAssessments.memberId,
      stakeholderId: stakeholderAssessments.stakeholderId,
      at: stakeholderAssessments.createdAt,
    })
    .from(stakeholderAssessments)
    .where(and(eq(stakeholderAssessments.regionId, regionId), eq(stakeholderAssessments.via, "link")));
  return (await membersNow(db, regionId)).map(({ id, name }) => {
    const contact = contactOf.get(id);
    const last = asked.get(id) ?? null;
    const since = said.filter(({ memberId, at }) => last && memberId === id && at >= last.at);
    const newest = since.reduce((latest, { at }) => (at > latest ? at : latest), new Date(0));
    return {
      id,
      name,
      contactName: contact?.name ?? null,
      hasAddress: Boolean(contact?.email),
      asked: last,
      answered: since.length > 0 ? { count: new Set(since.map((view) => view.stakeholderId)).size, at: newest } : null,
    };
  });
}

async function lastAsked(db: ReadDb, regionId: string) {
  const rows = await db
    .select({ subject: links.subject, at: deliveries.createdAt, mail: deliveries.state })
    .from(deliveries)
    .innerJoin(links, eq(links.id, deliveries.linkId))
    .where(and(eq(deliveries.regionId, regionId), eq(deliveries.causeKind, assessKind)))
    .orderBy(asc(deliveries.createdAt), asc(deliveries.id));
  const last = new Map<string, NonNullable<AskedMember["asked"]>>();
  for (const { subject, at, mail } of rows) {
    const asked = readSubject(subject);
    if (asked) last.set(asked.memberId, { at, mail, scope: asked.scope });
  }
  return last;
}
