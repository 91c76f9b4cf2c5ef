// What a search finds, in which order it is shown, and where it leads. Pure.
import type { SearchKind } from "#db/dialect/search-index.ts";

export type HitKind = SearchKind;
export type Hit = { kind: SearchKind; id: string; title: string; detail: string };

/** What people look for most, first. */
const order: readonly SearchKind[] = [
  "success",
  "release",
  "update",
  "audience",
  "member",
  "goal",
  "expectation",
  "activity",
  "coverage",
  "enquiry",
  "feedback",
  "responsibility",
  "scenario",
  "case",
  "outlet",
  "contact",
];

export type HitGroup = { kind: SearchKind; hits: Hit[] };

/** The hits of each kind together, kinds without any left out. Within a kind they keep their order. */
export const grouped = (hits: readonly Hit[]): HitGroup[] =>
  order
    .map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }))
    .filter((group) => group.hits.length > 0);

/** Where a hit leads, from the desk's front. */
export function pathOf({ kind, id }: Hit): string {
  switch (kind) {
    case "success":
      return `successes/${id}`;
    case "release":
      return `releases/${id}`;
    case "update":
      return `updates/${id}`;
    case "audience":
      return `audiences/${id}`;
    case "member":
      return `members/${id}`;
    case "goal":
      return `goals/${id}`;
    case "expectation":
      return `expectations#e-${id}`;
    case "activity":
      return `activities/${id}`;
    case "coverage":
      return `coverage/${id}/edit`;
    case "outlet":
      return `coverage?outlet=${id}`;
    case "enquiry":
      return `enquiries/${id}`;
    case "feedback":
      return `feedback/${id}`;
    case "responsibility":
      return `responsibilities#${id}`;
    case "scenario":
      return `preparedness/${id}`;
    case "case":
      return `cases/${id}`;
    case "contact":
      return `contacts/${id}`;
  }
}
