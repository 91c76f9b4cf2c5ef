// The media list: each outlet with those who work there, and whether what we know of them has been checked.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatList } from "~/platform/format.ts";
import type { OutletRow } from "../media.queries.server.ts";
import { formWord } from "./form-words.ts";
import { JournalistRows } from "./JournalistRows.tsx";
import "./media.css";

type Props = { rows: readonly OutletRow[]; desk: string; mayWrite: boolean };

export function OutletRows({ rows, desk, mayWrite }: Props) {
  const { t } = useTranslation();
  return (
    <ul className="rows outlet-rows">
      {rows.map((row) => (
        <li key={row.id} id={`o-${row.id}`}>
          <div className="row">
            <p className="first">
              <Link to={`${desk}/media/${row.id}`}>{row.name}</Link>
            </p>
            <p className="second">
              <OutletFacts outlet={row} />
            </p>
          </div>
          {row.journalists.length === 0 ? (
            <p className="nobody small">{t("press:media.nobody")}</p>
          ) : (
            <JournalistRows rows={row.journalists} desk={desk} mayWrite={mayWrite && row.archivedAt === null} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** «lokalavis · dekker Tverrdal og Granheim · nynorsk · frist 10:00 · kommer ut ons» */
export function OutletFacts({ outlet }: { outlet: OutletRow }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { kind, covers, languageForm, deadline, publishDays } = outlet;
  const names = formatList(
    locale,
    covers.map(({ name }) => name),
  );
  const facts = [
    kind,
    covers.length > 0 ? t("press:media.covers", { names }) : t("press:media.coversNone"),
    t(formWord[languageForm]),
    deadline ? t("press:media.deadlineIs", { deadline }) : "",
    publishDays ? t("press:media.publishes", { days: publishDays }) : "",
  ];
  return <>{facts.filter(Boolean).join(" · ")}</>;
}
