import { and, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { regionSettings } from "#db/schema/regions.ts";
import { type KeptSettings, type Setting, settingOf, type ValueOf } from "./setting.ts";

/** All that a region has set; read once by a query that needs several. */
export async function keptSettings(db: ReadDb, regionId: string): Promise<KeptSettings> {
  const rows = await db
    .select({ key: regionSettings.key, value: regionSettings.value })
    .from(regionSettings)
    .where(eq(regionSettings.regionId, regionId));
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** One setting of a region. */
export async function readSetting<S extends Setting>(db: ReadDb, regionId: string, setting: S): Promise<ValueOf<S>> {
  const rows = await db
    .select({ key: regionSettings.key, value: regionSettings.value })
    .from(regionSettings)
    .where(and(eq(regionSettings.regionId, regionId), eq(regionSettings.key, setting.key)));
  return settingOf(new Map(rows.map(({ key, value }) => [key, value])), setting);
}

export type SettingRow = typeof regionSettings.$inferSelect;

/** What a region has set, with why, by whom and when, by key. */
export async function settingRows(db: ReadDb, regionId: string): Promise<ReadonlyMap<string, SettingRow>> {
  const rows = await db.select().from(regionSettings).where(eq(regionSettings.regionId, regionId));
  return new Map(rows.map((row) => [row.key, row]));
}
