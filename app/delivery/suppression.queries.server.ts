import { and, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { suppressions } from "#db/schema/delivery.ts";
import type { LinkActor } from "~/access/actor.ts";

/** The name of «every list and all other mail» among suppressions. */
export const allMail = "*";

/** Up to so many are asked about by name; of more, the whole list is read. */
const fewKeys = 500;

export type SuppressionReason = (typeof suppressions.$inferSelect)["reason"];

/**
 * Those of the addresses (as `emailKey` writes them) that must not get mail of this list, and why; `null` is mail of no
 * list. What stops all mail is said before what stops the list.
 */
export async function suppressionsOf(
  db: ReadDb,
  regionId: string,
  list: string | null,
  keys: readonly string[],
): Promise<Map<string, SuppressionReason>> {
  if (keys.length === 0) return new Map();
  const asked = new Set(keys);
  const lists = list ? [allMail, list] : [allMail];
  const rows = await db
    .select({ key: suppressions.recipientKey, list: suppressions.list, reason: suppressions.reason })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.regionId, regionId),
        inArray(suppressions.list, lists),
        asked.size <= fewKeys ? inArray(suppressions.recipientKey, [...asked]) : undefined,
      ),
    );
  const stopped = rows.filter((row) => asked.has(row.key));
  const ofTheList = stopped.filter((row) => row.list !== allMail);
  const ofAllMail = stopped.filter((row) => row.list === allMail);
  return new Map([...ofTheList, ...ofAllMail].map((row) => [row.key, row.reason]));
}

/** Why this address must not get mail of this list, or null where it may. */
export const suppressionOf = async (
  db: ReadDb,
  regionId: string,
  list: string | null,
  key: string,
): Promise<SuppressionReason | null> => (await suppressionsOf(db, regionId, list, [key])).get(key) ?? null;

/** Whether the holder of an unsubscribe link, by all their addresses, is off its list; one dead address says nothing. */
export async function isUnsubscribed(
  db: ReadDb,
  { regionId }: LinkActor,
  list: string,
  keys: readonly string[],
): Promise<boolean> {
  const stopped = await suppressionsOf(db, regionId, list, keys);
  return keys.some((key) => stopped.has(key) && (stopped.get(key) !== "bounced" || stopped.size === keys.length));
}
