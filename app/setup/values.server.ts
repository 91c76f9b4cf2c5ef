// The settings of a region as the page shows them, and what its forms ask for.
import type { ReadDb } from "#db/handles.ts";
import type { SettingValue } from "#db/schema/regions.ts";
import type { Actor, PersonActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { textAt } from "~/contacts/typed-fields.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { type Setting, settingOf } from "~/regions/setting.ts";
import { resetSetting, setSetting } from "~/regions/settings.commands.server.ts";
import { settingRows } from "~/regions/settings.queries.server.ts";
import { settingGroups, settingOfKey } from "./all-settings.ts";
import { settingAct } from "./form.ts";
import { typedValue } from "./typed-value.ts";

export type SettingView = {
  setting: Setting;
  value: SettingValue;
  changed: { reason: string; byName: string; at: Date } | null;
};

export type GroupView = { id: string; title: string; settings: SettingView[] };

export async function settingViews(actor: Actor, db: ReadDb): Promise<GroupView[]> {
  demand(actor, "read");
  const rows = await settingRows(db, actor.regionId);
  const kept = new Map([...rows].map(([key, { value }]) => [key, value]));
  const view = (setting: Setting): SettingView => {
    const row = rows.get(setting.key);
    const changed = row ? { reason: row.reason, byName: row.byName, at: row.changedAt } : null;
    return { setting, value: settingOf(kept, setting), changed };
  };
  const groups = settingGroups.filter(({ settings }) => settings.length > 0);
  return groups.map(({ id, title, settings }) => ({ id, title, settings: settings.map(view) }));
}

/** @returns the key that was changed */
export async function actOnSetting(actor: PersonActor, now: Date, form: FormData): Promise<string> {
  const act = settingAct.parse(Object.fromEntries(form));
  const setting = settingOfKey(act.key);
  if (!setting) throw new NotFound("setting");
  if (act.intent === "reset") {
    await resetSetting(actor, now, setting);
    return act.key;
  }
  const typed = typedValue(setting, textAt(form, "value"));
  if ("problem" in typed) throw new Refusal(typed.problem.code, typed.problem);
  await setSetting(actor, now, { setting, value: typed.value, reason: act.reason });
  return act.key;
}
