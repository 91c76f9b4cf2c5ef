// What has been written: the headline, where and when, whom it is about, whether it is right.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatDate, formatList } from "~/platform/format.ts";
import type { CoverageRow } from "../coverage.queries.server.ts";
import { accuracyState } from "./accuracy-words.ts";
import "./coverage.css";

type Props = { rows: readonly CoverageRow[]; desk: string; mayWrite: boolean };

export function CoverageRows({ rows, desk, mayWrite }: Props) {
  return (
    <ul className="rows coverage-rows">
      {rows.map((row) => (
        <Piece key={row.id} row={row} desk={desk} mayWrite={mayWrite} />
      ))}
    </ul>
  );
}

function Piece({ row, desk, mayWrite }: { row: CoverageRow; desk: string; mayWrite: boolean }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { id, title, url, outletName, publishedOn, memberNames, errorNote, accuracy } = row;
  const standing = accuracyState(row);
  const lang = row.locale === locale ? undefined : row.locale;
  return (
    <li className="row" id={`c-${id}`}>
      <p className="first" lang={lang}>
        {url ? (
          <a href={url} rel="noreferrer nofollow">
            {title}
          </a>
        ) : (
          title
        )}
      </p>
      <div className="second">
        <p>
          {[outletName, formatDate(locale, publishedOn, "long"), formatList(locale, memberNames)]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {accuracy === "wrong" ? <p>{t("press:coverage.error", { note: errorNote })}</p> : null}
      </div>
      <div className="right">
        <StateWord state={standing.state}>{t(standing.word)}</StateWord>
        {mayWrite ? (
          <div className="acts noprint">
            <Link className="quiet" to={`${desk}/coverage/${id}/edit`}>
              {t("press:coverage.change")}
            </Link>
            <Form method="post" action={`${desk}/coverage`} preventScrollReset>
              <input type="hidden" name="id" value={id} />
              <SubmitButton variant="tertiary" name="intent" value="remove">
                {t("press:coverage.remove")}
              </SubmitButton>
            </Form>
          </div>
        ) : null}
      </div>
    </li>
  );
}

type SideProps = {
  rows: readonly CoverageRow[];
  /** What another would be about, as the form is asked for it: `success=…`. */
  about: string;
  mayWrite: boolean;
  desk: string;
  /** In the column of small facts beside a release. */
  small?: boolean;
};

/** Beside a release or a success: what was written of it, and the way to note more. */
export function CoverageSide({ rows, about, mayWrite, desk, small = false }: SideProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{t("press:coverage.place")}</h2>
      {rows.length === 0 ? <p className="small">{t("press:coverage.nothingYet")}</p> : null}
      <ul className={small ? undefined : "rows"}>
        {rows.map(({ id, title, outletName, publishedOn, locale: written }) => (
          <li className={small ? undefined : "made"} key={id}>
            <p className={small ? undefined : "first"} lang={written === locale ? undefined : written}>
              <Link to={`${desk}/coverage#c-${id}`}>{title}</Link>
            </p>
            <p className={small ? undefined : "second"}>
              {[outletName, formatDate(locale, publishedOn, "day")].join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <Link className="quiet" to={`${desk}/coverage/new?${about}`}>
          {t("press:coverage.new")}
        </Link>
      ) : null}
    </section>
  );
}
