// The figures as a table, with what an even pace would have given; the twin of the chart.
import { Button } from "@digdir/designsystemet-react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import type { GoalView } from "../goals.queries.server.ts";
import { evenPace } from "../standing.ts";
import { sourcePaths } from "./goal-words.ts";
import { withUnit } from "./with-unit.ts";

type Props = Pick<GoalView, "goal" | "readings" | "forecast"> & { desk: string; mayWrite: boolean };

export function Readings({ goal, readings, forecast, desk, mayWrite }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { baseline, target, startsOn, dueOn, source } = goal;
  const pace = (on: string): string =>
    baseline === null || target === null || dueOn === null
      ? "–"
      : withUnit(locale, evenPace({ baseline, target, startsOn, dueOn }, on), "");
  const value = (amount: number) => {
    const shown = withUnit(locale, amount, "");
    return source === "byHand" ? shown : <Link to={`${desk}/${sourcePaths[source]}`}>{shown}</Link>;
  };
  return (
    <details open className="goal-table">
      <summary>{t("goals:table.title")}</summary>
      <table className="table">
        <caption className="sr">{goal.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("goals:table.date")}</th>
            <th scope="col" className="r">
              {goal.unit || t("goals:table.value")}
            </th>
            <th scope="col" className="r">
              {t("goals:table.pace")}
            </th>
            <th scope="col">{t("goals:table.how")}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map(({ id, on, value: amount, method, byName }) => (
            <tr key={on}>
              <th scope="row">{formatDate(locale, on, "long")}</th>
              <td className="r">{value(amount)}</td>
              <td className="r">{pace(on)}</td>
              <td>
                {id ? [method, byName].filter(Boolean).join(", ") : t("goals:table.counted")}
                {id && mayWrite ? (
                  <Form method="post" className="inline">
                    <input type="hidden" name="intent" value="removeReading" />
                    <input type="hidden" name="id" value={id} />
                    <Button type="submit" variant="tertiary" data-size="sm">
                      {t("goals:table.remove")}
                    </Button>
                  </Form>
                ) : null}
              </td>
            </tr>
          ))}
          {forecast && dueOn ? (
            <tr>
              <th scope="row">{formatDate(locale, dueOn, "long")}</th>
              <td className="r">{t("goals:table.expected", { value: withUnit(locale, forecast.value, "") })}</td>
              <td className="r">{pace(dueOn)}</td>
              <td>{forecast.uncertain ? t("goals:table.uncertain") : null}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </details>
  );
}
