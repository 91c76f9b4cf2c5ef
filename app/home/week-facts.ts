// What the week is made of, and the rows it becomes. Pure types.
import type { WeekLimits } from "./week-limits.ts";

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
export type AskFact = {
  id: string;
  name: string;
  state: "sent" | "noReply" | "done";
  answerBy: string;
  /** Civil date, where it is. */
  doneOn: string | null;
};
export type Untold = { id: string; title: string; members: number; days: number };
export type GoalFact = { id: string; title: string; status: "offTrack" | "overdue" | "atRisk" | "stale" };

/** Somebody outside asked us something. */
export type Asked = {
  id: string;
  /** What they ask, in short. */
  title: string;
  from: string;
  /** Civil date by which they want or have a right to an answer; null: whenever. */
  by: string | null;
};
/** A promise of ours, or of one of us, whose day has come. */
export type DutyFact = { id: string; what: string; name: string; daysOver: number };
export type OutOfTouchFact = {
  id: string;
  name: string;
  /** Since the last contact; null: never. */
  days: number | null;
  limit: number;
};

export type WeekFacts = {
  limits: WeekLimits;
  /** Mails held since the database came back from a backup; null where nothing waits for a person's word. */
  restored: number | null;
  /** A case under way, and what it holds back. */
  cases: { id: string; title: string; exercise: boolean }[];
  held: { count: number; caseId: string | null };
  enquiries: (Asked & { accessRequest: boolean })[];
  feedback: Asked[];
  duties: DutyFact[];
  /** The media strategy's day for being looked over: civil date. */
  strategyReviewOn: string | null;
  cards: { id: string; title: string; why: "review" | "exercise" }[];
  actions: { id: string; caseId: string; text: string; dueOn: string }[];
  outOfTouch: OutOfTouchFact[];
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
