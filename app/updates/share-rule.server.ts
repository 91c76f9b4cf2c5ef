import type { ReadDb } from "#db/handles.ts";
import { settingOf } from "~/regions/setting.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import type { ShareRule } from "./fair-share.ts";
import { leftOutPoints, shareDays } from "./settings.ts";

/** How a region counts its share. */
export async function shareRule(db: ReadDb, regionId: string): Promise<ShareRule> {
  const kept = await keptSettings(db, regionId);
  return { days: settingOf(kept, shareDays), leftOutPoints: settingOf(kept, leftOutPoints) };
}
