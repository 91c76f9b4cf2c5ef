// A forgotten password, and one that is changed.
import { randomBytes, randomUUID } from "node:crypto";
import { verifyPassword } from "better-auth/crypto";
import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { accounts, memberships, passwordResets, sessions, users } from "#db/schema/auth.ts";
import { regions } from "#db/schema/regions.ts";
import type { JobActor } from "~/access/actor.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { enqueue } from "~/delivery/queue.commands.server.ts";
import { ensureLink } from "~/links/links.commands.server.ts";
import { env } from "~/platform/env.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { resetMail } from "./account-mail.server.ts";
import { hashed } from "./accounts.commands.server.ts";
import { resetKind } from "./causes.server.ts";
import { isDemoEmail } from "./demo-accounts.ts";
import { limits, withinLimit } from "./limits.server.ts";

/** So long a link to a new password opens. */
const resetMs = 60 * 60_000;

/**
 * Sends a link to a new password, where the address has an account. Known and unknown addresses count alike; the page
 * gives them the same answer in the same time.
 */
export async function forgotPassword(now: Date, typed: string): Promise<void> {
  const email = typed.trim().toLowerCase();
  await withinLimit("forgotten", email);
  // Everybody knows the password of the demo's people.
  if (isDemoEmail(email)) return;
  const [person] = await read
    .select({ id: users.id, name: users.name, locale: users.locale, region: regions })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .innerJoin(regions, eq(regions.id, memberships.regionId))
    .where(eq(users.email, email))
    .orderBy(asc(memberships.createdAt), asc(memberships.id))
    .limit(1);
  // Mail leaves on behalf of a region; a person in none asks whoever runs the installation (`framsnakk new-password`).
  if (!person) return;
  const { id: userId, name, region } = person;
  const locale = person.locale ?? region.locale;
  const id = randomUUID();
  const expiresAt = new Date(now.getTime() + resetMs);
  const content = await resetMail({ name, locale, expiresAt }, region);
  await inTransaction(async (db) => {
    await db.insert(passwordResets).values({ id, userId, createdAt: now, expiresAt });
    const place = { regionId: region.id, purpose: "reset" as const, holderId: userId, subject: id };
    const link = await ensureLink(db, now, { ...place, expiresAt });
    await enqueue(
      db,
      now,
      { kind: resetKind, id, regionId: region.id, dueAt: now },
      [{ variant: "reset", locale, content }],
      [
        {
          purpose: "reset",
          recipient: { email, name, contactId: null, locale },
          content: { variant: "reset", locale },
          linkId: link.id,
          autoSubmitted: "auto-replied",
        },
      ],
    );
  });
}

/** Whether the link still opens: once used, it is spent, and so are all others of that person. */
export async function openReset(id: string, now: Date): Promise<{ userId: string; name: string; email: string }> {
  const [row] = await read
    .select({ reset: passwordResets, name: users.name, email: users.email })
    .from(passwordResets)
    .innerJoin(users, eq(users.id, passwordResets.userId))
    .where(eq(passwordResets.id, id));
  if (!row) throw new NotFound("reset");
  if (row.reset.usedAt || row.reset.expiresAt <= now) throw new Refusal("auth:refusal.resetSpent");
  return { userId: row.reset.userId, name: row.name, email: row.email };
}

/** The new password counts at once, everywhere else the person is signed out. Of two who use a link at once, one. */
export async function resetPassword(now: Date, id: string, password: string): Promise<void> {
  const { userId } = await openReset(id, now);
  const passwordHash = await hashed(password);
  await inTransaction(async (db) => {
    const [spent] = await db
      .update(passwordResets)
      .set({ usedAt: now })
      .where(and(eq(passwordResets.id, id), isNull(passwordResets.usedAt)))
      .returning({ id: passwordResets.id });
    if (!spent) throw new Refusal("auth:refusal.resetSpent");
    await db
      .update(passwordResets)
      .set({ usedAt: now })
      .where(and(eq(passwordResets.userId, userId), isNull(passwordResets.usedAt)));
    await setPassword(db, now, userId, passwordHash, "auth.resetPassword");
    await db.delete(sessions).where(eq(sessions.userId, userId));
  });
}

export type ChangedPassword = { userId: string; sessionId: string; old: string; password: string };

/** Needs the old one; signs the person out everywhere else. */
export async function changePassword(now: Date, { userId, sessionId, old, password }: ChangedPassword): Promise<void> {
  await withinLimit("oldPassword", userId);
  const [account] = await read
    .select({ email: users.email, hash: accounts.password })
    .from(accounts)
    .innerJoin(users, eq(users.id, accounts.userId))
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, "credential")));
  if (!account?.hash) throw new NotFound("account");
  if (env.isDemo && isDemoEmail(account.email)) throw new Refusal("auth:refusal.demoAccount", { field: "password" });
  if (!(await verifyPassword({ hash: account.hash, password: old }))) {
    throw new Refusal("auth:refusal.wrongOldPassword", { field: "old" });
  }
  const passwordHash = await hashed(password);
  await inTransaction(async (db) => {
    await setPassword(db, now, userId, passwordHash, "auth.changePassword");
    await db.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, sessionId)));
  });
  await limits.forget("oldPassword", userId);
}

/** For whoever runs the installation. @returns a password made up for that person; nothing where nobody has the address */
export async function madeUpPassword(now: Date, typed: string): Promise<string | undefined> {
  const [person] = await read.select({ id: users.id }).from(users).where(eq(users.email, typed.trim().toLowerCase()));
  if (!person) return undefined;
  const password = randomBytes(15).toString("base64url");
  const passwordHash = await hashed(password);
  await inTransaction(async (db) => {
    await setPassword(db, now, person.id, passwordHash, "auth.madeUpPassword");
    await db.delete(sessions).where(eq(sessions.userId, person.id));
  });
  return password;
}

/** Written down in every region the person belongs to: each relies on who they are. */
async function setPassword(db: WriteDb, now: Date, userId: string, password: string, act: string): Promise<void> {
  await db
    .update(accounts)
    .set({ password, updatedAt: now })
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, "credential")));
  const places = await db
    .select({ regionId: memberships.regionId })
    .from(memberships)
    .where(eq(memberships.userId, userId));
  for (const { regionId } of places) {
    const actor: JobActor = { kind: "job", job: "auth.password", regionId };
    await recordAudit(db, actor, now, { act, subjectType: "user", subjectId: userId });
  }
}
