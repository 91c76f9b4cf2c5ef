// The ten steps in four phases, with where the cooperation is, and why.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StateWord } from "~/components/StateWord.tsx";
import type { ItemRow } from "../item-row.ts";
import { firstStep, type Phase } from "../phase.ts";
import { phaseWord, stateOf, stateWord } from "./words.ts";

type Props = {
  phases: readonly { phase: Phase; steps: readonly ItemRow[] }[];
  current: Phase;
  unanswered: number;
  path: string;
};

export function Phases({ phases, current, unanswered, path }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="phases-title" className="phases-section">
      <h2 id="phases-title">{t("guidance:phase.title")}</h2>
      <p className="small">
        {t("guidance:phase.rule")} {unanswered > 0 ? t("guidance:phase.unanswered", { count: unanswered }) : ""}
      </p>
      <ol className="phases">
        {phases.map(({ phase, steps }) => (
          <li key={phase} aria-current={phase === current ? "step" : undefined}>
            <h3>
              {t(phaseWord[phase])}
              {phase === current ? <span className="here">{t("guidance:phase.here")}</span> : null}
            </h3>
            <ol start={firstStep(phase)}>
              {steps.map(({ id, text, shown }) => (
                <li key={id}>
                  <Link to={`${path}/${id}`}>{text}</Link>
                  <StateWord state={stateOf[shown]}>{t(stateWord[shown])}</StateWord>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}
