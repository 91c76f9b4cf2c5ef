// What a rule of the guidance is: a pure question to the region's facts, and the answer with what it rests on.
import type { KeptSettings, Setting } from "~/regions/setting.ts";
import type { Facts } from "./facts.ts";
import type { PlaceName } from "./places.ts";
import type { ThingType } from "./thing-path.ts";

export type Status = "met" | "partial" | "unmet" | "attestNeeded" | "notApplicable";

/** Something of the region's that can be opened. */
export type Thing = { type: ThingType; id: string; title: string };

/** How many there are, and the first few of them. */
export type Found = { count: number; things: readonly Thing[] };
/** So many of a kind are shown by name; the rest are a number. */
export const shownAtMost = 10;
export const nothing: Found = { count: 0, things: [] };

/** A day and a number as people write them, and names to be listed. What a sentence bends after is a bare `count`. */
export type SayingValue = string | number | { day: string } | { number: number } | { names: readonly string[] };
/** One sentence: a word key, and what stands in it. */
export type Saying = { key: string; values?: Readonly<Record<string, SayingValue>> };

/** One of the things that an item asks for: so many of so many. */
export type Part = {
  numerator: number;
  denominator: number;
  met: boolean;
  says: Saying;
  evidence?: Found;
  missing?: Found;
};

export type Finding = {
  status: Exclude<Status, "attestNeeded">;
  numerator: number;
  denominator: number;
  says: readonly Saying[];
  evidence: Found;
  missing: Found;
  /** Civil date. */
  asOf: string;
};

export type Computed = {
  kind: "computed";
  /** Word key, «Vi ser på …»; thresholds stand in it by the last part of their key. */
  looksAt: string;
  /** Ours and not the source's; shown with the item, and set by the region. */
  thresholds: readonly Setting[];
  find: (facts: Facts, kept: KeptSettings, today: string) => Finding;
  /** Where it is done, if it is not where the rest of the item's module is. */
  place?: PlaceName;
};

/** What only a person can say; the word key tells why no data can. */
export type Attested = { kind: "attested"; why: string; place?: PlaceName };

export type Rule = Computed | Attested;

export const computed = (rule: Omit<Computed, "kind">): Computed => ({ kind: "computed", ...rule });
export const attested = (why = "guidance:attest.person", place?: PlaceName): Attested => ({
  kind: "attested",
  why,
  place,
});

/** All that is asked for is there; some of it; nothing. */
export function finding(parts: readonly [Part, ...Part[]], today: string): Finding {
  const [only] = parts;
  const metParts = parts.filter(({ met }) => met).length;
  const some = parts.some(({ met, numerator }) => met || numerator > 0);
  const single = parts.length === 1;
  return {
    status: metParts === parts.length ? "met" : some ? "partial" : "unmet",
    numerator: single ? only.numerator : metParts,
    denominator: single ? only.denominator : parts.length,
    says: saidOnce(parts.map(({ says }) => says)),
    evidence: together(parts.map(({ evidence }) => evidence ?? nothing)),
    missing: together(parts.map(({ missing }) => missing ?? nothing)),
    asOf: today,
  };
}

/** That there is none of something is not said twice. */
const saidOnce = (says: readonly Saying[]): Saying[] =>
  says.filter(({ key, values }, at) => values !== undefined || says.findIndex((other) => other.key === key) === at);

/** What is worth saying besides, and changes nothing. */
export const alsoSaying = (finding: Finding, saying: Saying | null): Finding =>
  saying ? { ...finding, says: [...finding.says, saying] } : finding;

/** There is nothing yet that the item could be about. */
export const notApplicable = (says: Saying, today: string): Finding => ({
  status: "notApplicable",
  numerator: 0,
  denominator: 0,
  says: [says],
  evidence: nothing,
  missing: nothing,
  asOf: today,
});

type Said = Omit<Part, "numerator" | "denominator" | "met">;

/** So many of so many, and `share` of them (0–1) are enough. Of nothing, nothing is met; `none` says that there is none. */
export const shareOf = (
  numerator: number,
  denominator: number,
  { none, ...said }: Said & { none?: string },
  share = 1,
): Part => ({
  numerator,
  denominator,
  met: denominator > 0 && numerator >= denominator * share,
  ...said,
  says: denominator === 0 && none ? { key: none } : said.says,
});

/** Those that are so, of all: `says` gets `count` and `of`; `none` says that there is none at all. */
export function ofAll(those: Found, others: Found, key: string, share = 1, none?: string): Part {
  const all = those.count + others.count;
  const says = { key, values: { count: those.count, of: all } };
  return shareOf(those.count, all, { says, evidence: those, missing: others, ...(none ? { none } : {}) }, share);
}

/** At least `need` of them. */
export const atLeast = (count: number, need: number, part: Omit<Part, "numerator" | "denominator" | "met">): Part => ({
  numerator: Math.min(count, need),
  denominator: need,
  met: count >= need,
  ...part,
});

/** Either it is so, or not. */
export const isSo = (met: boolean, part: Said): Part => ({
  numerator: met ? 1 : 0,
  denominator: 1,
  met,
  ...part,
});

/** Several finds as one, each thing once and no more than are shown. Counts of overlapping finds are not added up. */
export function together(finds: readonly Found[]): Found {
  const things = new Map(finds.flatMap(({ things }) => things).map((thing) => [`${thing.type} ${thing.id}`, thing]));
  const hidden = finds.reduce((sum, { count, things }) => sum + count - things.length, 0);
  return { count: things.size + hidden, things: [...things.values()].slice(0, shownAtMost) };
}

export const found = (things: readonly Thing[]): Found => ({
  count: things.length,
  things: things.slice(0, shownAtMost),
});

export type Member = { id: string; name: string };

/** What each member must have one of: those that have it, by member, and the members without. */
export function eachMember(
  members: readonly Member[],
  had: Readonly<Record<string, readonly Thing[]>>,
  says: Saying["key"],
): Part {
  const without = members.filter(({ id }) => !had[id]?.length);
  const having = members.length - without.length;
  return shareOf(having, members.length, {
    says: { key: says, values: { count: having, of: members.length } },
    evidence: found(members.flatMap(({ id }) => had[id] ?? [])),
    missing: found(without.map(({ id, name }) => ({ type: "member", id, title: name }))),
  });
}
