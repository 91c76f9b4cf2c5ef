// What a region can set otherwise than we propose. Each module lists its own in its `settings.ts`; the page for all of
// them is composed in app/setup. Pure.
import type { SettingValue } from "#db/schema/regions.ts";

type Words = {
  /** Word keys: what it is, and why we propose what we do. */
  label: string;
  reason: string;
};

export type NumberSetting = Words & {
  key: string;
  kind: "number";
  proposed: number;
  least: number;
  most: number;
  /** Word key of the unit, with `count`. */
  unit?: string;
};
/** @param range the least and the most; both can be chosen */
export const numberSetting = (
  key: string,
  proposed: number,
  [least, most]: readonly [number, number],
  words: Words & { unit?: string },
): NumberSetting => ({ key, kind: "number", proposed, least, most, ...words });

export type SwitchSetting = Words & { key: string; kind: "switch"; proposed: boolean };
/** Words of the region's own, such as the topics that mean the same to a rule. */
export type WordsSetting = Words & { key: string; kind: "words"; proposed: string[] };
/** A civil date, `YYYY-MM-DD`; empty where there is none. */
export type DateSetting = Words & { key: string; kind: "date"; proposed: string };

/** Somebody at the desk, by the id of their account; empty: whoever leads. */
export type AccountSetting = Words & { key: string; kind: "account"; proposed: string };

export type Setting = NumberSetting | SwitchSetting | WordsSetting | DateSetting | AccountSetting;
export type ValueOf<S extends Setting> = S["proposed"];

/** Values by key, as kept; what a region has not set is not there. */
export type KeptSettings = ReadonlyMap<string, SettingValue>;

/** Whether a kept value is one that the setting can have. */
export function fits(setting: Setting, value: unknown): boolean {
  switch (setting.kind) {
    case "number":
      return Number.isInteger(value) && Number(value) >= setting.least && Number(value) <= setting.most;
    case "switch":
      return typeof value === "boolean";
    case "words":
      return Array.isArray(value) && value.every((word) => typeof word === "string");
    case "account":
      return typeof value === "string" && value.length <= 64;
    case "date":
      return typeof value === "string" && /^(\d{4}-\d{2}-\d{2})?$/.test(value);
  }
}

/** What counts in this region: what it has set, or what we propose. A kept value that no longer fits does not count. */
export function settingOf<S extends Setting>(kept: KeptSettings, setting: S): ValueOf<S> {
  const value = kept.get(setting.key);
  return value !== undefined && fits(setting, value) ? (value as ValueOf<S>) : setting.proposed;
}

/**
 * Two that contradict each other where the first is more than the second, or as much where `apart`.
 * `says`: word key of the rule as a sentence, for whoever breaks it.
 */
export type SettingOrder = { low: Setting; high: Setting; apart?: boolean; says: string };

/** Whether two values keep the order. A day that is not set contradicts nothing. */
export function inOrder(
  { apart = false }: Pick<SettingOrder, "apart">,
  low: SettingValue,
  high: SettingValue,
): boolean {
  if (low === "" || high === "") return true;
  return low < high || (low === high && !apart);
}

/** The first rule that these values break, of those that name one of these keys. */
export const brokenOrder = (
  orders: readonly SettingOrder[],
  kept: KeptSettings,
  keys: ReadonlySet<string>,
): SettingOrder | undefined =>
  orders.find(
    (order) =>
      (keys.has(order.low.key) || keys.has(order.high.key)) &&
      !inOrder(order, settingOf(kept, order.low), settingOf(kept, order.high)),
  );

/** The field in which a value is written: what is wrong with it stands there. */
export const valueField = ({ key }: Pick<Setting, "key">): string => `value-${key}`;

export const sameValue = (one: SettingValue, other: SettingValue): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
