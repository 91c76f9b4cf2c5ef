// Where the squares of a share and its even line stand, in percent of the column. Pure.
import type { Behind, ShareView } from "../share-view.ts";

/** Fewer squares would be so wide that they look like bars. */
const leastColumns = 6;
/** More squares than this cannot be told apart: then each kind is one bar. */
const mostSquares = 30;

const percent = (part: number): string => `${Number((part * 100).toFixed(2))}%`;

export const direct = (behind: readonly Behind[]): number => behind.filter(({ indirect }) => !indirect).length;

export type Unit = { x: string; width: string; indirect: boolean };

export function drawn({ total, even, rows }: ShareView) {
  const evenUnits = total * even;
  const columns = Math.max(leastColumns, ...rows.map(({ behind }) => behind.length), Math.ceil(evenUnits)) + 1;
  const unit = 1 / columns;
  const squares = (behind: readonly Behind[]): Unit[] => {
    const filled = direct(behind);
    return behind.map((_, at) => ({
      x: percent((at + 0.07) * unit),
      width: percent(unit * 0.84),
      indirect: at >= filled,
    }));
  };
  const bars = (behind: readonly Behind[]): Unit[] => {
    const filled = direct(behind);
    return [
      { from: 0, length: filled, indirect: false },
      { from: filled, length: behind.length - filled, indirect: true },
    ]
      .filter(({ length }) => length > 0)
      .map(({ from, length, indirect }) => ({ x: percent(from * unit), width: percent(length * unit), indirect }));
  };
  return { evenAt: percent(evenUnits * unit), unitsOf: columns > mostSquares ? bars : squares };
}
