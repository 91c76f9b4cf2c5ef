// Accounts and memberships. Nobody signs up by themselves: an account is made by the first run, an invitation or the
// command line.
import { hashPassword } from "better-auth/crypto";
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { accounts, memberships, users } from "#db/schema/auth.ts";
import { members } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { demand, type Role } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import type { Locale } from "~/platform/locale.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { shortestPassword } from "./auth.server.ts";

export type NewAccount = { id?: string; name: string; email: string; password: string; locale: Locale | null };

/** Slow on purpose, so never inside a transaction. @throws Refusal where the password is too short */
export async function hashed(password: string, field = "password"): Promise<string> {
  if (password.length < shortestPassword) {
    throw new Refusal("auth:refusal.passwordTooShort", { field, params: { least: shortestPassword } });
  }
  return hashPassword(password);
}

/** A person who can sign in. An address that has an account keeps the one it has. @returns the user's id */
export async function createAccount({ password, ...account }: NewAccount, now: Date): Promise<string> {
  const passwordHash = await hashed(password);
  return inTransaction(async (db) => (await writeAccount(db, now, { ...account, passwordHash })).userId);
}

type HashedAccount = Omit<NewAccount, "password"> & { passwordHash: string };

/** Part of a command that makes an account. Where the address has one already, that one is left as it is. */
export async function writeAccount(
  db: WriteDb,
  now: Date,
  { id, name, email: typed, locale, passwordHash }: HashedAccount,
): Promise<{ userId: string; isNew: boolean }> {
  const email = typed.trim().toLowerCase();
  const [made] = await db
    .insert(users)
    .values({ id, name, email, emailVerified: true, locale, createdAt: now, updatedAt: now })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  if (!made) {
    const [there] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
    if (!there) throw new Error("an account that is neither new nor there");
    return { userId: there.id, isNew: false };
  }
  const credential = { accountId: made.id, providerId: "credential", userId: made.id, password: passwordHash };
  await db.insert(accounts).values({ ...credential, createdAt: now, updatedAt: now });
  return { userId: made.id, isNew: true };
}

export type NewMembership = { userId: string; role: Role; memberId: string | null };

/** Gives a person a role in the actor's region, or another than before. */
export async function setMembership(
  db: WriteDb,
  actor: Actor,
  now: Date,
  { userId, role, memberId }: NewMembership,
): Promise<void> {
  demand(actor, "manageMembers");
  if (memberId) {
    const [own] = await db
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.id, memberId), eq(members.regionId, actor.regionId)));
    if (!own) throw new NotFound("member");
  }
  await db
    .insert(memberships)
    .values({ userId, regionId: actor.regionId, role, memberId, createdAt: now })
    .onConflictDoUpdate({ target: [memberships.userId, memberships.regionId], set: { role, memberId } });
  await recordAudit(db, actor, now, {
    act: "auth.setMembership",
    subjectType: "user",
    subjectId: userId,
    detail: { role, memberId },
  });
}

/** The language a person wants the desk in. It is theirs alone, so no region and no role is asked. */
export async function chooseLanguage(userId: string, now: Date, locale: Locale): Promise<void> {
  await inTransaction(async (db) => {
    await db.update(users).set({ locale, updatedAt: now }).where(eq(users.id, userId));
  });
}

/** What a person goes by, and their language. */
export async function renameAccount(
  userId: string,
  now: Date,
  { name, locale }: { name: string; locale: Locale },
): Promise<void> {
  await inTransaction(async (db) => {
    await db.update(users).set({ name, locale, updatedAt: now }).where(eq(users.id, userId));
  });
}
