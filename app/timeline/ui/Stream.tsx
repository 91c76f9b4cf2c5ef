// The stream: months, their days, and where today is.
import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import { monthOf } from "../months.ts";
import type { ShownDay, ShownMonth } from "../timeline.queries.server.ts";
import { ItemLine } from "./ItemLine.tsx";

type Shared = { desk: string; memberCount: number; now: Date; today: string };

/** The address of a whole day; none where the page has it whole. */
type DayHref = ((day: string) => string) | null;

type Props = Shared & {
  months: readonly ShownMonth[];
  dayHref: DayHref;
};

export function Stream({ months, ...rest }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return months.map(({ month, days, total }) => (
    <section className="month" key={month} aria-labelledby={month}>
      <h2 id={month}>{formatDate(locale, `${month}-01`, "monthYear")}</h2>
      {total === 0 ? <p className="none">{t("timeline:stream.nothing")}</p> : null}
      <Days {...rest} days={days} withToday={monthOf(rest.today) === month} />
    </section>
  ));
}

type DaysProps = Shared & {
  days: readonly ShownDay[];
  /** Whether today is among the days that are looked at. */
  withToday: boolean;
  dayHref: DayHref;
};

export function Days({ days, withToday, today, dayHref, ...rest }: DaysProps) {
  const nothingToday = withToday && !days.some(({ day }) => day === today);
  const next = days.find(({ day }) => day > today)?.day;
  return (
    <>
      {days.map((shown) => (
        <Fragment key={shown.day}>
          {nothingToday && shown.day === next ? <Today day={today} /> : null}
          {shown.day === today ? <Today day={today} /> : null}
          <OneDay {...rest} today={today} shown={shown} href={dayHref?.(shown.day) ?? null} />
        </Fragment>
      ))}
      {nothingToday && next === undefined ? <Today day={today} /> : null}
    </>
  );
}

function Today({ day }: { day: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <p className="today" id="today">
      <span>{t("timeline:stream.today", { day: formatDate(locale, day, "weekday") })}</span>
    </p>
  );
}

function OneDay({ shown, href, ...rest }: Shared & { shown: ShownDay; href: string | null }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { day, items, total } = shown;
  const weekday = formatDate(locale, day, "weekdayOnly");
  const name = (
    <>
      <span className="number">{Number(day.slice(8))}.</span> <span className="weekday">{weekday}</span>
    </>
  );
  return (
    <section
      className="day"
      data-today={day === rest.today || undefined}
      aria-label={formatDate(locale, day, "weekday")}
    >
      <h3>{href ? <Link to={href}>{name}</Link> : name}</h3>
      <ItemLines items={items} {...rest} />
      {href && total > items.length ? (
        <Link className="go more" to={href}>
          {t("timeline:stream.more", { count: total, day: weekday })}
        </Link>
      ) : null}
    </section>
  );
}

function ItemLines({ items, ...rest }: Omit<Shared, "today"> & { items: ShownDay["items"] }) {
  return (
    <ul className="items">
      {items.map((item) => (
        <ItemLine key={`${item.kind}/${item.id}/${item.part}`} item={item} {...rest} />
      ))}
    </ul>
  );
}
