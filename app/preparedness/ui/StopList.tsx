// What is planned now and would be held if a case were opened: what a person would have to go through.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import { languageTag } from "~/platform/locale.ts";
import type { Thing } from "../held-things.ts";
import { thingWord } from "./thing-words.ts";

export function StopList({ things, desk }: { things: readonly Thing[]; desk: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (things.length === 0) return <p className="small">{t("preparedness:stop.none")}</p>;
  return (
    <details className="stop-list">
      <summary className="quiet">{t("preparedness:stop.title", { count: things.length })}</summary>
      <ul>
        {things.map((thing) => (
          <li key={`${thing.type} ${thing.id}`}>
            <Link to={`${desk}/${thing.path}`} lang={thing.locale === locale ? undefined : languageTag[thing.locale]}>
              {thing.title}
            </Link>{" "}
            <span className="small">
              {t(thingWord[thing.type])}
              {thing.when ? `, ${formatDate(locale, thing.when, "weekday")}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
