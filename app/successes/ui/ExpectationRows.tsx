// What one owner hopes for, each with what answers it; unmet said plainly.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatNumber } from "~/platform/format.ts";
import type { ExpectationView } from "../expectations.queries.server.ts";
import "./expectations.css";

type Props = {
  expectations: readonly ExpectationView[];
  /** Path of the desk: `/r/nordvag`. */
  desk: string;
  mayWrite: boolean;
};

export function ExpectationRows({ expectations, desk, mayWrite }: Props) {
  const { t } = useTranslation();
  const pageLocale = useLocale();
  return (
    <ul className="rows expectation-rows">
      {expectations.map((expectation) => {
        const { id, text, locale, retiredAt, answers } = expectation;
        return (
          <li className="row" key={id} id={`e-${id}`}>
            <p className="first" lang={locale === pageLocale ? undefined : locale}>
              {text}
            </p>
            <div className="second">
              <Hoped {...expectation} />
              <Answers answers={answers} desk={desk} />
            </div>
            <div className="right">
              {retiredAt ? (
                <StateWord state="none">{t("successes:expectation.retired")}</StateWord>
              ) : answers.length > 0 ? (
                <StateWord state="ok">{t("successes:expectation.answered")}</StateWord>
              ) : (
                <StateWord state="none">{t("successes:expectation.unmet")}</StateWord>
              )}
              {mayWrite ? <Acts id={id} retired={retiredAt !== null} desk={desk} /> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Hoped({ indicator, unit, target, locale }: Pick<ExpectationView, "indicator" | "unit" | "target" | "locale">) {
  const { t } = useTranslation();
  const pageLocale = useLocale();
  if (indicator === "") return null;
  const said =
    target === null
      ? indicator
      : t("successes:expectation.hoped", { indicator, target: `${formatNumber(pageLocale, target)} ${unit}`.trim() });
  return <p lang={locale === pageLocale ? undefined : locale}>{said}</p>;
}

function Answers({ answers, desk }: { answers: ExpectationView["answers"]; desk: string }) {
  const { t } = useTranslation();
  const pageLocale = useLocale();
  if (answers.length === 0) return <p>{t("successes:expectation.nothingYet")}</p>;
  return (
    <ul className="answered-by">
      {answers.map(({ id, title, locale }) => (
        <li key={id} lang={locale === pageLocale ? undefined : locale}>
          <Link to={`${desk}/successes/${id}`}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}

function Acts({ id, retired, desk }: { id: string; retired: boolean; desk: string }) {
  const { t } = useTranslation();
  return (
    <div className="acts noprint">
      {retired ? null : (
        <Link className="quiet" to={`${desk}/expectations/${id}/edit`}>
          {t("successes:expectation.change")}
        </Link>
      )}
      <Form method="post" action={`${desk}/expectations`} preventScrollReset>
        <input type="hidden" name="id" value={id} />
        <SubmitButton variant="tertiary" name="intent" value={retired ? "restore" : "retire"}>
          {retired ? t("successes:expectation.restore") : t("successes:expectation.retire")}
        </SubmitButton>
      </Form>
    </div>
  );
}
