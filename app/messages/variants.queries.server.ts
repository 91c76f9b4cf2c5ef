import { and, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type MessageVariant, messageVariants } from "#db/schema/messages.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";

/** What is written for one audience, in whatever languages. */
export async function variantsOf(actor: Actor, db: ReadDb, audienceId: string): Promise<MessageVariant[]> {
  demand(actor, "read");
  return db
    .select()
    .from(messageVariants)
    .where(and(eq(messageVariants.regionId, actor.regionId), eq(messageVariants.audienceId, audienceId)));
}
