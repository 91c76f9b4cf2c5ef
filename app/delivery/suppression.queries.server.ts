import { and, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { deliveries, suppressions } from "#db/schema/delivery.ts";
import type { LinkActor } from "~/access/actor.ts";

/** The name of «every list and all other mail» among suppressions. */
export const allMail = "*";

/** Those of the addresses (as `emailKey` writes them) that must not get mail of this list; `null` is mail of no list. */
export async function suppressedKeys(
  db: ReadDb,
  regionId: string,
  list: string | null,
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const lists = list ? [allMail, list] : [allMail];
  const rows = await db
    .select({ key: suppressions.recipientKey })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.regionId, regionId),
        inArray(suppressions.list, lists),
        inArray(suppressions.recipientKey, [...keys]),
      ),
    );
  return new Set(rows.map((row) => row.key));
}

export type SuppressionReason = (typeof suppressions.$inferSelect)["reason"];

/** Why this address must not get mail of this list, or null where it may. */
export async function suppressionOf(
  db: ReadDb,
  regionId: string,
  list: string | null,
  key: string,
): Promise<SuppressionReason | null> {
  const lists = list ? [allMail, list] : [allMail];
  const rows = await db
    .select({ list: suppressions.list, reason: suppressions.reason })
    .from(suppressions)
    .where(
      and(eq(suppressions.regionId, regionId), inArray(suppressions.list, lists), eq(suppressions.recipientKey, key)),
    );
  return (rows.find((row) => row.list === allMail) ?? rows[0])?.reason ?? null;
}

/** Whether the holder of an unsubscribe link is off its list. */
export async function isUnsubscribed(db: ReadDb, actor: LinkActor, list: string): Promise<boolean> {
  const rows = await db
    .selectDistinct({ key: deliveries.recipientKey })
    .from(deliveries)
    .where(and(eq(deliveries.regionId, actor.regionId), eq(deliveries.linkId, actor.linkId)));
  const keys = rows.length > 0 ? rows.map((row) => row.key) : [actor.contactId];
  return (await suppressedKeys(db, actor.regionId, list, keys)).size > 0;
}
