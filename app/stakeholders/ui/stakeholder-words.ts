// How it is said where a stakeholder stands, and how long it is since anyone was in touch. Pure.
import type { TFunction } from "i18next";
import type { State } from "~/components/StateWord.tsx";
import type { Touch } from "../contact-due.ts";
import { nearestStepWord } from "../kinds.ts";
import type { StakeholderView } from "../stakeholders.queries.server.ts";

/** «interesse stor, innflytelse middels» */
export const placeWords = (t: TFunction, { interest, influence }: { interest: number; influence: number }): string =>
  t("stakeholders:place.words", { interest: t(nearestStepWord(interest)), influence: t(nearestStepWord(influence)) });

/** The state word at the right of a row. */
export function touchWord(t: TFunction, { quadrant, touch }: { quadrant: StakeholderView["quadrant"]; touch: Touch }) {
  const { days, limit, soon, overdue } = touch;
  const word = (state: State, text: string) => ({ state, text });
  if (quadrant === null || limit === null) return word("none", t("stakeholders:touch.notAssessed"));
  if (days === null)
    return overdue ? word("late", t("stakeholders:touch.never")) : word("none", t("stakeholders:touch.notYet"));
  if (overdue) return word("late", t("stakeholders:touch.late", { count: days }));
  if (days === 0) return word("ok", t("stakeholders:touch.today"));
  return word(soon ? "soon" : "ok", t("stakeholders:touch.days", { count: days }));
}
