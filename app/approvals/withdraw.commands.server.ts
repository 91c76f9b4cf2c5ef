// Taking back what a person has been sent to answer through.
import { and, eq, inArray, isNull } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb } from "#db/handles.ts";
import { approvalParties, approvalRequests, approvalSubjects } from "#db/schema/approvals.ts";
import { contacts } from "#db/schema/contacts.ts";
import { links } from "#db/schema/links.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { idsOfPerson } from "~/contacts/one-person.server.ts";
import { cancelWaiting } from "~/delivery/queue.commands.server.ts";
import { revokeLink } from "~/links/links.commands.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { requestKind } from "./requests.commands.server.ts";

/**
 * Withdraws every link this person can answer through, stops requests that have not left, and counts the person as not
 * asked. What the person has answered stands. Asked again, the person gets a new link.
 */
export function withdrawLinks(actor: Actor, now: Date, { contactId }: { contactId: string }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const { regionId } = actor;
    const [contact] = await db
      .select({ id: contacts.id })
      .from(contacts)
      .where(and(eq(contacts.regionId, regionId), eq(contacts.id, contactId)));
    if (!contact) throw new NotFound("contact");
    const requests = await db
      .select({ id: approvalRequests.id })
      .from(approvalRequests)
      .where(and(eq(approvalRequests.regionId, regionId), eq(approvalRequests.contactId, contactId)));
    for (const { id } of requests) {
      await cancelWaiting(db, now, { kind: requestKind, id, regionId }, "approvals:reason.withdrawn");
    }
    for (const id of await openLinks(db, regionId, contactId)) await revokeLink(db, actor, now, id);
    const open = db
      .select({ id: approvalSubjects.id })
      .from(approvalSubjects)
      .where(and(eq(approvalSubjects.regionId, regionId), isNull(approvalSubjects.closedAt)));
    await db
      .update(approvalParties)
      .set({ askedAt: null })
      .where(
        and(
          eq(approvalParties.regionId, regionId),
          eq(approvalParties.contactId, contactId),
          inArray(approvalParties.subjectId, open),
        ),
      );
  });
}

async function openLinks(db: ReadDb, regionId: string, contactId: string): Promise<string[]> {
  const rows = await db
    .select({ id: links.id })
    .from(links)
    .where(
      and(
        eq(links.regionId, regionId),
        inArray(links.holderId, await idsOfPerson(db, regionId, contactId)),
        eq(links.purpose, "approval"),
        isNull(links.revokedAt),
      ),
    );
  return rows.map(({ id }) => id);
}
