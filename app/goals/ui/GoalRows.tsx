import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatDate } from "~/platform/format.ts";
import type { GoalView } from "../goals.queries.server.ts";
import { statusWords } from "./goal-words.ts";
import { withUnit } from "./with-unit.ts";

export type ListedGoal = Pick<GoalView, "goal" | "standing">;

/** The goals, those that need a look first. */
export function GoalRows({ goals, path, current }: { goals: readonly ListedGoal[]; path: string; current?: string }) {
  const { t } = useTranslation();
  return (
    <ul className="rows goal-rows">
      {goals.map(({ goal, standing }) => (
        <li className="row" key={goal.id} data-current={goal.id === current || undefined}>
          <p className="first">
            <Link to={`${path}/${goal.id}`} aria-current={goal.id === current ? "page" : undefined}>
              {goal.title}
            </Link>
          </p>
          <p className="second">
            <Towards goal={goal} standing={standing} />
          </p>
          <span className="right">
            <StateWord state={statusWords[standing.status].state}>{t(statusWords[standing.status].word)}</StateWord>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** «26 oppslag, målet er 36 innen 31. desember 2026» */
export function Towards({ goal, standing }: ListedGoal) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { latest } = standing;
  const so = latest ? withUnit(locale, latest.value, goal.unit) : t("goals:row.notMeasured");
  if (goal.target === null || goal.dueOn === null) return <>{so}</>;
  const due = formatDate(locale, goal.dueOn, "long");
  return <>{t("goals:row.towards", { so, target: withUnit(locale, goal.target, ""), due })}</>;
}
