// Eight weeks back and eight ahead of one audience, as a line that grows with the silence. In per cent, so that it can
// be any width; drawn by the server.
import { Fragment } from "react";
import { daysBetween } from "~/platform/civil-date.ts";
import type { SilenceRow } from "../silence.queries.server.ts";
import { windowDays } from "../silence.ts";

type Props = { row: Pick<SilenceRow, "segments" | "past" | "ahead">; today: string; label: string };

export function SilenceStrip({ row, today, label }: Props) {
  const at = (date: string) => percent(daysBetween(today, date));
  return (
    <svg className="strip" role="img" aria-label={label}>
      {row.segments.map(({ from, to, state, unaided }) => (
        <Fragment key={from}>
          {from < today ? (
            <line className={state} x1={at(from)} x2={at(to < today ? to : today)} y1="14" y2="14" />
          ) : null}
          {to > today ? <Ahead {...{ state, unaided }} x1={at(from > today ? from : today)} x2={at(to)} /> : null}
        </Fragment>
      ))}
      <line className="today" x1="50%" x2="50%" y1="-13" y2="41" />
      {row.past.map(({ id, date }) => (
        <circle key={id} className="sent" cx={at(date)} cy="14" r="6" />
      ))}
      {row.ahead.map(({ id, date, title, sure }) => (
        <circle key={`${id ?? title}${date}`} className={sure ? "sure" : "planned"} cx={at(date)} cy="14" r="5.5" />
      ))}
    </svg>
  );
}

const percent = (daysFromToday: number): string =>
  `${(((daysFromToday + windowDays) / (2 * windowDays)) * 100).toFixed(2)}%`;

/** What rests on a plan alone is a broken line, and behind it stands what the silence is without the plan. */
function Ahead({ state, unaided, x1, x2 }: Record<"state" | "unaided" | "x1" | "x2", string>) {
  return (
    <>
      <line className={`${unaided} ahead`} x1={x1} x2={x2} y1="14" y2="14" />
      {state === unaided ? null : <line className={`${state} rests`} x1={x1} x2={x2} y1="14" y2="14" />}
    </>
  );
}
