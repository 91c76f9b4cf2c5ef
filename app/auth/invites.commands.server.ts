// Someone is asked to join a region, asked again, or not any more.
import { and, eq, isNull } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Invite, invites, memberships, users } from "#db/schema/auth.ts";
import { links } from "#db/schema/links.ts";
import { members, type Region } from "#db/schema/regions.ts";
import type { PersonActor } from "~/access/actor.ts";
import { demand, type Role } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { emailKey } from "~/delivery/address.ts";
import type { MailContent } from "~/delivery/cause.ts";
import { cancelWaiting, enqueue } from "~/delivery/queue.commands.server.ts";
import { ensureLink, revokeLink } from "~/links/links.commands.server.ts";
import type { Locale } from "~/platform/locale.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { inviteMail } from "./account-mail.server.ts";
import { inviteKind } from "./causes.server.ts";
import { withinLimit } from "./limits.server.ts";
import { inviteDays } from "./settings.ts";
import { memberFor } from "./standing.ts";

export type NewInvite = {
  id: string;
  name: string;
  email: string;
  role: Role;
  memberId: string | null;
  locale: Locale;
};

const dayMs = 86_400_000;

/** Asks someone in, by mail. Says nothing of whether the address has an account elsewhere. The same id again changes nothing. */
export async function invite(actor: PersonActor, now: Date, input: NewInvite): Promise<void> {
  demand(actor, "manageMembers");
  await withinLimit("invites", actor.regionId);
  const memberId = memberFor(input.role, input.memberId);
  const { region, expiresAt } = await whatHolds(actor, now);
  const wanted = { ...input, email: input.email.trim(), memberId, invitedByName: actor.name, expiresAt };
  const content = await inviteMail(wanted, region, now);
  await inTransaction(async (db) => {
    if (memberId) await demandMember(db, actor, memberId);
    await demandNotHere(db, actor, wanted);
    const [made] = await db
      .insert(invites)
      .values({ ...wanted, regionId: actor.regionId, createdAt: now })
      .onConflictDoNothing()
      .returning();
    if (!made) {
      await ownInvite(db, actor, input.id);
      return;
    }
    await send(db, now, made, content, "invite");
    await recordAudit(db, actor, now, {
      act: "auth.invite",
      subjectType: "invite",
      subjectId: made.id,
      detail: { role: made.role, memberId },
    });
  });
}

/** The same link once more, and it holds as long as a new one. @param seenExpiry as the page showed it: pressed twice, it is sent once */
export async function inviteAgain(actor: PersonActor, now: Date, id: string, seenExpiry: Date): Promise<void> {
  demand(actor, "manageMembers");
  await withinLimit("invites", actor.regionId);
  const { region, expiresAt } = await whatHolds(actor, now);
  const [known] = await read
    .select()
    .from(invites)
    .where(and(eq(invites.id, id), eq(invites.regionId, actor.regionId)));
  if (!known) throw new NotFound("invite");
  const content = await inviteMail({ ...known, expiresAt }, region, now);
  await inTransaction(async (db) => {
    const invited = await ownInvite(db, actor, id);
    if (invited.acceptedAt || invited.revokedAt) throw new Refusal("auth:refusal.inviteClosed");
    if (invited.expiresAt.getTime() !== seenExpiry.getTime()) return;
    await db.update(invites).set({ expiresAt }).where(eq(invites.id, id));
    await send(db, now, { ...invited, expiresAt }, content, `invite ${now.toISOString()}`);
    await recordAudit(db, actor, now, { act: "auth.inviteAgain", subjectType: "invite", subjectId: id });
  });
}

/** The link opens no more, and a mail that has not left does not leave. */
export function withdrawInvite(actor: PersonActor, now: Date, id: string): Promise<void> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    const invited = await ownInvite(db, actor, id);
    if (invited.revokedAt) return;
    if (invited.acceptedAt) throw new Refusal("auth:refusal.inviteClosed");
    await db.update(invites).set({ revokedAt: now }).where(eq(invites.id, id));
    const [link] = await db
      .select({ id: links.id })
      .from(links)
      .where(and(eq(links.regionId, actor.regionId), eq(links.purpose, "invite"), eq(links.subject, id)));
    if (link) await revokeLink(db, actor, now, link.id);
    await cancelWaiting(db, now, { kind: inviteKind, id, regionId: actor.regionId }, "auth:reason.inviteWithdrawn");
    await recordAudit(db, actor, now, { act: "auth.withdrawInvite", subjectType: "invite", subjectId: id });
  });
}

async function whatHolds(actor: PersonActor, now: Date): Promise<{ region: Region; expiresAt: Date }> {
  const region = await regionById(read, actor.regionId);
  if (!region) throw new NotFound("region");
  const days = await readSetting(read, actor.regionId, inviteDays);
  return { region, expiresAt: new Date(now.getTime() + days * dayMs) };
}

async function send(db: WriteDb, now: Date, invited: Invite, content: MailContent, purpose: string): Promise<void> {
  const { id, regionId, name, email, locale, expiresAt } = invited;
  const link = await ensureLink(db, now, { regionId, purpose: "invite", holderId: id, subject: id, expiresAt });
  const variant = purpose;
  await enqueue(
    db,
    now,
    { kind: inviteKind, id, regionId, dueAt: now },
    [{ variant, locale, content }],
    [
      {
        purpose,
        recipient: { email, name, contactId: null, locale },
        content: { variant, locale },
        linkId: link.id,
      },
    ],
  );
}

async function ownInvite(db: WriteDb, actor: PersonActor, id: string): Promise<Invite> {
  const [known] = await db
    .select()
    .from(invites)
    .where(and(eq(invites.id, id), eq(invites.regionId, actor.regionId)));
  if (!known) throw new NotFound("invite");
  return known;
}

async function demandMember(db: WriteDb, actor: PersonActor, memberId: string): Promise<void> {
  const [own] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.id, memberId), eq(members.regionId, actor.regionId)));
  if (!own) throw new NotFound("member");
}

/** Those who are in the region, or asked already, are known to the one who asks: nothing is given away. */
async function demandNotHere(db: WriteDb, actor: PersonActor, { id, email }: NewInvite): Promise<void> {
  const key = emailKey(email);
  const [here] = await db
    .select({ id: users.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.regionId, actor.regionId), eq(users.email, key)));
  if (here) throw new Refusal("auth:refusal.alreadyHere", { field: "email" });
  const open = await db
    .select({ id: invites.id, email: invites.email })
    .from(invites)
    .where(and(eq(invites.regionId, actor.regionId), isNull(invites.acceptedAt), isNull(invites.revokedAt)));
  if (open.some((other) => other.id !== id && emailKey(other.email) === key)) {
    throw new Refusal("auth:refusal.alreadyAsked", { field: "email" });
  }
}
