// Accounts and memberships, made by the command line and the demo: nobody signs up over HTTP.
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

/** A person who can sign in. An address that has an account keeps the one it has. @returns the user's id */
export async function createAccount(input: NewAccount, now: Date): Promise<string> {
  if (input.password.length < shortestPassword) {
    throw new Refusal("auth:refusal.passwordTooShort", { field: "password", params: { least: shortestPassword } });
  }
  // Slow on purpose, so before the transaction.
  const password = await hashPassword(input.password);
  const email = input.email.trim().toLowerCase();
  return inTransaction(async (db) => {
    const [made] = await db
      .insert(users)
      .values({
        id: input.id,
        name: input.name,
        email,
        emailVerified: true,
        locale: input.locale,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing({ target: users.email })
      .returning({ id: users.id });
    if (!made) {
      const [there] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
      if (!there) throw new Error("an account that is neither new nor there");
      return there.id;
    }
    await db.insert(accounts).values({
      accountId: made.id,
      providerId: "credential",
      userId: made.id,
      password,
      createdAt: now,
      updatedAt: now,
    });
    return made.id;
  });
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
