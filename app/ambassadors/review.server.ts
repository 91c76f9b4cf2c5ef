// When a consent must be asked about again, at the latest.
import type { ReadDb } from "#db/handles.ts";
import { addDays } from "~/platform/civil-date.ts";
import { Refusal } from "~/platform/refusal.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { consentDays } from "./settings.ts";

/** The last day on which one given on this day must be asked about again. Civil dates. */
export const latestReview = async (db: ReadDb, regionId: string, givenOn: string): Promise<string> =>
  addDays(givenOn, await readSetting(db, regionId, consentDays));

/** @throws Refusal beside the field */
export async function demandReviewInTime(
  db: ReadDb,
  regionId: string,
  { scopes, givenOn, reviewOn }: { scopes: readonly unknown[]; givenOn: string; reviewOn: string | null },
): Promise<void> {
  if (scopes.length === 0 || reviewOn === null || reviewOn <= (await latestReview(db, regionId, givenOn))) return;
  const count = await readSetting(db, regionId, consentDays);
  throw new Refusal("ambassadors:form.reviewTooLate", { field: "reviewOn", params: { count } });
}
