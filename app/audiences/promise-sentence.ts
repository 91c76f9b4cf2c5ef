// «Hører fra oss hver 30. dag»: the promise of an audience in a sentence. Pure.
import type { TFunction } from "i18next";
import type { Audience } from "#db/schema/audiences.ts";

type Promised = Pick<Audience, "idealDays" | "longestDays" | "shortestDays">;

export const promiseSentence = (t: TFunction, { idealDays, longestDays, shortestDays }: Promised): string =>
  t("audiences:promise.sentence", { ideal: idealDays, longest: longestDays, shortest: shortestDays });

/** Short, for a row among others. */
export const promiseWords = (t: TFunction, { idealDays, longestDays }: Promised): string =>
  t("audiences:promise.short", { ideal: idealDays, longest: longestDays });
