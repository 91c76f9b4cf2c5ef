// The week's list: what it is, why, what to do about it, and how long it takes.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Row } from "../week-facts.ts";
import { useSaying } from "./use-saying.ts";

const shapeWords: Record<Row["urgency"], string> = {
  late: "home:urgency.late",
  soon: "home:urgency.soon",
  none: "home:urgency.none",
};

type Props = {
  rows: readonly Row[];
  desk: string;
  /** The first one larger than the rest. */
  lead?: boolean;
};

export function ThisWeek({ rows, desk, lead = false }: Props) {
  const { t } = useTranslation();
  const say = useSaying();
  return (
    <ol className="rows week">
      {rows.map(({ key, urgency, title, why, act, to, minutes }, position) => (
        <li key={key} className={lead && position === 0 ? "lead" : undefined}>
          <span
            className={urgency === "none" ? "shape" : `shape ${urgency}`}
            role="img"
            aria-label={t(shapeWords[urgency])}
          />
          <h2 className="first">{say(title)}</h2>
          {why ? <p className="second">{say(why)}</p> : null}
          <Link className="go" to={`${desk}/${to}`}>
            {say(act)}
          </Link>
          <span className="min">{t("home:minutes", { count: minutes })}</span>
        </li>
      ))}
    </ol>
  );
}
