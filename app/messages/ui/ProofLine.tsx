// A success as proof: its title leads to it, and under it stands the number that shows it, or that there is none.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatDate, formatNumber } from "~/platform/format.ts";
import { languageTag } from "~/platform/locale.ts";
import type { Proof } from "../house.queries.server.ts";

export function ProofLine({ proof, href }: { proof: Proof; href: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { title, value, baseline, measure, unit, period, source, happenedOn } = proof;
  const lang = proof.locale === locale ? undefined : languageTag[proof.locale];
  const withUnit = unit !== "" && !measure.toLowerCase().includes(unit.toLowerCase());
  const figure = value === null ? "" : [formatNumber(locale, value), withUnit ? unit : ""].filter(Boolean).join(" ");
  return (
    <div className="proof">
      <p className="first" lang={lang}>
        <Link to={href}>{title}</Link>
      </p>
      {value === null ? null : (
        <p className="second" lang={lang}>
          <b className="num">{figure}</b> {measure}
          {baseline === null ? null : (
            <span lang={languageTag[locale]}>
              {" "}
              {t("messages:proof.before", { value: formatNumber(locale, baseline) })}
            </span>
          )}
          {period ? `, ${period}` : null}
        </p>
      )}
      <p className="second">
        {source ? (
          <span lang={lang}>{t("messages:proof.source", { source: source.replace(/\.$/, "") })}</span>
        ) : (
          <StateWord state="soon">
            {value === null ? t("messages:proof.noNumber") : t("messages:proof.noSource")}
          </StateWord>
        )}
        {happenedOn ? ` · ${formatDate(locale, happenedOn, "long")}` : null}
      </p>
    </div>
  );
}
