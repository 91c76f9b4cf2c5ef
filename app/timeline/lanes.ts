// How much there is for each member, or to each audience, week by week. Pure.
import { mondayOf } from "./months.ts";
import type { Moment } from "./stream.ts";

export type LaneCell = { week: string; happened: number; ahead: number };
export type Lane = { id: string; name: string; cells: LaneCell[]; total: number };

/** Of one thing on the timeline: whom it concerns, or reaches. */
export type LanesOf = (moment: Pick<Moment, "kind" | "id">) => readonly string[];

export function inLanes(
  moments: readonly (Moment & { ahead: boolean })[],
  lanesOf: LanesOf,
  named: readonly { id: string; name: string }[],
  weeks: readonly string[],
): Lane[] {
  const counts = new Map<string, LaneCell>();
  const cellAt = (lane: string, week: string): LaneCell => {
    const key = `${lane} ${week}`;
    const cell = counts.get(key) ?? { week, happened: 0, ahead: 0 };
    counts.set(key, cell);
    return cell;
  };
  const mondays = new Map<string, string>();
  for (const moment of moments) {
    const week = mondays.get(moment.day) ?? mondayOf(moment.day);
    mondays.set(moment.day, week);
    for (const lane of new Set(lanesOf(moment))) {
      const cell = cellAt(lane, week);
      if (moment.ahead) cell.ahead += 1;
      else cell.happened += 1;
    }
  }
  return named.map(({ id, name }) => {
    const cells = weeks.map((week) => cellAt(id, week));
    return { id, name, cells, total: cells.reduce((sum, { happened, ahead }) => sum + happened + ahead, 0) };
  });
}
