// The press releases of the region, each with where it stands.
import { Form, Link, useSubmit } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatDate, formatList, formatMoment } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import type { ReleaseStatus } from "../release-status.ts";
import { languageName } from "./language-name.ts";
import { statusWord } from "./status-sentence.ts";
import "./release-rows.css";

export type ListedRelease = {
  id: string;
  title: string;
  locale: Locale;
  changedAt: Date;
  embargoUntil: Date | null;
  status: ReleaseStatus;
  /** Those that have a version of their own. */
  localMembers: readonly string[];
};

type Props = { rows: readonly ListedRelease[]; memberCount: number; path: string; now: Date };

export function ReleaseRows({ rows, memberCount, path, now }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <ul className="rows">
      {rows.map((row) => {
        const { state, word } = statusWord(row.status, { t, locale, now });
        const all = row.localMembers.length === memberCount;
        const members =
          row.localMembers.length > 0 &&
          (all
            ? t("press:list.withAllVersions")
            : t("press:list.withVersions", { members: formatList(locale, row.localMembers) }));
        const embargo =
          row.embargoUntil &&
          row.embargoUntil > now &&
          t("press:list.embargo", { when: formatMoment(locale, row.embargoUntil, now) });
        const beingWritten = ["draft", "inApproval", "changesRequested", "approved"].includes(row.status.kind);
        const changed = beingWritten && t("press:list.changed", { date: formatDate(locale, row.changedAt, "day") });
        return (
          <li key={row.id} className="row release-row">
            <p className="first" lang={languageTag[row.locale]}>
              <Link to={`${path}/${row.id}`}>{row.title || t("press:list.untitled")}</Link>
            </p>
            <p className="second">
              {[members, languageName(t, row.locale), embargo, changed].filter(Boolean).join(" · ")}
            </p>
            <p className="right">
              <StateWord state={state}>{word}</StateWord>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

export const shows = ["all", "open", "sent"] as const;
export type Show = (typeof shows)[number];

/** «Alle pressemeldinger som ikke er sendt, med ordet …» */
export function FilterSentence({ show, text }: { show: Show; text: string }) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const words: Record<Show, string> = {
    all: t("press:list.all"),
    open: t("press:list.open"),
    sent: t("press:list.sent"),
  };
  return (
    <Form method="get" role="search" className="sentence release-filter">
      <label>
        <span className="sr">{t("press:list.show")}</span>
        <select name="show" defaultValue={show} key={show} onChange={(event) => submit(event.currentTarget.form)}>
          {shows.map((each) => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </select>
      </label>{" "}
      <label>
        {t("press:list.withWord")}{" "}
        <input type="search" name="q" defaultValue={text} key={text} placeholder={t("press:list.anyWord")} size={14} />
      </label>
      <button type="submit" className="quiet">
        {t("press:list.search")}
      </button>
    </Form>
  );
}

export function Pages({ page, pages, address }: { page: number; pages: number; address: (page: number) => string }) {
  const { t } = useTranslation();
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label={t("press:list.pages")}>
      {page > 1 && (
        <Link className="quiet" rel="prev" to={address(page - 1)}>
          {t("press:list.newer")}
        </Link>
      )}
      <span className="small">{t("press:list.page", { page, pages })}</span>
      {page < pages && (
        <Link className="quiet" rel="next" to={address(page + 1)}>
          {t("press:list.older")}
        </Link>
      )}
    </nav>
  );
}
