// Why somebody can or cannot be asked now, in a sentence. Pure.
import type { TFunction } from "i18next";
import type { AmbassadorRow } from "../ambassador-list.ts";
import { obstacleWord } from "../eligibility.ts";

export const standingSentence = (
  t: TFunction,
  { name, obstacles }: Pick<AmbassadorRow, "name" | "obstacles">,
): string =>
  obstacles.length === 0
    ? t("ambassadors:page.mayBeAsked", { name })
    : obstacles.map((obstacle) => t(obstacleWord[obstacle], { name })).join(" ");
