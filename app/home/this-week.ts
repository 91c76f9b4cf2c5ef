// What needs doing this week, the worst consequence first. Pure: facts in, rows out; no clock, and no words but their keys.
import { daysBetween } from "~/platform/civil-date.ts";

/** A civil date, to be said as people say it. */
export type Day = { day: string };
/** What is put into a sentence: names, numbers, days. */
export type Params = Record<string, string | number | Day>;
export type Said = { key: string; params?: Params };

export type Urgency = "late" | "soon" | "none";

export type Row = {
  /** What it is about: the same thing is never there twice. */
  key: string;
  urgency: Urgency;
  title: Said;
  why: Said | null;
  act: Said;
  /** Where it is done, from the desk's front. */
  to: string;
  /** How long it takes. Our own estimates, rounded up. */
  minutes: number;
};

export type Silence = {
  audienceId: string;
  name: string;
  isPress: boolean;
  days: number;
  longestDays: number;
  state: "ok" | "soon" | "late";
  /** The first red day if only what goes by itself is done. */
  redOn: string;
  /** What is planned for it and does not go by itself. */
  planned: { updateId: string; title: string } | null;
  /** The day it hears something by itself. */
  sureOn: string | null;
};

export type ReleaseFact = {
  id: string;
  title: string;
  state: "draft" | "inApproval" | "changesRequested" | "approved" | "notSent";
  waitingFor: string[];
  changesFrom: string[];
  /** Civil dates. */
  answerBy: string | null;
  plannedOn: string | null;
};

export type PlannedUpdate = { id: string; title: string; audience: string; on: string };
export type AskFact = { id: string; name: string; state: "sent" | "noReply" | "done"; answerBy: string };
export type Untold = { id: string; title: string; members: number; days: number };
export type GoalFact = { id: string; title: string; status: "offTrack" | "overdue" | "atRisk" | "stale" };

export type WeekFacts = {
  /** Mails of which nobody knows whether they arrived, or that wait for a person: by what they belong to. */
  stuck: { to: string; title: string; count: number }[];
  silences: Silence[];
  releases: ReleaseFact[];
  updates: PlannedUpdate[];
  asks: AskFact[];
  /** Handed in by members and not looked over. */
  handedIn: { id: string; title: string; from: string }[];
  untold: Untold[];
  goals: GoalFact[];
  leftOut: { memberId: string; name: string }[];
};

/** Consequence, worst first. Within one the order is by days. */
const order = [
  /** Somebody may have got nothing and nobody knows. */
  "stuck",
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
  /** Asked, and the day has passed. */
  "ask",
  "leftOut",
  "untold",
  "goalLate",
  "goalRisk",
  "thanks",
  "draft",
] as const;
type Consequence = (typeof order)[number];

type Ranked = Row & { consequence: Consequence; days: number };

/** So near its day that it must be made ready. Days. */
export const nearDays = 4;
/** An audience that hears something by itself this soon needs nothing more. Days. */
const hearsSoonDays = 7;
/** Whoever has not answered for this long will not; it is no longer this week's matter. Days. */
const askForgottenDays = 30;
const mostRows = 7;

export type Week = { rows: Row[]; later: Row[]; minutes: number };

/** @param today civil date in the region's time zone */
export function thisWeek(facts: WeekFacts, today: string): Week {
  const all = [
    ...facts.stuck.map(stuckRow),
    ...facts.silences.flatMap((silence) => silenceRow(silence, today)),
    ...facts.releases.flatMap((release) => releaseRow(release, today)),
    ...facts.updates.flatMap((update) => updateRow(update, today)),
    ...facts.handedIn.map(handedInRow),
    ...facts.asks.flatMap((ask) => askRow(ask, today)),
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

const stuckRow = ({ to, title, count }: WeekFacts["stuck"][number]): Ranked => ({
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

function silenceRow(silence: Silence, today: string): Ranked[] {
  const { audienceId, name, isPress, days, longestDays, state, redOn, planned, sureOn } = silence;
  if (state === "ok") return [];
  if (sureOn !== null && daysBetween(today, sureOn) <= hearsSoonDays) return [];
  const late = state === "late";
  if (!late && daysBetween(today, redOn) > 21) return [];
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

function releaseRow(release: ReleaseFact, today: string): Ranked[] {
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
          urgency: until <= nearDays ? "late" : "soon",
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
          urgency: late ? "late" : until <= nearDays ? "soon" : "none",
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
          urgency: until <= nearDays ? "soon" : "none",
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
          urgency: until <= nearDays ? "soon" : "none",
          title: { key: "home:release.draft", params: { title } },
          act: { key: "home:release.write" },
          minutes: 5,
        },
      ];
  }
}

function updateRow({ id, title, audience, on }: PlannedUpdate, today: string): Ranked[] {
  const days = daysBetween(today, on);
  if (days > nearDays) return [];
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

const handedInRow = ({ id, title, from }: WeekFacts["handedIn"][number]): Ranked => ({
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

function askRow({ id, name, state, answerBy }: AskFact, today: string): Ranked[] {
  const done = state === "done";
  const lateBy = daysBetween(answerBy, today);
  if (!done && (lateBy <= 0 || lateBy > askForgottenDays)) return [];
  return [
    {
      key: `ask ${id}`,
      consequence: done ? "thanks" : "ask",
      days: daysBetween(today, answerBy),
      urgency: done ? "none" : "soon",
      title: { key: done ? "home:ask.done" : "home:ask.silent", params: { name } },
      why: done ? null : { key: "home:ask.why", params: { on: { day: answerBy } } },
      act: { key: done ? "home:ask.thank" : "home:ask.look" },
      to: `ambassadors/asks/${id}`,
      minutes: 1,
    },
  ];
}

const leftOutRow = ({ memberId, name }: WeekFacts["leftOut"][number]): Ranked => ({
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

const untoldRow = ({ id, title, members, days }: Untold): Ranked => ({
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

const goalRow = ({ id, title, status }: GoalFact): Ranked => {
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
