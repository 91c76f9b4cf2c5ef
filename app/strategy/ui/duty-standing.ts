// How a responsibility stands, in a word. Pure.
import type { TFunction } from "i18next";
import type { State } from "~/components/StateWord.tsx";

type Standing = { state: "notAsked" | "asked" | "accepted" | "declined"; daysOver: number };

/** Late comes first, since that is what must be acted on. */
export function dutyStanding({ state, daysOver }: Standing, t: TFunction): { shape: State; word: string } {
  if (daysOver > 0) return { shape: "late", word: t("strategy:duty.daysOver", { count: daysOver }) };
  switch (state) {
    case "declined":
      return { shape: "soon", word: t("strategy:duty.declined") };
    case "asked":
      return { shape: "wait", word: t("strategy:duty.asked") };
    case "notAsked":
      return { shape: "none", word: t("strategy:duty.notAsked") };
    case "accepted":
      return { shape: "ok", word: t("strategy:duty.onTime") };
  }
}
