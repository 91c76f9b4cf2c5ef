// Who is left out, said plainly, and what would mend it.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import type { Mending as Lacking } from "../mending.queries.server.ts";

export function Mending({ lacking, desk }: { lacking: readonly Lacking[]; desk: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (lacking.length === 0) return null;
  return (
    <section aria-labelledby="mend">
      <h2 id="mend">{t("reports:mend.title")}</h2>
      <ul className="rows">
        {lacking.map(({ memberId, name, leftOut, untold }) => (
          <li className="row" key={memberId}>
            <p className="first">
              <Link to={`${desk}/members/${memberId}`}>{name}</Link>
            </p>
            {untold.length === 0 ? (
              <p className="second">
                {t("reports:mend.nothing", { member: name })}{" "}
                <Link to={`${desk}/collecting`}>{t("reports:mend.ask", { member: name })}</Link>
              </p>
            ) : (
              <div className="second">
                <p>{t("reports:mend.untold", { count: untold.length })}</p>
                <ul>
                  {untold.map(({ id, title, locale: written }) => (
                    <li key={id} lang={written === locale ? undefined : written}>
                      <Link to={`${desk}/successes/${id}`}>{title}</Link>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            <span className="right">
              <StateWord state={leftOut ? "late" : "soon"}>
                {leftOut ? t("reports:mend.leftOut") : t("reports:mend.nothingTold")}
              </StateWord>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
