// Of several consents the one that was given last: what a list says of them all. Pure.
import type { AmbassadorConsent } from "#db/schema/ambassadors.ts";

type Terms = Pick<AmbassadorConsent, "givenOn" | "version" | "reviewOn">;

export const latestConsent = <C extends Terms>(given: readonly C[]): C | undefined =>
  given.toSorted((a, b) => compare(b.givenOn, a.givenOn) || compare(b.reviewOn ?? "", a.reviewOn ?? ""))[0];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
