// Who works in a region, and who has been asked to.
import { and, asc, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Invite, invites, memberships, users } from "#db/schema/auth.ts";
import { links } from "#db/schema/links.ts";
import { members } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { demand, may, type Role, roles } from "~/access/permissions.ts";
import { linkUrl } from "~/links/token.server.ts";

export type Colleague = {
  userId: string;
  name: string;
  /** Only for those who give roles. */
  email: string | null;
  role: Role;
  member: { id: string; name: string } | null;
};

/** Strongest role first, then by name. */
export async function colleagues(actor: Actor, db: ReadDb): Promise<Colleague[]> {
  demand(actor, "read");
  const rows = await db
    .select({ user: users, role: memberships.role, memberId: members.id, memberName: members.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(members, eq(members.id, memberships.memberId))
    .where(eq(memberships.regionId, actor.regionId))
    .orderBy(asc(users.name), asc(users.id));
  const found = rows.map(({ user, role, memberId, memberName }) => ({
    userId: user.id,
    name: user.name,
    email: may(actor, "manageMembers") ? user.email : null,
    role,
    member: memberId && memberName ? { id: memberId, name: memberName } : null,
  }));
  return found.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

export type OpenInvite = Pick<Invite, "id" | "name" | "email" | "role" | "expiresAt" | "invitedByName"> & {
  expired: boolean;
  memberName: string | null;
  /** The address of the link itself, for where no mail can be sent. */
  url: string | null;
};

/** Those who have not answered yet, the newest first; only for those who give roles. */
export async function openInvites(
  actor: Actor,
  db: ReadDb,
  now: Date,
  { withUrl }: { withUrl: boolean },
): Promise<OpenInvite[]> {
  if (!may(actor, "manageMembers")) return [];
  const rows = await db
    .select({ invite: invites, memberName: members.name, linkId: links.id })
    .from(invites)
    .leftJoin(members, eq(members.id, invites.memberId))
    .leftJoin(links, and(eq(links.purpose, "invite"), eq(links.subject, invites.id)))
    .where(and(eq(invites.regionId, actor.regionId), isNull(invites.acceptedAt), isNull(invites.revokedAt)))
    .orderBy(asc(invites.createdAt), asc(invites.id));
  return rows.toReversed().map(({ invite, memberName, linkId }) => ({
    id: invite.id,
    name: invite.name,
    email: invite.email,
    role: invite.role,
    expiresAt: invite.expiresAt,
    invitedByName: invite.invitedByName,
    expired: invite.expiresAt <= now,
    memberName,
    url: withUrl && linkId ? linkUrl({ id: linkId, purpose: "invite" }) : null,
  }));
}
