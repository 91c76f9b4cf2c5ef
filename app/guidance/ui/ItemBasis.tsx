// Where an item comes from, how our data are read, and the thresholds that are ours.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import type { ItemShown } from "../item-shown.ts";
import { sourceWord } from "./words.ts";

/** Where it comes from. */
export function ItemSource({ item }: { item: ItemShown }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="source-title">
      <h2 id="source-title">{t("guidance:item.source")}</h2>
      <p className="cited" lang="no">
        {item.section}
      </p>
      <p lang="no">{item.sourceTitle}</p>
      <p className="small">
        {t(sourceWord[item.source])} {t("guidance:item.ourWords")}
      </p>
    </section>
  );
}

/** What is looked at in our data, and by which thresholds. */
export function ItemLook({ item, valuesPath }: { item: ItemShown; valuesPath: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <>
      {item.looksAt ? (
        <section aria-labelledby="look-title">
          <h2 id="look-title">{t("guidance:item.how")}</h2>
          <p className="cited">{item.looksAt}</p>
          {item.asOf ? (
            <p className="small">{t("guidance:item.asOf", { on: formatDate(locale, item.asOf, "long") })}</p>
          ) : null}
        </section>
      ) : null}
      {item.thresholds.length > 0 ? (
        <section aria-labelledby="threshold-title">
          <h2 id="threshold-title">{t("guidance:item.thresholds", { count: item.thresholds.length })}</h2>
          <ul className="rows thresholds">
            {item.thresholds.map(({ key, label, value, reason }) => (
              <li key={key}>
                <Link to={`${valuesPath}?value=${key}#${key}`}>
                  {label}: {value}
                </Link>
                <br />
                {reason}
              </li>
            ))}
          </ul>
          <p className="small">{t("guidance:item.ours", { count: item.thresholds.length })}</p>
        </section>
      ) : null}
    </>
  );
}
