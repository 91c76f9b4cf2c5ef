// One consent as a list carries it: the scope, and after it when it was given, under which text, until when, and whether it
// was taken back. Of two of one scope the newer counts, as the part before the first tab says what it is about. Pure.
import type { AmbassadorConsent, ConsentScope } from "#db/schema/ambassadors.ts";

export type ConsentTerms = Pick<AmbassadorConsent, "scope" | "givenOn" | "version" | "reviewOn" | "withdrawnOn">;

export const consentText = ({ scope, givenOn, version, reviewOn, withdrawnOn }: ConsentTerms): string =>
  [scope, givenOn, version, reviewOn ?? "", withdrawnOn ?? ""].join("\t");

export function consentIn(text: string): ConsentTerms {
  const [scope = "", givenOn = "", version = "", reviewOn = "", withdrawnOn = ""] = text.split("\t");
  return {
    scope: scope as ConsentScope,
    givenOn,
    version,
    reviewOn: reviewOn || null,
    withdrawnOn: withdrawnOn || null,
  };
}
