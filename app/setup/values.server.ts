// The settings of a region as the page shows them, and what its forms ask for.
import { read } from "#db/client.server.ts";
import type { ReadDb } from "#db/handles.ts";
import type { SettingValue } from "#db/schema/regions.ts";
import type { Actor, PersonActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { deskAccounts } from "~/auth/desk-accounts.queries.server.ts";
import { textAt } from "~/contacts/typed-fields.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { type Setting, settingOf, valueField } from "~/regions/setting.ts";
import { resetSettings, restoreSettings, setSetting } from "~/regions/settings.commands.server.ts";
import { settingRows } from "~/regions/settings.queries.server.ts";
import { settingGroups, settingOfKey, settingOrders } from "./all-settings.ts";
import { settingAct } from "./form.ts";
import { typedValue, writtenDown } from "./typed-value.ts";
import { isShown, type ValueFilter } from "./value-filter.ts";
import { type LastChange, lastChanges } from "./value-history.queries.server.ts";

export type SettingView = {
  setting: Setting;
  value: SettingValue;
  /** Why it is their own; null where it is as we propose. */
  own: { reason: string } | null;
  last: LastChange | null;
};
export type PartView = { title: string | null; settings: SettingView[] };
export type GroupView = {
  id: string;
  title: string;
  /** All there are in it, and how many of them are the region's own, shown or not. */
  total: number;
  owned: { key: string; value: SettingValue }[];
  /** What is shown of it. */
  parts: PartView[];
};

export async function settingViews(
  actor: Actor,
  db: ReadDb,
  filter: ValueFilter,
  say: (key: string) => string,
): Promise<GroupView[]> {
  demand(actor, "read");
  const rows = await settingRows(db, actor.regionId);
  const last = await lastChanges(actor, db);
  const kept = new Map([...rows].map(([key, { value }]) => [key, value]));
  const own = new Set(rows.keys());
  const view = (setting: Setting): SettingView => {
    const row = rows.get(setting.key);
    return {
      setting,
      value: settingOf(kept, setting),
      own: row ? { reason: row.reason } : null,
      // What was set before the log knew of it says who and when itself.
      last: last.get(setting.key) ?? (row ? { at: row.changedAt, by: row.byName, toProposed: false } : null),
    };
  };
  return settingGroups.map((group) => {
    const all = group.parts.flatMap(({ settings }) => settings);
    const parts = group.parts.map(({ title, settings }) => ({
      title,
      settings: settings.filter((setting) => isShown(filter, group, title, setting, own, say)).map(view),
    }));
    return {
      id: group.id,
      title: group.title,
      total: all.length,
      owned: all.filter(({ key }) => own.has(key)).map((setting) => ({ key: setting.key, value: view(setting).value })),
      parts: parts.filter(({ settings }) => settings.length > 0),
    };
  });
}

/** `taken`: what was set, for who wants it back. */
export type ValueAct = { done: "set" | "restored"; key: string } | { done: "reset"; taken: string[] };

export async function actOnSetting(actor: PersonActor, now: Date, form: FormData): Promise<ValueAct> {
  const act = settingAct.parse({
    ...Object.fromEntries(form),
    shown: form.getAll("shown"),
    taken: form.getAll("taken"),
  });
  switch (act.intent) {
    case "set": {
      const setting = demandSetting(act.key);
      const typed = typedValue(setting, textAt(form, "value"));
      if ("problem" in typed) throw new Refusal(typed.problem.code, typed.problem);
      await demandSomebodyHere(actor, setting, typed.value);
      const shown = act.shown[0]?.value ?? setting.proposed;
      await setSetting(actor, now, { setting, value: typed.value, reason: act.reason, shown }, settingOrders);
      return { done: "set", key: act.key };
    }
    case "reset": {
      const shown = act.shown.map(({ key, value }) => ({ setting: demandSetting(key), shown: value }));
      const taken = await resetSettings(actor, now, shown, settingOrders);
      return {
        done: "reset",
        taken: taken.map(({ setting, value, reason }) => writtenDown({ key: setting.key, value, reason })),
      };
    }
    case "restore": {
      const taken = act.taken.map(({ key, ...rest }) => ({ setting: demandSetting(key), ...rest }));
      await restoreSettings(actor, now, taken, settingOrders);
      return { done: "restored", key: act.taken[0]?.key ?? "" };
    }
  }
}

/** @throws Refusal where it is to be somebody who is not at this desk */
async function demandSomebodyHere({ regionId }: Actor, setting: Setting, value: SettingValue): Promise<void> {
  if (setting.kind !== "account" || value === "") return;
  const here = await deskAccounts(read, regionId);
  if (!here.some(({ id }) => id === value)) throw new Refusal("setup:values.notHere", { field: valueField(setting) });
}

function demandSetting(key: string): Setting {
  const setting = settingOfKey(key);
  if (!setting) throw new NotFound("setting");
  return setting;
}
