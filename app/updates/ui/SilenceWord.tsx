import { useTranslation } from "react-i18next";
import { StateWord } from "~/components/StateWord.tsx";
import type { SilenceState } from "../silence.ts";

const words: Record<SilenceState, string> = {
  ok: "updates:silence.state.ok",
  soon: "updates:silence.state.soon",
  late: "updates:silence.state.late",
};

export function SilenceWord({ state }: { state: SilenceState }) {
  const { t } = useTranslation();
  return <StateWord state={state}>{t(words[state])}</StateWord>;
}
