// Those at the desk who can have something in hand: owners first, then editors.
import { and, asc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { memberships, users } from "#db/schema/auth.ts";
import { NotFound } from "~/platform/refusal.ts";

export type DeskAccount = { id: string; name: string; email: string };

const working = ["owner", "editor"] as const;

export async function deskAccounts(db: ReadDb, regionId: string): Promise<DeskAccount[]> {
  const rows = await db
    .select({ id: users.id, name: users.name, email: users.email, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.regionId, regionId), inArray(memberships.role, [...working])))
    .orderBy(asc(memberships.createdAt), asc(users.id));
  return working.flatMap((role) =>
    rows.filter((row) => row.role === role).map(({ id, name, email }) => ({ id, name, email })),
  );
}

/** Whoever was chosen; who comes first where nobody was, or they are at this desk no more. */
export async function firstAccount(db: ReadDb, regionId: string, chosenId: string): Promise<DeskAccount | undefined> {
  const accounts = await deskAccounts(db, regionId);
  return accounts.find(({ id }) => id === chosenId) ?? accounts[0];
}

type Owned = { ownerUserId: string | null; ownerName: string };

/**
 * Who has a thing in hand, as it is kept with it.
 * @param current as it stands: who had it before, and has left the desk since, may keep it
 * @throws NotFound where it is nobody of this desk
 */
export async function ownedBy(
  db: ReadDb,
  regionId: string,
  ownerUserId: string | null,
  current: Owned | null,
): Promise<Owned> {
  if (ownerUserId === null) return { ownerUserId, ownerName: "" };
  if (current?.ownerUserId === ownerUserId) return { ownerUserId, ownerName: current.ownerName };
  const owner = (await deskAccounts(db, regionId)).find(({ id }) => id === ownerUserId);
  if (!owner) throw new NotFound("user");
  return { ownerUserId, ownerName: owner.name };
}
