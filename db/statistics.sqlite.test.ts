// SQLite knows how much its tables hold only where it has been told to look.

import { count, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { contacts } from "#db/schema/contacts.ts";
import { store } from "#db/store.server.ts";
import { useDatabase } from "../tests/support/database.ts";
import { aContact, aRegion } from "../tests/support/factories.ts";

useDatabase();

it("looks at what tables hold, and reads with that from then on", async () => {
  const { id: regionId } = await aRegion();
  for (let n = 0; n < 20; n++) await aContact({ regionId });
  await store().refreshStatistics();
  const [known] = await read
    .select({ stat: sql<string>`stat` })
    .from(sql`sqlite_stat1`)
    .where(sql`tbl = 'contacts' and idx = 'contacts_region_sort'`);
  expect(known?.stat).toMatch(/^20 20 /);
  expect(await read.select({ number: count() }).from(contacts)).toEqual([{ number: 20 }]);
});
