// Where a person has been used, each leading to where it can be taken down.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { kindWord } from "../kinds.ts";
import type { Uses as Used } from "../uses.queries.server.ts";

/** @param withdrawn whether they have taken something back: then each is a choice to make */
export function Uses({ uses, desk, withdrawn }: { uses: Used; desk: string; withdrawn: boolean }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const langOf = (written: string) => (written === locale ? undefined : written);
  const none = uses.releases.length + uses.done.length + uses.successes.length === 0;
  return (
    <section aria-labelledby="uses" id="used">
      <h2 id="uses">{t("ambassadors:uses.title")}</h2>
      {none ? <p className="small">{t("ambassadors:uses.none")}</p> : null}
      {withdrawn && !none ? <p className="small">{t("ambassadors:uses.takeDown")}</p> : null}
      <ul className="rows used">
        {uses.releases.map(({ id, title, locale: written, sent }) => (
          <li key={id}>
            <p className="first" lang={langOf(written)}>
              <Link to={`${desk}/releases/${id}`}>{title}</Link>
            </p>
            <p className="second">{sent ? t("ambassadors:uses.quotedSent") : t("ambassadors:uses.quotedUnsent")}</p>
          </li>
        ))}
        {uses.done.map(({ id, kind, link }) => (
          <li key={id}>
            <p className="first">
              <a href={link} rel="noreferrer nofollow">
                {t(kindWord[kind])}
              </a>
            </p>
            <p className="second">
              <Link to={`${desk}/ambassadors/asks/${id}`}>{t("ambassadors:uses.ask")}</Link>
            </p>
          </li>
        ))}
        {uses.successes.map(({ id, title, locale: written }) => (
          <li key={id}>
            <p className="first" lang={langOf(written)}>
              <Link to={`${desk}/successes/${id}`}>{title}</Link>
            </p>
            <p className="second">{t("ambassadors:uses.quotable")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
