// The next day that suits an audience. Pure; all dates are civil dates in Oslo (`YYYY-MM-DD`), all lengths whole days
// between civil dates, so a night when the clock changes is a day like any other.
import { addDays, daysBetween, weekdayOf } from "~/platform/civil-date.ts";
import { type ClosedOn, type ClosedReason, sameRun } from "./closed-days.ts";

/** As a region has it; times are wall-clock times in Oslo. */
export type SlotRule = {
  /** A story is news for this many days after it happened. */
  freshDays: number;
  /** When on the day it is sent, where nothing says later. */
  usualTime: string;
  /** On a Friday nothing is sent later than this: it would lie unread until Monday. */
  fridayLimit: string;
};

/** How far ahead a day is looked for. */
const horizonDays = 400;

export type SlotQuestion = {
  today: string;
  promise: { idealDays: number; longestDays: number; shortestDays: number };
  /** When it last heard anything; null where it never has. */
  lastHeard: string | null;
  /** What it will hear, and when: planned updates and meetings. */
  planned: readonly string[];
  /** The latest embargo of what is carried. */
  embargo: { date: string; time: string } | null;
  /** Some of it is not approved, or not said to be ready. `releaseOn`: when its release is meant to go out. */
  waiting: { releaseOn: string | null } | null;
  /** When the oldest of what is carried happened; null while it is under way. */
  happenedOn: string | null;
  /** Our own people hear no later than the press, which gets it on this day. */
  noLaterThan: string | null;
  closedOn: ClosedOn;
  rule: SlotRule;
};

export type SlotReason =
  | { kind: "heardAgo"; days: number; date: string }
  | { kind: "neverHeard" }
  /** They get something else on `date`, and `days` is the shortest gap. */
  | { kind: "spaced"; date: string; days: number }
  | { kind: "embargo"; date: string; time: string }
  | { kind: "releaseOn"; date: string }
  | { kind: "waiting" }
  | { kind: "closed"; from: string; to: string; reason: ClosedReason }
  | { kind: "fridayNoon"; date: string }
  /** It waits for the day that keeps the rhythm they like best. */
  | { kind: "ideal"; days: number }
  /** It does not wait for that day (`date`): then it would be older than `days`. */
  | { kind: "fresh"; date: string; days: number }
  | { kind: "beforePress"; date: string }
  | { kind: "afterPress"; date: string }
  /** The promise is broken on `date`, before the slot. */
  | { kind: "tooLate"; date: string; days: number }
  | { kind: "noneFree" };

export type Slot = { date: string; time: string; reasons: SlotReason[] };

/**
 * The rule, in the order it is applied:
 * 1. Not before tomorrow, not before the embargo ends, and while it waits for approval not before its release is planned.
 * 2. Never on a closed day, on a day they get something else, or on a Friday after its limit.
 * 3. At least the shortest gap after what they heard last, and to whatever is planned before and after.
 * 4. The first such day is the slot, unless a later day keeps the ideal gap: it waits for that day only where the story
 *    is then still fresh (`freshDays`), nothing else is planned in between, and the press does not get it first.
 * 5. At the usual time, or at the embargo's time on the day it ends where that is later.
 */
export function slotFor(question: SlotQuestion): Slot {
  const { today, embargo, waiting, promise, rule } = question;
  const earliest = latestOf([addDays(today, 1), embargo?.date, waiting?.releaseOn]);
  const first = firstFree(question, earliest);
  if (!first) return { date: earliest, time: timeOn(earliest, question), reasons: [{ kind: "noneFree" }] };
  const wait = waitForIdeal(question, first);
  const date = wait?.waits ? wait.date : first;
  const reasons = [
    ...rhythmReasons(question, date),
    ...gateReasons(question, date),
    ...skippedReasons(question, wait?.waits ? wait.from : earliest, date),
  ];
  if (wait?.waits) reasons.push({ kind: "ideal", days: promise.idealDays });
  if (wait && !wait.waits && wait.stale) reasons.push({ kind: "fresh", date: wait.date, days: rule.freshDays });
  return { date, time: timeOn(date, question), reasons };
}

const latestOf = (dates: readonly (string | null | undefined)[]): string =>
  dates.reduce<string>((latest, date) => (date && date > latest ? date : latest), "");

const timeOn = (date: string, { embargo, rule: { usualTime } }: SlotQuestion): string =>
  embargo?.date === date && embargo.time > usualTime ? embargo.time : usualTime;

const fridayTooLate = (date: string, question: SlotQuestion): boolean =>
  weekdayOf(date) === 5 && timeOn(date, question) > question.rule.fridayLimit;

/** What is too near: the last they heard, or something planned. The same day is always too near. */
function tooNear(date: string, { lastHeard, planned, promise }: SlotQuestion): string | undefined {
  const gap = Math.max(1, promise.shortestDays);
  const all = lastHeard ? [lastHeard, ...planned] : planned;
  return all.find((other) => Math.abs(daysBetween(other, date)) < gap);
}

const isFree = (date: string, question: SlotQuestion): boolean =>
  !question.closedOn(date) && !tooNear(date, question) && !fridayTooLate(date, question);

function firstFree(question: SlotQuestion, from: string): string | undefined {
  const end = addDays(from, horizonDays);
  for (let date = from; date <= end; date = addDays(date, 1)) if (isFree(date, question)) return date;
  return undefined;
}

/** The last thing they hear before a day, planned or heard. */
const lastBefore = (date: string, { lastHeard, planned }: SlotQuestion): string | null =>
  latestOf([lastHeard, ...planned].filter((other) => other !== null && other < date)) || null;

/** Where the ideal gap asks for a later day than the first free one: which, and whether it is worth waiting for. */
function waitForIdeal(question: SlotQuestion, first: string) {
  const { promise, planned, happenedOn, noLaterThan, rule } = question;
  const before = lastBefore(first, question);
  if (!before || addDays(before, promise.idealDays) <= first) return undefined;
  const from = addDays(before, promise.idealDays);
  const date = firstFree(question, from);
  if (!date) return undefined;
  const stale = happenedOn !== null && daysBetween(happenedOn, date) > rule.freshDays;
  const crosses = planned.some((other) => other > first && other <= date);
  const missesPress = noLaterThan !== null && date > noLaterThan;
  const missesPromise = daysBetween(before, date) >= promise.longestDays;
  return { from, date, stale, waits: !stale && !crosses && !missesPress && !missesPromise };
}

function rhythmReasons(question: SlotQuestion, date: string): SlotReason[] {
  const { today, lastHeard, promise } = question;
  const reasons: SlotReason[] = lastHeard
    ? [{ kind: "heardAgo", days: Math.max(0, daysBetween(lastHeard, today)), date: lastHeard }]
    : [{ kind: "neverHeard" }];
  const before = lastBefore(date, question);
  if (before && daysBetween(before, date) >= promise.longestDays) {
    reasons.push({ kind: "tooLate", date: addDays(before, promise.longestDays), days: promise.longestDays });
  }
  return reasons;
}

function gateReasons({ embargo, waiting, noLaterThan }: SlotQuestion, date: string): SlotReason[] {
  const reasons: SlotReason[] = [];
  if (embargo) reasons.push({ kind: "embargo", ...embargo });
  if (waiting) reasons.push(waiting.releaseOn ? { kind: "releaseOn", date: waiting.releaseOn } : { kind: "waiting" });
  if (noLaterThan) reasons.push({ kind: date <= noLaterThan ? "beforePress" : "afterPress", date: noLaterThan });
  return reasons;
}

/** Why the days that came before the chosen one would not do, each cause once. Weekends go without saying. */
function skippedReasons(question: SlotQuestion, from: string, chosen: string): SlotReason[] {
  const reasons: SlotReason[] = [];
  const spaced = new Set<string>();
  for (let date = from; date < chosen; date = addDays(date, 1)) {
    const closed = question.closedOn(date);
    const near = tooNear(date, question);
    const last = reasons.at(-1);
    if (near) {
      if (closed || spaced.has(near)) continue;
      spaced.add(near);
      reasons.push({ kind: "spaced", date: near, days: question.promise.shortestDays });
    } else if (closed && (closed.why === "own" || weekdayOf(date) <= 5)) {
      if (last?.kind === "closed" && sameRun(last.reason, closed)) last.to = date;
      else reasons.push({ kind: "closed", from: date, to: date, reason: closed });
    } else if (fridayTooLate(date, question)) {
      reasons.push({ kind: "fridayNoon", date });
    }
  }
  return reasons;
}
