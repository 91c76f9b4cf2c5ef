// Items by source and section, in the order of the sources. Pure.
import type { Source } from "./item-kinds.ts";
import type { Item } from "./items.ts";

export type Sections<T> = { source: Source; sourceTitle: string; sections: { section: string; rows: T[] }[] }[];

export function sections<T>(shown: readonly { item: Item; row: T }[]): Sections<T> {
  const groups: Sections<T> = [];
  for (const { item, row } of shown) {
    let group = groups.at(-1);
    if (group?.source !== item.source) {
      group = { source: item.source, sourceTitle: item.sourceTitle, sections: [] };
      groups.push(group);
    }
    const last = group.sections.at(-1);
    if (last?.section === item.section) last.rows.push(row);
    else group.sections.push({ section: item.section, rows: [row] });
  }
  return groups;
}
