// Who should hear of one success now, in which order and why. Pure; the weights are ours and stand here.
import type { Audience } from "#db/schema/audiences.ts";
import type { Params } from "~/platform/refusal.ts";
import { type SilenceState, silenceState } from "./silence.ts";
import type { ToldState } from "./told.ts";

/** What each reason weighs. That our own people come first outweighs all the others together; the others add up. */
export const weights = {
  /** Our own people, where the press has been told or will be: they hear no later. */
  ownFirst: 200,
  /** Silent for longer than was promised; or at the edge of it. */
  silenceLate: 60,
  silenceSoon: 30,
  /** It is about what concerns them: for the first topic in common, and for each further one up to three. */
  topic: 40,
  furtherTopic: 10,
  /** It is good for the places they come from: for all of them; less where it is for some. */
  members: 30,
  /** The press has not been told, and lives by news. */
  pressUntold: 25,
  /** Some of them have heard it. */
  partly: 10,
  /** They heard something so lately that the promise says to wait. */
  tooSoon: -50,
} as const;

export type HearReason =
  | "ownFirstTold"
  | "ownFirstPlanned"
  | "silenceLate"
  | "silenceSoon"
  | "silenceNever"
  | "topics"
  | "members"
  | "everyMember"
  | "pressUntold"
  | "partly"
  | "tooSoon";

/** A reason as something to say: `names` are joined into a list by whoever says it. */
export type SaidReason = { reason: HearReason; weight: number; names: string[]; params: Params };

/** Why an audience is not among those who should hear it: noted, and not listed. */
export type Noted = "told" | "planned" | "nothingSpecial";

export type Listening = {
  audience: Pick<Audience, "id" | "kind" | "own" | "idealDays" | "longestDays" | "shortestDays">;
  topics: readonly string[];
  /** The members that it has people in. */
  memberIds: readonly string[];
  /** Whole days since it last heard anything, or since it was promised to; `never` where nothing has been heard yet. */
  silence: { days: number; never: boolean };
  told: ToldState;
};

export type Told = {
  topics: readonly string[];
  /** Those it is good for, by name. */
  benefits: readonly { memberId: string; name: string }[];
};

export type Hearing<L extends Listening> = { listener: L; score: number; reasons: SaidReason[]; noted: Noted | null };

/** Those who should hear it first, best first (equals in the order given), then those who are only noted. */
export function whoShouldHear<L extends Listening>(success: Told, listeners: readonly L[]): Hearing<L>[] {
  const press = listeners.find(({ audience }) => audience.kind === "press")?.told ?? "untold";
  const hearings = listeners.map((listener): Hearing<L> => {
    const reasons = reasonsFor(success, listener, press).sort((one, other) => other.weight - one.weight);
    const score = reasons.reduce((sum, { weight }) => sum + weight, 0);
    return { listener, score, reasons, noted: notedFor(listener, reasons) };
  });
  const listed = hearings.filter(({ noted }) => noted === null).sort((one, other) => other.score - one.score);
  return [...listed, ...hearings.filter(({ noted }) => noted !== null)];
}

function notedFor({ told }: Listening, reasons: readonly SaidReason[]): Noted | null {
  if (told === "told" || told === "planned") return told;
  return reasons.some(({ weight }) => weight > 0) ? null : "nothingSpecial";
}

function reasonsFor(success: Told, listener: Listening, press: ToldState): SaidReason[] {
  return [
    ...ownFirst(listener, press),
    ...ofSilence(listener),
    ...ofTopics(success, listener),
    ...ofMembers(success, listener),
    ...(listener.audience.kind === "press" && listener.told === "untold"
      ? [said("pressUntold", weights.pressUntold)]
      : []),
    ...(listener.told === "partly" ? [said("partly", weights.partly)] : []),
  ];
}

const said = (reason: HearReason, weight: number, names: string[] = [], params: Params = {}): SaidReason => ({
  reason,
  weight,
  names,
  params,
});

function ownFirst({ audience }: Listening, press: ToldState): SaidReason[] {
  if (!audience.own || audience.kind === "press" || press === "untold") return [];
  return [said(press === "planned" ? "ownFirstPlanned" : "ownFirstTold", weights.ownFirst)];
}

function ofSilence({ audience, silence: { days, never } }: Listening): SaidReason[] {
  const { idealDays, longestDays, shortestDays } = audience;
  const state: SilenceState = silenceState(days, audience);
  if (state !== "ok") {
    const weight = state === "late" ? weights.silenceLate : weights.silenceSoon;
    if (never) return [said("silenceNever", weight, [], { count: days })];
    const promised = state === "late" ? longestDays : idealDays;
    return [said(state === "late" ? "silenceLate" : "silenceSoon", weight, [], { count: days, promised })];
  }
  return !never && days < shortestDays
    ? [said("tooSoon", weights.tooSoon, [], { count: days, shortest: shortestDays })]
    : [];
}

function ofTopics(success: Told, listener: Listening): SaidReason[] {
  const theirs = new Set(listener.topics.map(key));
  const common = success.topics.filter((topic) => theirs.has(key(topic)));
  if (common.length === 0) return [];
  const further = Math.min(common.length - 1, 3) * weights.furtherTopic;
  return [said("topics", weights.topic + further, common)];
}

const key = (topic: string): string => topic.trim().toLowerCase();

/** Counted among the places they come from, so that an audience of one place is not drowned by one of them all. */
function ofMembers({ benefits }: Told, { memberIds }: Listening): SaidReason[] {
  const good = benefits.filter(({ memberId }) => memberIds.includes(memberId));
  if (good.length === 0) return [];
  const all = good.length === memberIds.length;
  const weight = Math.max(1, Math.round((weights.members * good.length) / memberIds.length));
  if (all && memberIds.length > 1) return [said("everyMember", weight)];
  return [
    said(
      "members",
      weight,
      good.map(({ name }) => name),
    ),
  ];
}
