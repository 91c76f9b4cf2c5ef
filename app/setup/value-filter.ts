// Which values are shown: as the page's address asks for it. Pure.
import { holdsAll, searchWords } from "~/platform/search-words.ts";
import type { Setting } from "~/regions/setting.ts";
import { groupOfKey, type SettingGroup, settingGroups } from "./all-settings.ts";

export type ValueFilter = {
  onlyOwn: boolean;
  /** Null: all of them. */
  groupId: string | null;
  /** Part of what is set, and why: words that must all be there. */
  text: string;
};

/** What does not read is as if it had not been asked for. `value` names one, and means the group that it stands in. */
export function readValueFilter(params: URLSearchParams): ValueFilter {
  const asked = params.get("group") ?? groupOfKey(params.get("value") ?? "")?.id;
  return {
    onlyOwn: params.get("show") === "own",
    groupId: settingGroups.find(({ id }) => id === asked)?.id ?? null,
    text: (params.get("q") ?? "").trim().slice(0, 100),
  };
}

export const isFiltered = ({ onlyOwn, groupId, text }: ValueFilter): boolean =>
  onlyOwn || groupId !== null || text !== "";

/** The same values again, as the end of an address. */
export function valueSearch({ onlyOwn, groupId, text }: ValueFilter, also: Record<string, string> = {}): string {
  const params = new URLSearchParams({
    ...(onlyOwn ? { show: "own" } : {}),
    ...(groupId ? { group: groupId } : {}),
    ...(text ? { q: text } : {}),
    ...also,
  });
  return params.size > 0 ? `?${params.toString()}` : "";
}

/**
 * Whether a setting is shown. @param say words of a key, in the reader's language
 * @param own keys of those the region has set otherwise
 */
export function isShown(
  { onlyOwn, groupId, text }: ValueFilter,
  group: SettingGroup,
  part: string | null,
  setting: Setting,
  own: ReadonlySet<string>,
  say: (key: string) => string,
): boolean {
  if (groupId !== null && group.id !== groupId) return false;
  if (onlyOwn && !own.has(setting.key)) return false;
  const said = [setting.label, setting.reason, group.title, ...(part ? [part] : [])].map(say);
  const words = setting.kind === "words" ? setting.proposed : [];
  return holdsAll([...said, ...words].join(" "), searchWords(text));
}
