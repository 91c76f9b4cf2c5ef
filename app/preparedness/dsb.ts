// What DSB's guide to crisis communication plans lists, and whether the plan covers it. Pure.
import type { Scenario } from "#db/schema/preparedness.ts";

export const dsbItems = [
  "aims",
  "roles",
  "contributors",
  "staff",
  "spokespersons",
  "audiences",
  "coordinate",
  "places",
  "rota",
  "material",
  "revision",
] as const;
export type DsbItem = (typeof dsbItems)[number];

export type Covered = "yes" | "partly" | "no";

export type PlanFacts = {
  cards: readonly (Pick<
    Scenario,
    | "spokesperson"
    | "spokespersonContactId"
    | "deputy"
    | "deputyContactId"
    | "channels"
    | "affected"
    | "statementNb"
    | "statementNn"
    | "questions"
    | "documents"
    | "nextReviewOn"
  > & { steps: readonly { role: string }[]; calls: readonly unknown[] })[];
  /** Null where none is begun. */
  strategy: { holds: boolean } | null;
  responsibilities: readonly { kind: "internal" | "external" }[];
  /** Equipment and alternative sites, as the region has written them down. */
  places: readonly string[];
};

/** Yes where it holds for all, partly where it holds for some. */
function ofAll<T>(things: readonly T[], holds: (thing: T) => boolean): Covered {
  const count = things.filter(holds).length;
  if (count === 0) return "no";
  return count === things.length ? "yes" : "partly";
}

const either = (yes: boolean, partly: boolean): Covered => (yes ? "yes" : partly ? "partly" : "no");

export function coverageOf({ cards, strategy, responsibilities, places }: PlanFacts): Record<DsbItem, Covered> {
  const speaks = (card: PlanFacts["cards"][number]) => Boolean(card.spokesperson || card.spokespersonContactId);
  const hasDeputy = (card: PlanFacts["cards"][number]) => Boolean(card.deputy || card.deputyContactId);
  const kinds = new Set(responsibilities.map(({ kind }) => kind));
  return {
    // What nobody has approved yet says what somebody means, and not what the cooperation does.
    aims: either(strategy?.holds === true, strategy !== null),
    roles: ofAll(cards, ({ steps }) => steps.length > 0 && steps.every(({ role }) => role !== "")),
    contributors: either(kinds.size === 2, kinds.size > 0),
    staff: ofAll(cards, ({ steps }) => steps.length > 0),
    spokespersons: ofAll(cards, speaks),
    audiences: ofAll(cards, ({ channels, affected }) => channels.length > 0 && affected.length > 0),
    coordinate: ofAll(cards, ({ calls }) => calls.length > 0),
    places: places.length > 0 ? "yes" : "no",
    rota: ofAll(cards, hasDeputy),
    material: ofAll(cards, ({ statementNb, statementNn, questions, documents }) =>
      Boolean(statementNb && statementNn && (questions.length > 0 || documents.length > 0)),
    ),
    revision: ofAll(cards, ({ nextReviewOn }) => nextReviewOn !== null),
  };
}
