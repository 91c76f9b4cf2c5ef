// What an outlet, or one who works there, has asked, written and got.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import type { CoverageRow } from "../coverage.queries.server.ts";
import type { WouldGet } from "../would-get.queries.server.ts";
import { EnquiryRows, type EnquiryShown } from "./EnquiryRows.tsx";
import { variantReason } from "./recipient-reason.ts";

type AskedProps = { rows: readonly EnquiryShown[]; desk: string; now: Date };

export function Asked({ rows, desk, now }: AskedProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t("press:media.asked")}</h2>
      {rows.length === 0 ? <p className="small">{t("press:media.askedNothing")}</p> : null}
      <EnquiryRows rows={rows} desk={desk} now={now} />
    </section>
  );
}

export function Wrote({ rows, desk }: { rows: readonly CoverageRow[]; desk: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section aria-labelledby="wrote">
      <h2 id="wrote">{t("press:media.wrote")}</h2>
      {rows.length === 0 ? <p className="small">{t("press:media.wroteNothing")}</p> : null}
      <ul>
        {rows.map(({ id, title, publishedOn, locale: written }) => (
          <li key={id}>
            <Link to={`${desk}/coverage#c-${id}`} lang={written === locale ? undefined : written}>
              {title}
            </Link>
            <br />
            {formatDate(locale, publishedOn, "long")}
          </li>
        ))}
      </ul>
    </section>
  );
}

type WouldProps = { rows: readonly WouldGet[]; members: readonly { id: string; name: string }[]; desk: string };

/** Which version of what is being written they would get. */
export function Would({ rows, members, desk }: WouldProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="would">
      <h2 id="would">{t("press:media.would")}</h2>
      <ul>
        {rows.map(({ releaseId, title, text, variant }) => (
          <li key={releaseId}>
            <Link to={`${desk}/releases/${releaseId}`} lang={text.locale === locale ? undefined : text.locale}>
              {title}
            </Link>
            <br />
            {variantReason(variant, text, { t, locale, members })}
          </li>
        ))}
      </ul>
    </section>
  );
}
