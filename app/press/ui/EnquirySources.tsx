// What an answer can rest on: the numbers with their sources, and the release behind the question.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import type { EnquirySource } from "../enquiries.queries.server.ts";
import { factLine } from "../fact-line.ts";

type Props = {
  sources: readonly EnquirySource[];
  release: { id: string; title: string } | null;
  desk: string;
};

export function EnquirySources({ sources, release, desk }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (sources.length === 0 && release === null) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t("press:enquiry.sources")}</h2>
      <ul className="rows">
        {sources.map((source) => (
          <li className="row" key={source.id} lang={source.locale === locale ? undefined : source.locale}>
            <p className="first">
              <Link to={`${desk}/successes/${source.id}`}>{source.title}</Link>
            </p>
            <p className="second">{factLine(source, t, locale)}</p>
          </li>
        ))}
        {release ? (
          <li className="row">
            <p className="first">
              <Link to={`${desk}/releases/${release.id}`}>{release.title}</Link>
            </p>
            <p className="second">{t("press:enquiry.release")}</p>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
