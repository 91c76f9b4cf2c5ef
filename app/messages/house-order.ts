// The order of pillars and proof points. A pillar that is taken out keeps its texts, its proof and those who say it: its
// position becomes negative, and it can be brought back. Pure.

export const mostPillars = 3;

export const isAside = ({ position }: { position: number }): boolean => position < 0;

/** The next place outside the house, given the positions of all pillars. */
export const placeAside = (positions: readonly number[]): number => Math.min(0, ...positions) - 1;

/** With `id` moved from one place to another; unchanged where it does not stand there any more, as after a double click. */
export function moved(ids: readonly string[], id: string, from: number, to: number): readonly string[] {
  if (ids[from] !== id || to >= ids.length) return ids;
  return ids.filter((one) => one !== id).toSpliced(to, 0, id);
}
