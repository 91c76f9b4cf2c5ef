// A month: weeks as rows with their number and minutes, days as columns. On a phone it becomes a list by day.
import { Link } from "@remix-run/react";
import type { DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate, formatNumber } from "~/platform/format.ts";
import type { CalendarDay, CalendarItem, CalendarWeek } from "../calendar.ts";
import { CalendarEntry } from "./CalendarEntry.tsx";
import { closedName } from "./closed-reason.ts";
import { type Said, useMoving } from "./moving.ts";
import "./calendar.css";

type Props = {
  weeks: CalendarWeek[];
  /** `november 2026`, in the reader's language. */
  month: string;
  today: string;
  /** `/r/nordvag` */
  desk: string;
  mayWrite: boolean;
};

export function Calendar({ weeks: given, month, today, desk, mayWrite }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const moving = useMoving(given);
  const { weeks } = moving;
  const onWeekends = weeks.some(({ days }) => days.slice(5).some(({ items }) => items.length > 0));
  const first = weeks[0]?.days ?? [];
  const dayProps = { today, desk, mayWrite, moving };
  return (
    <>
      <p className="sr" role="status">
        <SaidAloud said={moving.said} weeks={weeks} />
      </p>
      <table className={onWeekends ? "cal on-weekends" : "cal"} data-live={moving.live || undefined}>
        <caption className="sr">{t("updates:plan.caption", { month })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{t("updates:plan.week")}</span>
            </th>
            {first.slice(0, 5).map(({ date }) => (
              <th scope="col" key={date}>
                {formatDate(locale, date, "weekdayOnly")}
              </th>
            ))}
            <th scope="col">
              <span className={onWeekends ? undefined : "sr"}>{t("updates:plan.weekend")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.days[0]?.date}>
              <WeekHead week={week} />
              {week.days.slice(0, 5).map((day) => (
                <td key={day.date} {...cellProps(day, moving)}>
                  <Day day={day} {...dayProps} />
                </td>
              ))}
              <td className="we" data-empty={week.days.slice(5).every(isEmpty) || undefined}>
                {week.days.slice(5).map((day) => (
                  <div key={day.date} {...cellProps(day, moving)}>
                    <Day day={day} {...dayProps} weekend />
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <CalendarKey mayWrite={mayWrite} />
    </>
  );
}

type Moving = ReturnType<typeof useMoving>;

const isEmpty = ({ items }: CalendarDay): boolean => items.length === 0;

function cellProps(day: CalendarDay, { dragged, onDrop }: Moving) {
  const closed = day.closed && day.closed.why !== "weekend" ? "closed" : "";
  const other = day.inMonth ? "" : "other";
  return {
    className: ["day", closed, other].filter(Boolean).join(" "),
    "data-empty": (isEmpty(day) && (!closed || day.goesOn)) || undefined,
    "data-into": (dragged !== null && day.ahead) || undefined,
    onDragOver: dragged !== null && day.ahead ? (event: DragEvent) => event.preventDefault() : undefined,
    onDrop: day.ahead ? onDrop(day.date) : undefined,
  };
}

type DayProps = {
  day: CalendarDay;
  today: string;
  desk: string;
  mayWrite: boolean;
  moving: Moving;
  weekend?: boolean;
};

function Day({ day, today, desk, mayWrite, moving, weekend = false }: DayProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { date, items, closed, ahead } = day;
  const reason = closed ? closedName(closed, t) : "";
  const named = formatDate(locale, date, "weekday");
  const number = Number(date.slice(8));
  const short = number === 1 && !weekend ? formatDate(locale, date, "short") : `${number}${locale === "en" ? "" : "."}`;
  return (
    <>
      <time className="d" dateTime={date} aria-current={date === today ? "date" : undefined}>
        <span className="dn" aria-hidden="true">
          {short}
        </span>
        <span className="dw">{named}</span>
      </time>
      {reason && !day.goesOn && !(weekend && items.length === 0) ? <p className="shut">{reason}</p> : null}
      {items.length ? (
        <ul>
          {items.map((item: CalendarItem) => (
            <CalendarEntry key={item.id} item={item} today={today} handlers={moving.handlersOf(item)} />
          ))}
        </ul>
      ) : null}
      {mayWrite && ahead && !weekend ? (
        <Link className="put noprint" to={`${desk}/updates/new?date=${date}`} tabIndex={items.length ? -1 : undefined}>
          <span className="sr">{t("updates:plan.put", { date: named })}</span>
        </Link>
      ) : null}
    </>
  );
}

/** The minutes open into what they are made of. */
function WeekHead({ week: { week, minutes, days } }: { week: CalendarWeek }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const counted = days.flatMap(({ items }) => items).filter((item) => item.minutes > 0);
  const said = (count: number) => t("updates:plan.minutes", { count, minutes: formatNumber(locale, count) });
  return (
    <th scope="row">
      <span className="wk">{t("updates:plan.weekNumber", { week })}</span>
      {minutes > 0 ? (
        <details className="cap">
          <summary>{said(minutes)}</summary>
          <ul>
            {counted.map((item) => (
              <li key={item.id}>
                {item.audience}, {item.channel}: {said(item.minutes)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </th>
  );
}

const saidWords: Record<Exclude<Said["kind"], "to">, string> = {
  outside: "updates:plan.said.outside",
  past: "updates:plan.said.past",
  fixed: "updates:plan.said.fixed",
  back: "updates:plan.said.back",
};

function SaidAloud({ said, weeks }: { said: Said | null; weeks: readonly CalendarWeek[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (!said) return null;
  if (said.kind !== "to") return t(saidWords[said.kind], { title: said.title });
  const closed = weeks.flatMap(({ days }) => days).find(({ date }) => date === said.date)?.closed;
  const to = t("updates:plan.said.to", { title: said.title, date: formatDate(locale, said.date, "weekday") });
  if (!closed) return to;
  const name = closed.why === "weekend" ? t("updates:plan.weekend") : closedName(closed, t);
  return name ? `${to} ${t("updates:plan.said.closed", { reason: name })}` : to;
}

function CalendarKey({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation();
  return (
    <p className="cal-key">
      <span>
        <i className="up idea" aria-hidden="true" />
        {t("updates:plan.key.planned")}
      </span>
      <span>
        <i className="up plan" aria-hidden="true" />
        {t("updates:plan.key.scheduled")}
      </span>
      <span>
        <i className="up fixed" aria-hidden="true" />
        {t("updates:plan.key.sent")}
      </span>
      {mayWrite ? (
        <span className="how noprint" id="how-to-move">
          {t("updates:plan.how")}
        </span>
      ) : null}
    </p>
  );
}
