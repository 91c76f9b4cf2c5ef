// What needs doing this week, the worst consequence first. Pure: facts in, rows out; no clock, and no words but their keys.

import {
  actionRow,
  askedRow,
  cardRow,
  caseRow,
  dutyRow,
  heldRow,
  outOfTouchRow,
  restoredRow,
  strategyRow,
} from "./standing-rows.ts";
import type { Row, WeekFacts } from "./week-facts.ts";
import {
  askRow,
  goalRow,
  handedInRow,
  leftOutRow,
  order,
  type Ranked,
  releaseRow,
  silenceRow,
  stuckRow,
  untoldRow,
  updateRow,
} from "./week-rows.ts";

const mostRows = 7;

export type Week = { rows: Row[]; later: Row[]; minutes: number };

/** @param today civil date in the region's time zone */
export function thisWeek(facts: WeekFacts, today: string): Week {
  const { limits } = facts;
  const all = [
    ...restoredRow(facts.restored),
    ...facts.stuck.map(stuckRow),
    ...facts.cases.map(caseRow),
    ...heldRow(facts.held),
    ...facts.enquiries.map((asked) => askedRow("enquiry", asked, today, limits)),
    ...facts.feedback.map((asked) => askedRow("feedback", asked, today, limits)),
    ...facts.duties.map(dutyRow),
    ...facts.outOfTouch.map(outOfTouchRow),
    ...facts.cards.map(cardRow),
    ...facts.actions.flatMap((action) => actionRow(action, today, limits)),
    ...strategyRow(facts.strategyReviewOn, today),
    ...facts.silences.flatMap((silence) => silenceRow(silence, today, limits)),
    ...facts.releases.flatMap((release) => releaseRow(release, today, limits)),
    ...facts.updates.flatMap((update) => updateRow(update, today, limits)),
    ...facts.handedIn.map(handedInRow),
    ...facts.asks.flatMap((ask) => askRow(ask, today, limits)),
    ...facts.leftOut.map(leftOutRow),
    ...facts.untold.map(untoldRow),
    ...facts.goals.map(goalRow),
  ];
  const ranked = all.toSorted(
    (a, b) =>
      order.indexOf(a.consequence) - order.indexOf(b.consequence) || a.days - b.days || (a.key < b.key ? -1 : 1),
  );
  const plain = withoutTwins(ranked).map(({ consequence: _, days: __, ...row }) => row);
  const rows = plain.slice(0, mostRows);
  return { rows, later: plain.slice(mostRows), minutes: rows.reduce((sum, row) => sum + row.minutes, 0) };
}

/** A planned update that mends a silence is one thing to do, not two. */
function withoutTwins(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ to }) => {
    if (!to.startsWith("updates/") || to.startsWith("updates/new")) return true;
    if (seen.has(to)) return false;
    seen.add(to);
    return true;
  });
}
