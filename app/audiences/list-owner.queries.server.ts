// What a list is called by those who are on it.
import { and, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { audiences } from "#db/schema/audiences.ts";

/** The name of the audience whose mails belong to this list; null where it is none of an audience. */
export async function audienceOfList(db: ReadDb, regionId: string, list: string): Promise<string | null> {
  const id = /^audience:(.+)$/.exec(list)?.[1];
  if (!id) return null;
  const [audience] = await db
    .select({ name: audiences.name })
    .from(audiences)
    .where(and(eq(audiences.regionId, regionId), eq(audiences.id, id)));
  return audience?.name ?? null;
}
