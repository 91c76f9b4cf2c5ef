// One contact: who it is, what it is to the region, and what it has got from us.
import { and, asc, desc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Contact, contacts, contactTopics } from "#db/schema/contacts.ts";
import { type Delivery, deliveries, deliveryContents, outboxMails } from "#db/schema/delivery.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { NotFound } from "~/platform/refusal.ts";
import { type NamedTag, tagsOf } from "./list.queries.server.ts";
import { inOrder } from "./topic-order.server.ts";

export type ContactDetails = { contact: Contact; tags: NamedTag[]; topics: string[] };

/** Also one that has been taken out of use. @throws NotFound */
export async function getContact(actor: Actor, db: ReadDb, id: string): Promise<ContactDetails> {
  demand(actor, "read");
  const [contact] = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.regionId, actor.regionId), eq(contacts.id, id)));
  if (!contact) throw new NotFound("contact");
  const tags = await tagsOf(db, [id]);
  const topics = await db
    .select({ topic: contactTopics.topic })
    .from(contactTopics)
    .where(eq(contactTopics.contactId, id))
    .orderBy(asc(contactTopics.topic));
  return { contact, tags: tags.get(id) ?? [], topics: inOrder(topics.map(({ topic }) => topic)) };
}

export type MailLine = Pick<Delivery, "id" | "state" | "dueAt" | "submittedAt" | "causeKind" | "causeId" | "locale"> & {
  /** Null where it is written when it leaves. */
  subject: string | null;
};

/** The mail the person has got or is about to, newest first; one more than `size` if there is. */
export async function mailTo(
  actor: Actor,
  db: ReadDb,
  contactId: string,
  { page, size }: { page: number; size: number },
): Promise<MailLine[]> {
  demand(actor, "read");
  const rows = await db
    .select({
      id: deliveries.id,
      state: deliveries.state,
      dueAt: deliveries.dueAt,
      submittedAt: deliveries.submittedAt,
      causeKind: deliveries.causeKind,
      causeId: deliveries.causeId,
      locale: deliveries.locale,
      written: deliveryContents.subject,
      sent: outboxMails.subject,
    })
    .from(deliveries)
    .leftJoin(deliveryContents, eq(deliveryContents.id, deliveries.contentId))
    .leftJoin(outboxMails, eq(outboxMails.deliveryId, deliveries.id))
    .where(and(eq(deliveries.regionId, actor.regionId), eq(deliveries.contactId, contactId)))
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(size + 1)
    .offset((page - 1) * size);
  return rows.map(({ written, sent, ...row }) => ({ ...row, subject: written ?? sent }));
}
