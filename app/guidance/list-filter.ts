// Which of the items are shown: by how they stand, what they are about, and a word in them. Pure.
import { type Module, modules } from "./item-kinds.ts";
import type { Status } from "./rule.ts";
import type { Standing } from "./standing.ts";

/** In the order they are offered; `off` has been switched off by a person. */
export const shownAs = ["unmet", "partial", "attestNeeded", "met", "notApplicable", "off"] as const;
export type ShownAs = Status | "off";

export const shownOf = ({ status, off }: Pick<Standing, "status" | "off">): ShownAs => (off ? "off" : status);

export type ListFilter = { status: ShownAs | null; about: Module | null; text: string };

export function readFilter(params: URLSearchParams): ListFilter {
  const [status, about] = [params.get("status"), params.get("about")];
  return {
    status: shownAs.find((each) => each === status) ?? null,
    about: modules.find((each) => each === about) ?? null,
    text: (params.get("text") ?? "").trim().slice(0, 200),
  };
}

export const isNarrowed = ({ status, about, text }: ListFilter): boolean =>
  status !== null || about !== null || text !== "";

/** @param words what can be read of an item in the reader's language, besides its text */
export function passes(filter: ListFilter, standing: Standing, words: readonly string[]): boolean {
  const { item } = standing;
  if (filter.status !== null && shownOf(standing) !== filter.status) return false;
  if (filter.about !== null && item.module !== filter.about) return false;
  const sought = filter.text.toLowerCase();
  return sought === "" || words.some((text) => text.toLowerCase().includes(sought));
}
