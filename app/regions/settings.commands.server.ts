// What a region sets otherwise than we propose, with its reason; and back to what we propose. Who writes says what they
// saw: where somebody else has changed it since, nothing is written.
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { regionSettings, type SettingValue } from "#db/schema/regions.ts";
import type { PersonActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { brokenOrder, fits, type Setting, type SettingOrder, sameValue, settingOf, valueField } from "./setting.ts";
import { type SettingRow, settingRows } from "./settings.queries.server.ts";

export type NewValue = { setting: Setting; value: SettingValue; reason: string; shown: SettingValue };
export type ShownValue = Pick<NewValue, "setting" | "shown">;

/** The value we propose is kept as no value: then a better proposal counts from the day we make it. */
export function setSetting(
  actor: PersonActor,
  now: Date,
  wanted: NewValue,
  orders: readonly SettingOrder[],
): Promise<void> {
  demand(actor, "manageMembers");
  return inTransaction((db) => writeAll(db, actor, now, [wanted], orders));
}

/** As we propose them. @returns what the region had set, for who wants it back. Done twice, it is done once. */
export function resetSettings(
  actor: PersonActor,
  now: Date,
  shown: readonly ShownValue[],
  orders: readonly SettingOrder[],
): Promise<Omit<NewValue, "shown">[]> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    const rows = await settingRows(db, actor.regionId);
    const wanted = shown.map(({ setting, shown }) => ({ setting, shown, value: setting.proposed, reason: "" }));
    await writeAll(db, actor, now, wanted, orders);
    return shown.flatMap(({ setting }) => {
      const row = rows.get(setting.key);
      return row ? [{ setting, value: row.value, reason: row.reason }] : [];
    });
  });
}

/** Undoes a reset, where nobody has set anything else since. */
export function restoreSettings(
  actor: PersonActor,
  now: Date,
  taken: readonly Omit<NewValue, "shown">[],
  orders: readonly SettingOrder[],
): Promise<void> {
  demand(actor, "manageMembers");
  const wanted = taken.map((one) => ({ ...one, shown: one.setting.proposed }));
  return inTransaction((db) => writeAll(db, actor, now, wanted, orders));
}

async function writeAll(
  db: WriteDb,
  actor: PersonActor,
  now: Date,
  wanted: readonly NewValue[],
  orders: readonly SettingOrder[],
): Promise<void> {
  const rows = await settingRows(db, actor.regionId);
  const kept = new Map([...rows].map(([key, { value }]) => [key, value]));
  for (const one of wanted) {
    if (!fits(one.setting, one.value))
      throw new Refusal("regions:refusal.doesNotFit", { field: valueField(one.setting) });
    demandUnchanged(one, settingOf(kept, one.setting), rows.get(one.setting.key));
  }
  const after = new Map(kept);
  for (const { setting, value } of wanted) after.set(setting.key, value);
  const broken = brokenOrder(orders, after, new Set(wanted.map(({ setting }) => setting.key)));
  if (broken) {
    const [field] = wanted.map(({ setting }) => setting).filter((one) => one === broken.low || one === broken.high);
    throw new Refusal(broken.says, field ? { field: valueField(field) } : {});
  }
  for (const one of wanted) await write(db, actor, now, one, rows.get(one.setting.key));
}

/** Whoever wants what counts already loses nothing. */
function demandUnchanged(
  { setting, value, shown }: NewValue,
  current: SettingValue,
  row: SettingRow | undefined,
): void {
  if (sameValue(current, shown) || sameValue(current, value)) return;
  const field = valueField(setting);
  if (!row) throw new Refusal("regions:refusal.settingReset", { field });
  throw new Refusal("regions:refusal.settingChanged", { field, params: { name: row.byName } });
}

async function write(
  db: WriteDb,
  actor: PersonActor,
  now: Date,
  { setting, value, reason }: NewValue,
  row: SettingRow | undefined,
): Promise<void> {
  const { regionId } = actor;
  const { key } = setting;
  const proposed = sameValue(value, setting.proposed);
  if (proposed ? !row : row && sameValue(row.value, value) && row.reason === reason) return;
  if (proposed) {
    await db.delete(regionSettings).where(and(eq(regionSettings.regionId, regionId), eq(regionSettings.key, key)));
  } else {
    const columns = { value, reason, byName: actor.name, changedAt: now };
    await db
      .insert(regionSettings)
      .values({ regionId, key, ...columns })
      .onConflictDoUpdate({ target: [regionSettings.regionId, regionSettings.key], set: columns });
  }
  await recordAudit(db, actor, now, {
    act: proposed ? "regions.reset" : "regions.set",
    subjectType: "setting",
    subjectId: key,
    detail: { from: inShort(row?.value ?? setting.proposed), value: inShort(value) },
  });
}

/** Of words only how many: the log holds no texts. */
const inShort = (value: SettingValue): string | number | boolean => (Array.isArray(value) ? value.length : value);
