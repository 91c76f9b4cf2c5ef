import { and, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { suppressions } from "#db/schema/delivery.ts";

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
    .where(and(eq(suppressions.regionId, regionId), inArray(suppressions.list, lists), inArray(suppressions.recipientKey, [...keys])));
  return new Set(rows.map((row) => row.key));
}
