// What a region sets otherwise than we propose, with its reason; and back to what we propose.
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { regionSettings, type SettingValue } from "#db/schema/regions.ts";
import type { PersonActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { fits, type Setting } from "./setting.ts";

export type NewValue = { setting: Setting; value: SettingValue; reason: string };

/** The value we propose is kept as no value: then a better proposal counts from the day we make it. */
export function setSetting(actor: PersonActor, now: Date, { setting, value, reason }: NewValue): Promise<void> {
  demand(actor, "manageMembers");
  if (!fits(setting, value)) throw new Refusal("regions:refusal.doesNotFit", { field: "value" });
  if (JSON.stringify(value) === JSON.stringify(setting.proposed)) return resetSetting(actor, now, setting);
  const { key } = setting;
  return inTransaction(async (db) => {
    const row = { value, reason, byName: actor.name, changedAt: now };
    await db
      .insert(regionSettings)
      .values({ regionId: actor.regionId, key, ...row })
      .onConflictDoUpdate({ target: [regionSettings.regionId, regionSettings.key], set: row });
    await recordAudit(db, actor, now, {
      act: "regions.set",
      subjectType: "setting",
      subjectId: key,
      detail: { value: Array.isArray(value) ? value.length : value },
    });
  });
}

/** Done twice, it is done once. */
export function resetSetting(actor: PersonActor, now: Date, { key }: Pick<Setting, "key">): Promise<void> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    const gone = await db
      .delete(regionSettings)
      .where(and(eq(regionSettings.regionId, actor.regionId), eq(regionSettings.key, key)))
      .returning({ id: regionSettings.id });
    if (gone.length === 0) return;
    await recordAudit(db, actor, now, { act: "regions.reset", subjectType: "setting", subjectId: key });
  });
}
