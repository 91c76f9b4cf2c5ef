// The desk asks chosen members how they see their stakeholders.
import { and, eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import { type Contact, contacts } from "#db/schema/contacts.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recipientLocale } from "~/approvals/recipient-locale.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { memberContacts } from "~/contacts/contacts.queries.server.ts";
import { enqueue, type NewContent } from "~/delivery/queue.commands.server.ts";
import { ensureLink } from "~/links/links.commands.server.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { membersNow, regionById } from "~/regions/regions.queries.server.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { mostAsked, type Scope, subjectOf } from "./ask-scope.ts";
import { assessKind } from "./assess-kind.ts";
import { stakeholdersAsked } from "./assess-link.queries.server.ts";
import { assessMail } from "./assess-mail.server.ts";
import { linkDays } from "./settings.ts";

type Prepared = { memberId: string; contact: Contact & { email: string }; content: NewContent };

/**
 * Asks each of these members whose contact has an address. One mail a day to each, however often, and by however many,
 * it is pressed. @returns how many are asked
 * @throws Refusal where there is nobody to ask, or nobody to ask about
 */
export async function askToAssess(
  actor: Actor,
  now: Date,
  { memberIds, scope }: { memberIds: readonly string[]; scope: Scope },
): Promise<number> {
  demand(actor, "send");
  const expiresAt = instantAt(addDays(civilDate(now), await readSetting(read, actor.regionId, linkDays)), "23:59");
  const mails = await prepare(actor, { memberIds, scope, expiresAt });
  if (mails.length === 0) throw new Refusal("stakeholders:refusal.nobodyToAsk", { field: "memberIds" });
  const purpose = `${assessKind} ${civilDate(now)}`;
  return inTransaction(async (db) => {
    let asked = 0;
    for (const { memberId, contact, content } of mails) {
      const { regionId } = actor;
      const subject = subjectOf({ memberId, scope });
      const wanted = { regionId, purpose: "assess", holderId: contact.id, subject, expiresAt } as const;
      const link = await ensureLink(db, now, wanted);
      const variant = purpose;
      const { locale } = content;
      const recipient = { email: contact.email, name: contact.name, contactId: contact.id, locale };
      const cause = { kind: assessKind, id: link.id, regionId, dueAt: now };
      const mail = { purpose, recipient, content: { variant, locale }, linkId: link.id };
      asked += await enqueue(db, now, cause, [{ ...content, variant }], [mail]);
      await recordAudit(db, actor, now, {
        act: "stakeholders.ask",
        subjectType: "member",
        subjectId: memberId,
        detail: { scope },
      });
    }
    return asked;
  });
}

type Wanted = { memberIds: readonly string[]; scope: Scope; expiresAt: Date };

async function prepare(actor: Actor, { memberIds, scope, expiresAt }: Wanted): Promise<Prepared[]> {
  const region = await regionById(read, actor.regionId);
  if (!region) throw new NotFound("region");
  const members = await membersNow(read, actor.regionId);
  const chosen = members.filter(({ id }) => memberIds.includes(id));
  if (chosen.length < new Set(memberIds).size) throw new NotFound("member");
  const contactOf = await memberContacts(actor, read);
  const asker = { name: nameOf(actor), email: await addressOf(actor) };
  const mails: Prepared[] = [];
  for (const { id: memberId, name: memberName, languageForm } of chosen) {
    const contact = contactOf.get(memberId);
    if (!contact?.email) continue;
    const count = (await stakeholdersAsked(read, actor.regionId, { memberId, scope }, mostAsked + 1)).length;
    if (count === 0) throw new Refusal("stakeholders:refusal.nobodyToAssess", { field: "scope" });
    if (count > mostAsked)
      throw new Refusal("stakeholders:refusal.tooMany", { field: "scope", params: { most: mostAsked } });
    const locale = recipientLocale(contact.locale, languageForm, region.locale);
    const about = { locale, regionName: region.name, memberName, recipientName: contact.name, asker, count };
    const content = await assessMail({ ...about, until: expiresAt });
    mails.push({ memberId, contact: { ...contact, email: contact.email }, content: { variant: "", locale, content } });
  }
  return mails;
}

/** Where an answer by mail goes. */
async function addressOf(actor: Actor): Promise<string | null> {
  if (actor.kind !== "person") return null;
  const [own] = await read
    .select({ email: contacts.email })
    .from(contacts)
    .where(and(eq(contacts.regionId, actor.regionId), eq(contacts.userId, actor.userId)));
  return own?.email ?? null;
}
