// What a region has set otherwise than we propose, as it stands in the table.
import { inTransaction } from "#db/client.server.ts";
import { regionSettings, type SettingValue } from "#db/schema/regions.ts";
import type { Setting } from "~/regions/setting.ts";
import { longAgo } from "../factories.ts";

export async function haveSet(regionId: string, ...pairs: readonly [Setting, SettingValue][]): Promise<void> {
  const rows = pairs.map(([{ key }, value]) => ({ regionId, key, value, reason: "", byName: "", changedAt: longAgo }));
  await inTransaction((db) => db.insert(regionSettings).values(rows));
}
