// Cases and exercises, open ones first.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Case } from "#db/schema/preparedness.ts";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { civilDate } from "~/platform/civil-date.ts";
import { formatDate } from "~/platform/format.ts";
import { languageTag } from "~/platform/locale.ts";

export function CaseRows({ cases, path }: { cases: readonly Case[]; path: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <ul className="rows">
      {cases.map((of) => (
        <li key={of.id} className={of.exercise ? "row practised" : "row"}>
          <p className="first" lang={of.locale === locale ? undefined : languageTag[of.locale]}>
            <Link to={`${path}/${of.id}${of.closedAt ? "/review" : ""}`}>{of.title}</Link>
          </p>
          <div className="right">
            {of.closedAt ? (
              <StateWord state={of.reviewedAt ? "ok" : "wait"}>
                {t(of.reviewedAt ? "preparedness:case.reviewed" : "preparedness:case.notReviewed")}
              </StateWord>
            ) : (
              <StateWord state="late">{t("preparedness:case.open")}</StateWord>
            )}
          </div>
          <p className="second">
            {t(of.exercise ? "preparedness:case.anExercise" : "preparedness:case.aCase")}{" "}
            {formatDate(locale, civilDate(of.openedAt), "long")} ·{" "}
            {t("preparedness:case.ledBy", { name: of.leaderName })}
          </p>
        </li>
      ))}
    </ul>
  );
}
