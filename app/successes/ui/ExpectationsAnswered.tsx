// On the page of a success: which expectations it answers, and whose they are.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import type { Locale } from "~/platform/locale.ts";

type Props = {
  expectations: readonly { id: string; text: string; locale: Locale; memberName: string | null }[];
  desk: string;
};

export function ExpectationsAnswered({ expectations, desk }: Props) {
  const { t } = useTranslation();
  const pageLocale = useLocale();
  if (expectations.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t("successes:page.answers")}</h2>
      <ul className="rows">
        {expectations.map(({ id, text, locale, memberName }) => (
          <li className="made" key={id}>
            <p className="first" lang={locale === pageLocale ? undefined : locale}>
              <Link to={`${desk}/expectations#e-${id}`}>{text}</Link>
            </p>
            <p className="second">{memberName ?? t("successes:expectation.region")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
