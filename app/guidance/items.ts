// The 107 pieces of advice, paraphrased from public guidance; checklist.json is the list. Pure.
import type { Locale } from "~/platform/locale.ts";
import checklist from "./checklist.json" with { type: "json" };
import type { ItemId } from "./item-ids.ts";
import type { Module, Source } from "./item-kinds.ts";

export type Item = Record<Locale, string> & {
  id: ItemId;
  source: Source;
  sourceTitle: string;
  section: string;
  module: Module;
};

/** In the order of the sources. A test holds the file against these shapes. */
export const items = checklist.items as readonly Item[];

const byId = new Map(items.map((item) => [item.id as string, item]));

export const itemOf = (id: string): Item | undefined => byId.get(id);
