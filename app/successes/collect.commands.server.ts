// Asking each member's contact what is new: once a month, by hand or by itself, and one reminder.
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type Contact, contacts } from "#db/schema/contacts.ts";
import type { Member, Region } from "#db/schema/regions.ts";
import { type CollectRequest, collectRequests, collectSettings } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recipientLocale } from "~/approvals/recipient-locale.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { memberContacts } from "~/contacts/contacts.queries.server.ts";
import type { MailContent } from "~/delivery/cause.ts";
import { enqueue } from "~/delivery/queue.commands.server.ts";
import { ensureLink } from "~/links/links.commands.server.ts";
import type { Locale } from "~/platform/locale.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { membersNow, regionById } from "~/regions/regions.queries.server.ts";
import { collectKind, remindPurpose } from "./collect-kind.ts";
import { collectMail } from "./collect-mail.server.ts";
import { monthOf, openUntil } from "./collect-month.ts";

type Recipient = { member: Member; contact: Contact & { email: string }; locale: Locale };
type Prepared = Recipient & { requestId: string; content: MailContent };

/**
 * Asks, for this month, each of these members (all, where none is named) whose contact has an address and has not been
 * asked yet. Two people, or two processes, at once ask once.
 * @returns how many were asked
 */
export async function askMembers(actor: Actor, now: Date, memberIds: readonly string[] | null): Promise<number> {
  demand(actor, "send");
  const month = monthOf(now);
  const region = await ownRegion(actor);
  const members = await membersNow(read, actor.regionId);
  if (memberIds?.some((id) => !members.some((member) => member.id === id))) throw new NotFound("member");
  const asked = new Set((await requestsOf(read, actor.regionId, month)).map(({ memberId }) => memberId));
  const wanted = members.filter(({ id }) => !asked.has(id) && (memberIds?.includes(id) ?? true));
  const asker = await askerOf(actor);
  const mails: Prepared[] = [];
  for (const recipient of await recipientsFor(actor, region, wanted)) {
    const content = await collectMail({ ...spokenTo(recipient, region), asker, reminder: false, month, askedAt: now });
    mails.push({ ...recipient, requestId: randomUUID(), content });
  }
  if (mails.length === 0) return 0;
  return inTransaction(async (db) => {
    let made = 0;
    for (const mail of mails) if (await askOne(db, actor, now, month, mail)) made += 1;
    return made;
  });
}

async function askOne(db: WriteDb, actor: Actor, now: Date, month: string, mail: Prepared): Promise<boolean> {
  const { regionId } = actor;
  const { requestId: id, member, contact } = mail;
  const [made] = await db
    .insert(collectRequests)
    .values({ id, regionId, memberId: member.id, contactId: contact.id, month, createdAt: now })
    .onConflictDoNothing()
    .returning();
  if (!made) return false;
  await queue(db, now, made, mail, collectKind);
  await recordAudit(db, actor, now, {
    act: "successes.ask",
    subjectType: "collectRequest",
    subjectId: id,
    detail: { memberId: member.id, month },
  });
  return true;
}

/**
 * One reminder to one who has not answered. Pressed again it changes nothing. Where the member has another contact by
 * now, that one is asked instead, and the old link opens no more.
 */
export async function remindMember(actor: Actor, now: Date, requestId: string): Promise<void> {
  demand(actor, "send");
  const region = await ownRegion(actor);
  const request = await openRequest(read, actor, now, requestId);
  const members = await membersNow(read, actor.regionId);
  const [recipient] = await recipientsFor(
    actor,
    region,
    members.filter(({ id }) => id === request.memberId),
  );
  if (!recipient) throw new Refusal("successes:refusal.noContact");
  const contactId = recipient.contact.id;
  const reminder = contactId === request.contactId;
  const { month, createdAt: askedAt } = request;
  const asker = await askerOf(actor);
  const content = await collectMail({ ...spokenTo(recipient, region), asker, reminder, month, askedAt });
  await inTransaction(async (db) => {
    const open = await openRequest(db, actor, now, requestId);
    await db.update(collectRequests).set({ contactId }).where(eq(collectRequests.id, requestId));
    const mail = { ...recipient, content };
    if ((await queue(db, now, open, mail, reminder ? remindPurpose : collectKind)) === 0) return;
    await recordAudit(db, actor, now, {
      act: "successes.remind",
      subjectType: "collectRequest",
      subjectId: requestId,
      detail: { memberId: request.memberId },
    });
  });
}

/** @throws NotFound; Refusal where nothing is waited for any more */
async function openRequest(db: ReadDb, actor: Actor, now: Date, id: string): Promise<CollectRequest> {
  const [request] = await db
    .select()
    .from(collectRequests)
    .where(and(eq(collectRequests.regionId, actor.regionId), eq(collectRequests.id, id)));
  if (!request) throw new NotFound("request");
  if (request.answer !== null) throw new Refusal("successes:refusal.answeredAlready");
  if (openUntil(request.month, request.createdAt) <= now) throw new Refusal("successes:refusal.monthOver");
  return request;
}

type Addressed = Recipient & { content: MailContent };

/** @returns how many deliveries are new: none where this address has had one of this purpose */
async function queue(db: WriteDb, now: Date, request: CollectRequest, mail: Addressed, purpose: string) {
  const { regionId, id } = request;
  const { contact, locale, content } = mail;
  const variant = `${purpose} ${contact.id}`;
  const expiresAt = openUntil(request.month, request.createdAt);
  const wanted = { regionId, purpose: "collect", holderId: contact.id, subject: id, expiresAt } as const;
  const link = await ensureLink(db, now, wanted);
  return enqueue(
    db,
    now,
    { kind: collectKind, id, regionId, dueAt: now },
    [{ variant, locale, content }],
    [
      {
        purpose,
        recipient: { email: contact.email, name: contact.name, contactId: contact.id, locale },
        content: { variant, locale },
        linkId: link.id,
      },
    ],
  );
}

const requestsOf = (db: ReadDb, regionId: string, month: string): Promise<CollectRequest[]> =>
  db
    .select()
    .from(collectRequests)
    .where(and(eq(collectRequests.regionId, regionId), eq(collectRequests.month, month)));

/** Those of the members whose contact has an address, and the language to write in. */
async function recipientsFor(actor: Actor, region: Region, members: readonly Member[]): Promise<Recipient[]> {
  const contactOf = await memberContacts(actor, read);
  return members.flatMap((member) => {
    const contact = contactOf.get(member.id);
    if (!contact?.email) return [];
    const locale = recipientLocale(contact.locale, member.languageForm, region.locale);
    return [{ member, contact: { ...contact, email: contact.email }, locale }];
  });
}

const spokenTo = ({ member, contact, locale }: Recipient, region: Region) => ({
  locale,
  regionName: region.name,
  memberName: member.name,
  recipientName: contact.name,
});

/** Who asks in person, and where an answer by mail goes. */
async function askerOf(actor: Actor): Promise<{ name: string; email: string | null } | null> {
  if (actor.kind !== "person") return null;
  const [own] = await read
    .select({ email: contacts.email })
    .from(contacts)
    .where(and(eq(contacts.regionId, actor.regionId), eq(contacts.userId, actor.userId)));
  return { name: actor.name, email: own?.email ?? null };
}

async function ownRegion(actor: Actor): Promise<Region> {
  const region = await regionById(read, actor.regionId);
  if (!region) throw new NotFound("region");
  return region;
}

/** From which day of the month it is asked by itself; null: only when a person says so. */
export async function setCollectDay(actor: Actor, now: Date, dayOfMonth: number | null): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    const { regionId } = actor;
    const [known] = await db.select().from(collectSettings).where(eq(collectSettings.regionId, regionId));
    // Saved again as it is, it does not count as chosen anew: that would put off the month's question.
    if (known?.dayOfMonth === dayOfMonth || (!known && dayOfMonth === null)) return;
    await db
      .insert(collectSettings)
      .values({ regionId, dayOfMonth, changedAt: now })
      .onConflictDoUpdate({ target: collectSettings.regionId, set: { dayOfMonth, changedAt: now } });
    await recordAudit(db, actor, now, {
      act: "successes.setCollectDay",
      subjectType: "region",
      subjectId: regionId,
      detail: { dayOfMonth },
    });
  });
}
