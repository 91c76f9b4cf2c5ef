// A quarter of a year at a glance: a lane for each member or audience, a column for each week. What is empty is a silence.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { Scrollable } from "~/components/Scrollable.tsx";
import { isoWeek } from "~/platform/civil-date.ts";
import { formatDate } from "~/platform/format.ts";
import type { Lane, LaneCell } from "../lanes.ts";
import { mondayOf } from "../months.ts";

type Props = {
  lanes: readonly Lane[];
  weeks: readonly string[];
  today: string;
  caption: string;
  /** The address of all that one lane has in one week. */
  cellHref: (laneId: string, week: string) => string;
};

export function LaneTable({ lanes, weeks, today, caption, cellHref }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const thisWeek = mondayOf(today);
  return (
    <Scrollable className="lanes" label={caption}>
      <table>
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <td />
            {weeks.map((week) => (
              <th key={week} scope="col" data-now={week === thisWeek || undefined}>
                <abbr title={t("timeline:days.week", isoWeek(week))}>{isoWeek(week).week}</abbr>
                <small>{formatDate(locale, week, "short")}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <tr key={lane.id}>
              <th scope="row">{lane.name}</th>
              {lane.cells.map((cell) => (
                <td key={cell.week} data-now={cell.week === thisWeek || undefined}>
                  <Cell cell={cell} href={cellHref(lane.id, cell.week)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}

function Cell({ cell: { happened, ahead }, href }: { cell: LaneCell; href: string }) {
  const { t } = useTranslation();
  const total = happened + ahead;
  if (total === 0) return <span className="sr">{t("timeline:lanes.none")}</span>;
  const words = t("timeline:lanes.cell", {
    happened: t("timeline:happened", { count: happened }),
    ahead: t("timeline:ahead", { count: ahead }),
  });
  return (
    <Link to={href} data-ahead={happened === 0 || undefined} aria-label={words} title={words}>
      {total}
    </Link>
  );
}
