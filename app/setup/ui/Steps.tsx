// Where one is on the way from an empty database to a first telling.
import { useTranslation } from "react-i18next";
import "./start.css";

export const steps = ["you", "region", "members"] as const;
export type Step = (typeof steps)[number];

const words: Record<Step, string> = {
  you: "setup:step.you",
  region: "setup:step.region",
  members: "setup:step.members",
};

export function Steps({ now }: { now: Step }) {
  const { t } = useTranslation();
  return (
    <ol className="start-steps" aria-label={t("setup:step.label")}>
      {steps.map((step) => (
        <li key={step} aria-current={step === now ? "step" : undefined}>
          {t(words[step])}
        </li>
      ))}
    </ol>
  );
}
