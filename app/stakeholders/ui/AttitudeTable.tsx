// Where each stands now and where we hope for, as a matrix. Only of those of whom an attitude may be kept.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Scrollable } from "~/components/Scrollable.tsx";
import { attitudeGap, attitudes, attitudeWord } from "../kinds.ts";
import type { StakeholderView } from "../stakeholders.queries.server.ts";

type Props = { views: readonly StakeholderView[]; path: string };

export function AttitudeTable({ views, path }: Props) {
  const { t } = useTranslation();
  return (
    <Scrollable className="attitudes" label={t("stakeholders:attitudes.title")}>
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{t("stakeholders:grid.name")}</th>
            {attitudes.map((attitude) => (
              <th scope="col" key={attitude}>
                {t(attitudeWord[attitude])}
              </th>
            ))}
            <th scope="col">{t("stakeholders:attitudes.gap")}</th>
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <AttitudeRow key={view.id} view={view} path={path} />
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}

function AttitudeRow({ view, path }: { view: StakeholderView; path: string }) {
  const { t } = useTranslation();
  const { id, name, attitudeNow, attitudeWanted } = view;
  const gap = attitudeGap(attitudeNow, attitudeWanted);
  const way = (at: number): string | undefined => {
    if (attitudeNow === null || attitudeWanted === null) return undefined;
    const [from, to] = [attitudes.indexOf(attitudeNow), attitudes.indexOf(attitudeWanted)].sort((a, b) => a - b);
    return at >= (from ?? 0) && at < (to ?? 0) ? "way" : undefined;
  };
  return (
    <tr>
      <th scope="row">
        <Link to={`${path}/${id}#views`}>{name}</Link>
      </th>
      {attitudes.map((attitude, at) => (
        <td key={attitude} className={way(at)} data-word={t(attitudeWord[attitude])}>
          {attitude === attitudeNow ? <span className="mark now">{t("stakeholders:attitudes.now")}</span> : null}
          {attitude === attitudeWanted && attitude !== attitudeNow ? (
            <span className="mark wanted">{t("stakeholders:attitudes.wanted")}</span>
          ) : null}
        </td>
      ))}
      <td>
        {gap === null
          ? t("stakeholders:attitudes.unknown")
          : gap === 0
            ? t("stakeholders:attitudes.there")
            : t("stakeholders:attitudes.steps", { count: Math.abs(gap) })}
      </td>
    </tr>
  );
}
