// The grid as four times four fields: which field a stakeholder stands in, and where in it its name has room. Pure.
import type { Place } from "./form.ts";
import { type Step, steps } from "./kinds.ts";

/** Whose view is shown: the region's, a member's, or what all come to together. */
export type Seen = "region" | "mean" | { memberId: string };

/** What does not read is the region's view. */
export function readSeen(text: string | null, members: readonly { id: string }[]): Seen {
  if (text === "mean") return "mean";
  const member = members.find(({ id }) => id === text);
  return member ? { memberId: member.id } : "region";
}

/**
 * The field of a mean: the nearest, but never on the other side of what counts as high.
 * @param value 0–3
 */
export function fieldOf(value: number, highFrom: number): Step {
  const nearest = Math.round(value);
  const low = Math.ceil(highFrom) - 1;
  const field = value >= highFrom ? Math.max(nearest, Math.ceil(highFrom)) : Math.min(nearest, low);
  return steps[Math.min(3, Math.max(0, field))] ?? 0;
}

/** One step in the direction of an arrow key; undefined where it is no arrow. It stays within the grid. */
export function stepped({ interest, influence }: Place, key: string): Place | undefined {
  const within = (value: number) => Math.min(3, Math.max(0, value));
  switch (key) {
    case "ArrowLeft":
      return { interest: within(interest - 1), influence };
    case "ArrowRight":
      return { interest: within(interest + 1), influence };
    case "ArrowUp":
      return { interest, influence: within(influence + 1) };
    case "ArrowDown":
      return { interest, influence: within(influence - 1) };
    default:
      return undefined;
  }
}

export const samePlace = (a: Place, b: Place): boolean => a.interest === b.interest && a.influence === b.influence;

/** The part of the drawing in which the fields lie, in pixels. */
export type Area = { left: number; top: number; width: number; height: number };

/** The field under a point; outside, the nearest one. */
export function placeAt(area: Area, x: number, y: number): Place {
  const field = (share: number) => Math.min(3, Math.max(0, Math.floor(share * 4)));
  return { interest: field((x - area.left) / area.width), influence: 3 - field((y - area.top) / area.height) };
}

/** The upper left corner of a field, and its size. */
export const boxOf = ({ left, top, width, height }: Area, { interest, influence }: Place): Area => ({
  left: left + (interest * width) / 4,
  top: top + ((3 - influence) * height) / 4,
  width: width / 4,
  height: height / 4,
});

/** Fields narrower than this hold numbers instead of names. */
export const narrowestForNames = 132;

export type Laid = { id: string; left: number; top: number; width: number; height: number };
export type Layout = {
  items: Laid[];
  /** How many more stand in a field than there is room for, and where that is said. */
  more: { field: Place; count: number; left: number; top: number }[];
  named: boolean;
};

const nameHeight = 24;
const numberSize = 28;

/**
 * Names under each other in the middle of their field, in the order given; in narrow fields numbers in rows. What there is
 * no room for is counted: nothing ever stands in another field than its own.
 */
export function layOut(points: readonly (Place & { id: string })[], area: Area): Layout {
  const named = area.width / 4 >= narrowestForNames;
  const layout: Layout = { items: [], more: [], named };
  for (const interest of steps) {
    for (const influence of steps) {
      const here = points.filter((point) => samePlace(point, { interest, influence }));
      if (here.length > 0) layField(layout, here, boxOf(area, { interest, influence }), { interest, influence });
    }
  }
  return layout;
}

function layField(layout: Layout, here: readonly { id: string }[], box: Area, field: Place): void {
  const columns = layout.named ? 1 : Math.max(1, Math.floor(box.width / numberSize));
  const size = { width: layout.named ? box.width : numberSize, height: layout.named ? nameHeight : numberSize };
  const room = Math.max(1, Math.floor(box.height / size.height)) * columns;
  const shown = here.length > room ? room - 1 : here.length;
  const rows = Math.ceil(Math.min(here.length, room) / columns);
  const across = Math.min(columns, here.length);
  const at = (index: number) => ({
    left: box.left + (box.width - across * size.width) / 2 + (index % columns) * size.width,
    top: box.top + (box.height - rows * size.height) / 2 + Math.floor(index / columns) * size.height,
  });
  for (const [index, { id }] of here.slice(0, shown).entries()) layout.items.push({ id, ...at(index), ...size });
  if (here.length > shown) layout.more.push({ field, count: here.length - shown, ...at(shown) });
}
