// Whether an audience has heard, as a shape and a word.
import { useTranslation } from "react-i18next";
import { type State, StateWord } from "~/components/StateWord.tsx";
import type { ToldState } from "../told.ts";

const words: Record<ToldState, string> = {
  told: "updates:told.told",
  partly: "updates:told.partly",
  planned: "updates:told.planned",
  untold: "updates:told.untold",
};

const shapes: Record<ToldState, State> = { told: "ok", partly: "soon", planned: "wait", untold: "none" };

export function ToldWord({ state }: { state: ToldState }) {
  const { t } = useTranslation();
  return <StateWord state={shapes[state]}>{t(words[state])}</StateWord>;
}
