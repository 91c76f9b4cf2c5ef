// Joining a region through an invitation: with an account made here, or with one that there is.
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Invite, invites, memberships } from "#db/schema/auth.ts";
import type { LinkActor } from "~/access/actor.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import type { Locale } from "~/platform/locale.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { hashed, writeAccount } from "./accounts.commands.server.ts";
import { signIn } from "./sign-in.commands.server.ts";

export type NewColleague = { name: string; password: string; locale: Locale };

/** Makes the account and joins. The same again, as after a double click, signs in. @returns the headers that sign in */
export async function joinAsNew(
  actor: LinkActor,
  now: Date,
  { invite, person, device }: { invite: Invite; person: NewColleague; device: string },
): Promise<Headers> {
  const passwordHash = await hashed(person.password);
  const { email } = invite;
  await inTransaction(async (db) => {
    const open = await ownInvite(db, actor, invite.id);
    if (open.acceptedAt) return;
    const { userId, isNew } = await writeAccount(db, now, { ...person, email, passwordHash });
    // The address is the reader's own, as the link has shown: that it has an account is theirs to know.
    if (!isNew) throw new Refusal("auth:refusal.haveAccount", { params: { email } });
    await accept(db, actor, now, open, userId);
  });
  try {
    return await signIn({ email, password: person.password, device });
  } catch (error) {
    if (error instanceof Refusal && error.code === "auth:refusal.wrong") throw new Refusal("auth:refusal.inviteClosed");
    throw error;
  }
}

/** A person who is signed in joins with the account they have. Done twice, it is done once. */
export function joinWithAccount(actor: LinkActor, now: Date, inviteId: string, userId: string): Promise<void> {
  return inTransaction(async (db) => {
    const open = await ownInvite(db, actor, inviteId);
    if (open.acceptedAt && open.userId === userId) return;
    if (open.acceptedAt) throw new Refusal("auth:refusal.inviteClosed");
    await accept(db, actor, now, open, userId);
  });
}

async function ownInvite(db: WriteDb, actor: LinkActor, id: string): Promise<Invite> {
  const [known] = await db
    .select()
    .from(invites)
    .where(and(eq(invites.id, id), eq(invites.regionId, actor.regionId)));
  if (!known) throw new NotFound("invite");
  if (known.revokedAt) throw new Refusal("auth:refusal.inviteClosed");
  return known;
}

/** Who is in the region already keeps the role they have: an old invitation takes nothing from anybody. */
async function accept(db: WriteDb, actor: LinkActor, now: Date, invite: Invite, userId: string): Promise<void> {
  const { id, regionId, role, memberId } = invite;
  await db.insert(memberships).values({ userId, regionId, role, memberId, createdAt: now }).onConflictDoNothing();
  await db.update(invites).set({ acceptedAt: now, userId }).where(eq(invites.id, id));
  await recordAudit(db, actor, now, {
    act: "auth.join",
    subjectType: "user",
    subjectId: userId,
    detail: { role, memberId },
  });
}
