// What several views of one stakeholder come to: the latest of each assessor, their mean, and how far they differ. Pure.
import type { Assessment } from "#db/schema/stakeholders.ts";

/** One assessor for the region, one for each member. */
export const regionAssessor = "region";
export const memberAssessor = (memberId: string): string => `member:${memberId}`;
export const assessorOf = (memberId: string | null): string =>
  memberId === null ? regionAssessor : memberAssessor(memberId);

export type View = Pick<Assessment, "assessor" | "assessedOn" | "interest" | "influence">;

/** Each assessor's latest view, the region's first; of one day an assessor has only one. */
export function latestViews<V extends View>(views: readonly V[]): V[] {
  const latest = new Map<string, V>();
  for (const view of views) {
    const known = latest.get(view.assessor);
    if (!known || known.assessedOn < view.assessedOn) latest.set(view.assessor, view);
  }
  return [...latest.values()].sort((a, b) => order(a) - order(b) || (a.assessor < b.assessor ? -1 : 1));
}

const order = ({ assessor }: View): number => (assessor === regionAssessor ? 0 : 1);

export type Means = { interest: number | null; influence: number | null; assessedOn: string | null };

/** The mean of each assessor's latest view; one assessor is one voice, however often they have spoken. */
export function meansOf(views: readonly View[]): Means {
  const latest = latestViews(views);
  if (latest.length === 0) return { interest: null, influence: null, assessedOn: null };
  const mean = (of: (view: View) => number) => latest.reduce((sum, view) => sum + of(view), 0) / latest.length;
  return {
    interest: mean(({ interest }) => interest),
    influence: mean(({ influence }) => influence),
    assessedOn:
      latest
        .map(({ assessedOn }) => assessedOn)
        .sort()
        .at(-1) ?? null,
  };
}

/** All who see most, and all who see least. */
export type Disagreement<V extends View> = { on: "interest" | "influence"; high: V[]; low: V[] };

/**
 * Where the views are so far from each other that it is worth a talk.
 * @param from so many steps, and more
 */
export function disagreementsOf<V extends View>(views: readonly V[], from: number): Disagreement<V>[] {
  const latest = latestViews(views);
  return (["interest", "influence"] as const).flatMap((on) => {
    const values = latest.map((view) => view[on]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    if (values.length === 0 || most - least < from) return [];
    return { on, high: latest.filter((view) => view[on] === most), low: latest.filter((view) => view[on] === least) };
  });
}

export type Moment = { on: string; interest: number; influence: number; assessors: number };

/** The mean as it was after each day on which somebody assessed, the oldest first. */
export function movementOf(views: readonly View[]): Moment[] {
  const days = [...new Set(views.map(({ assessedOn }) => assessedOn))].sort();
  return days.flatMap((on) => {
    const until = views.filter(({ assessedOn }) => assessedOn <= on);
    const { interest, influence } = meansOf(until);
    if (interest === null || influence === null) return [];
    return { on, interest, influence, assessors: latestViews(until).length };
  });
}

/** The newest that says something of it: the region's own before the members'. */
export function said<V extends View, T>(views: readonly V[], of: (view: V) => T | null): T | null {
  const latest = latestViews(views);
  const newest = latest.toSorted((a, b) => order(a) - order(b) || (a.assessedOn < b.assessedOn ? 1 : -1));
  for (const view of newest) {
    const value = of(view);
    if (value !== null) return value;
  }
  return null;
}
