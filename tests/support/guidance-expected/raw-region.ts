// The demo region as its file has it, read by nothing of the product: what the guidance says of it is held against this.
import type { ItemId } from "~/guidance/item-ids.ts";
import type { Status } from "~/guidance/rule.ts";
import raw from "../../../db/demo/demo-region.json" with { type: "json" };

export type RawRegion = typeof raw;
export const rawRegion: RawRegion = raw;

/** How each item must come out on the anchor day. */
export type Expected = Partial<Record<ItemId, (raw: RawRegion) => Status>>;

export const anchor: string = raw._meta.anchorDate;

/** Whole days from a day or an instant of the file to the anchor. */
export const daysAgo = (day: string): number =>
  Math.round((Date.parse(`${anchor}T00:00:00Z`) - Date.parse(`${day.slice(0, 10)}T00:00:00Z`)) / 86_400_000);

/** Of several parts: all there, some, none. */
export function graded(parts: readonly { has: number; of: number; enough?: number }[]): Status {
  const full = parts.filter(({ has, of, enough = 1 }) => of > 0 && has >= of * enough);
  if (full.length === parts.length) return "met";
  return parts.some(({ has }) => has > 0) ? "partial" : "unmet";
}

/** How many of the members it holds for. */
export const members = ({ municipalities }: RawRegion, holds: (id: string) => boolean) => ({
  has: municipalities.filter(({ id }) => holds(id)).length,
  of: municipalities.length,
});

export const yes = (is: boolean) => ({ has: is ? 1 : 0, of: 1 });
export const count = (has: number, of: number) => ({ has: Math.min(has, of), of });
