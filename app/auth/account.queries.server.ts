import { eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { users } from "#db/schema/auth.ts";
import { NotFound } from "~/platform/refusal.ts";

/** What a person may see and change of their own account. */
export async function accountOf(
  db: ReadDb,
  userId: string,
): Promise<{ name: string; email: string; locale: string | null }> {
  const [user] = await db
    .select({ name: users.name, email: users.email, locale: users.locale })
    .from(users)
    .where(eq(users.id, userId));
  if (!user) throw new NotFound("account");
  return user;
}
