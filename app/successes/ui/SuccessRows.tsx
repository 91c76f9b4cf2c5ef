// The list: what happened, for whom and when; at right what the page knows about who has heard.
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate, formatList } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";

export type ListedSuccess = {
  id: string;
  title: string;
  locale: Locale;
  happenedOn: string | null;
  benefits: readonly { memberName: string }[];
};

type Props = {
  rows: readonly ListedSuccess[];
  /** How many members there are: a result for all of them is said to be. */
  memberCount: number;
  path: string;
  stateOf: (id: string) => ReactNode;
};

export function SuccessRows({ rows, memberCount, path, stateOf }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (rows.length === 0) return null;
  const forWhom = (benefits: ListedSuccess["benefits"]): string =>
    benefits.length > 1 && benefits.length === memberCount
      ? t("successes:list.forEveryone")
      : formatList(
          locale,
          benefits.map((benefit) => benefit.memberName),
        );
  return (
    <ul className="rows success-rows">
      {rows.map(({ id, title, locale: written, happenedOn, benefits }) => (
        <li className="row" key={id}>
          <p className="first" lang={written === locale ? undefined : written}>
            <Link to={`${path}/${id}`}>{title}</Link>
          </p>
          <p className="second">
            {benefits.length > 0 ? `${forWhom(benefits)} · ` : null}
            <span className="day">
              {happenedOn ? formatDate(locale, happenedOn, "long") : t("successes:list.underWay")}
            </span>
          </p>
          <span className="right">{stateOf(id)}</span>
        </li>
      ))}
    </ul>
  );
}

type PagesProps = { page: number; pages: number; searchOf: (page: number) => string };

export function Pages({ page, pages, searchOf }: PagesProps) {
  const { t } = useTranslation();
  if (pages < 2) return null;
  return (
    <nav className="success-pages" aria-label={t("successes:list.pages")}>
      {page > 1 ? (
        <Link className="quiet" rel="prev" to={searchOf(page - 1)}>
          {t("successes:list.previous")}
        </Link>
      ) : (
        <span />
      )}
      <span>{t("successes:list.page", { page, pages })}</span>
      {page < pages ? (
        <Link className="quiet" rel="next" to={searchOf(page + 1)}>
          {t("successes:list.next")}
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
