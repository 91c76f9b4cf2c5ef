// Each fact as a row: what it says, how bad it is, what to do about it, and how long that takes. Pure.
import { daysBetween } from "~/platform/civil-date.ts";
import type {
  AskFact,
  GoalFact,
  PlannedUpdate,
  ReleaseFact,
  Row,
  Said,
  Silence,
  Untold,
  WeekFacts,
} from "./week-facts.ts";
import type { WeekLimits } from "./week-limits.ts";

/** Consequence, worst first. Within one the order is by days. */
export const order = [
  /** Somebody may have got nothing and nobody knows. */
  "stuck",
  /** Trouble is under way. */
  "case",
  /** Somebody outside waits, and their day has come. */
  "askedLate",
  /** Stopped by a case, until a person says of each thing whether it goes. */
  "held",
  /** A promise is broken. */
  "silenceLate",
  /** A text cannot go on before we act. */
  "changesRequested",
  /** Its day has come and gone. */
  "missed",
  /** It goes nowhere by itself, and its day is near. */
  "near",
  /** A promise will be broken. */
  "silenceSoon",
  /** Others have not answered, and the text waits for them. */
  "waiting",
  /** Approved by all, and lies there. */
  "approved",
  /** Somebody took the time to tell us. */
  "handedIn",
  /** Somebody outside waits for an answer. */
  "asked",
  /** Asked, and the day has passed. */
  "ask",
  /** One of us has taken something on, and its day has passed. */
  "duty",
  /** One of those who matter most has not heard from us. */
  "outOfTouch",
  "leftOut",
  "untold",
  "goalLate",
  "goalRisk",
  /** What guards trust is getting old. */
  "preparedness",
  "thanks",
  "draft",
] as const;
export type Consequence = (typeof order)[number];

export type Ranked = Row & { consequence: Consequence; days: number };

export const stuckRow = ({ to, title, count }: WeekFacts["stuck"][number]): Ranked => ({
  key: `stuck ${to}`,
  consequence: "stuck",
  days: 0,
  urgency: "late",
  title: { key: "home:stuck.title", params: { count, title } },
  why: { key: "home:stuck.why" },
  act: { key: "home:stuck.act" },
  to,
  minutes: 2,
});

export function silenceRow(silence: Silence, today: string, limits: WeekLimits): Ranked[] {
  const { audienceId, name, isPress, days, longestDays, state, redOn, planned, sureOn } = silence;
  if (state === "ok") return [];
  if (sureOn !== null && daysBetween(today, sureOn) <= limits.hearsSoon) return [];
  const late = state === "late";
  if (!late && daysBetween(today, redOn) > limits.silenceSoon) return [];
  return [
    {
      key: `silence ${audienceId}`,
      consequence: late ? "silenceLate" : "silenceSoon",
      days: daysBetween(today, redOn) - (late ? days - longestDays : 0),
      urgency: state,
      title: { key: "home:silence.title", params: { name, count: days } },
      why: planned
        ? { key: "home:silence.planned", params: { longest: longestDays, title: planned.title } }
        : late
          ? { key: "home:silence.late", params: { longest: longestDays } }
          : { key: "home:silence.soon", params: { longest: longestDays, on: { day: redOn } } },
      act: planned
        ? { key: "home:silence.ready" }
        : { key: isPress ? "home:silence.writeToPress" : "home:silence.choose" },
      to: planned ? `updates/${planned.updateId}` : isPress ? "releases" : `updates/new?audience=${audienceId}`,
      minutes: planned ? 3 : 5,
    },
  ];
}

export function releaseRow(release: ReleaseFact, today: string, { near }: WeekLimits): Ranked[] {
  const { id, title, state, waitingFor, changesFrom, answerBy, plannedOn } = release;
  const until = plannedOn === null ? 365 : daysBetween(today, plannedOn);
  const to = `releases/${id}`;
  const planned: Said | null =
    plannedOn === null ? null : { key: "home:release.planned", params: { on: { day: plannedOn } } };
  const row = { key: `release ${id}`, to, why: planned };
  switch (state) {
    case "changesRequested":
      return [
        {
          ...row,
          consequence: "changesRequested",
          days: until,
          urgency: until <= near ? "late" : "soon",
          title: {
            key: "home:release.changes",
            params: { count: changesFrom.length, names: changesFrom.join(", "), title },
          },
          act: { key: "home:release.mend" },
          minutes: 4,
        },
      ];
    case "inApproval": {
      const late = answerBy !== null && answerBy < today;
      return [
        {
          ...row,
          consequence: "waiting",
          days: Math.min(until, answerBy === null ? 365 : daysBetween(today, answerBy)),
          urgency: late ? "late" : until <= near ? "soon" : "none",
          title: { key: "home:release.waiting", params: { names: waitingFor.join(", "), title } },
          why: answerBy === null ? planned : { key: "home:release.answerBy", params: { on: { day: answerBy } } },
          act: { key: late ? "home:release.remind" : "home:release.look" },
          minutes: 1,
        },
      ];
    }
    case "approved":
      return [
        {
          ...row,
          consequence: "approved",
          days: until,
          urgency: until <= near ? "soon" : "none",
          title: { key: "home:release.approved", params: { title } },
          act: { key: "home:release.send" },
          to: `${to}/send`,
          minutes: 2,
        },
      ];
    case "notSent":
      return [
        {
          ...row,
          consequence: "missed",
          days: 0,
          urgency: "late",
          title: { key: "home:release.notSent", params: { title } },
          act: { key: "home:release.send" },
          minutes: 3,
        },
      ];
    case "draft":
      return [
        {
          ...row,
          consequence: "draft",
          days: until,
          urgency: until <= near ? "soon" : "none",
          title: { key: "home:release.draft", params: { title } },
          act: { key: "home:release.write" },
          minutes: 5,
        },
      ];
  }
}

export function updateRow({ id, title, audience, on }: PlannedUpdate, today: string, { near }: WeekLimits): Ranked[] {
  const days = daysBetween(today, on);
  if (days > near) return [];
  const missed = days < 0;
  return [
    {
      key: `update ${id}`,
      consequence: missed ? "missed" : "near",
      days,
      urgency: missed ? "late" : "soon",
      title: { key: missed ? "home:update.missed" : "home:update.near", params: { title } },
      why: { key: missed ? "home:update.wasFor" : "home:update.isFor", params: { audience, on: { day: on } } },
      act: { key: "home:update.act" },
      to: `updates/${id}`,
      minutes: 3,
    },
  ];
}

export const handedInRow = ({ id, title, from }: WeekFacts["handedIn"][number]): Ranked => ({
  key: `handedIn ${id}`,
  consequence: "handedIn",
  days: 0,
  urgency: "none",
  title: { key: "home:handedIn.title", params: { title } },
  why: from ? { key: "home:handedIn.why", params: { from } } : null,
  act: { key: "home:handedIn.act" },
  to: `successes/${id}`,
  minutes: 2,
});

export function askRow({ id, name, state, answerBy, doneOn }: AskFact, today: string, limits: WeekLimits): Ranked[] {
  const done = state === "done";
  const lateBy = daysBetween(answerBy, today);
  const thanksLate = doneOn !== null && daysBetween(doneOn, today) > limits.thank;
  if (!done && (lateBy <= 0 || lateBy > limits.forgotten)) return [];
  return [
    {
      key: `ask ${id}`,
      consequence: done ? "thanks" : "ask",
      days: daysBetween(today, answerBy),
      urgency: done && !thanksLate ? "none" : "soon",
      title: { key: done ? "home:ask.done" : "home:ask.silent", params: { name } },
      why: done ? null : { key: "home:ask.why", params: { on: { day: answerBy } } },
      act: { key: done ? "home:ask.thank" : "home:ask.look" },
      to: `ambassadors/asks/${id}`,
      minutes: 1,
    },
  ];
}

export const leftOutRow = ({ memberId, name }: WeekFacts["leftOut"][number]): Ranked => ({
  key: `leftOut ${memberId}`,
  consequence: "leftOut",
  days: 0,
  urgency: "soon",
  title: { key: "home:leftOut.title", params: { name } },
  why: { key: "home:leftOut.why" },
  act: { key: "home:leftOut.act" },
  to: `members/${memberId}`,
  minutes: 3,
});

export const untoldRow = ({ id, title, members, days }: Untold): Ranked => ({
  key: `untold ${id}`,
  consequence: "untold",
  // What is good for more members comes first, and then what is fresh.
  days: days - members * 1_000,
  urgency: "none",
  title: { key: "home:untold.title", params: { title } },
  why: members > 0 ? { key: "home:untold.why", params: { count: members } } : null,
  act: { key: "home:untold.act" },
  to: `successes/${id}`,
  minutes: 2,
});

export const goalRow = ({ id, title, status }: GoalFact): Ranked => {
  const late = status === "offTrack" || status === "overdue";
  const word = {
    offTrack: "home:goal.offTrack",
    overdue: "home:goal.overdue",
    atRisk: "home:goal.atRisk",
    stale: "home:goal.stale",
  }[status];
  return {
    key: `goal ${id}`,
    consequence: late ? "goalLate" : "goalRisk",
    days: 0,
    urgency: late ? "soon" : "none",
    title: { key: word, params: { title } },
    why: null,
    act: { key: status === "stale" ? "home:goal.measure" : "home:goal.look" },
    to: `goals/${id}`,
    minutes: 1,
  };
};
