// Those at the desk who can have something in hand: owners first, then editors.
import { and, asc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { memberships, users } from "#db/schema/auth.ts";

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
