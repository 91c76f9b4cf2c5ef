// The items, under the source and the section that they come from. The sources are in Norwegian, whatever the page is in.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StateWord } from "~/components/StateWord.tsx";
import type { ItemRow } from "../item-row.ts";
import type { Sections } from "../sections.ts";
import { stateOf, stateWord } from "./words.ts";

export function ItemSections({ groups, path }: { groups: Sections<ItemRow>; path: string }) {
  const { t } = useTranslation();
  // Its state says so already.
  const unsaid = t("guidance:attest.person");
  return groups.map(({ source, sourceTitle, sections }) => (
    <section key={source} aria-labelledby={source} className="guidance-source">
      <h2 id={source} lang="no">
        {sourceTitle}
      </h2>
      {sections.map(({ section, rows }) => (
        <div key={section}>
          <h3 lang="no">{section}</h3>
          <ul className="rows">
            {rows.map(({ id, text, shown, says }) => (
              <li key={id} className="row">
                <span className="first">
                  <Link to={`${path}/${id}`}>{text}</Link>
                </span>
                {says === unsaid ? null : <span className="second">{says}</span>}
                <span className="right">
                  <StateWord state={stateOf[shown]}>{t(stateWord[shown])}</StateWord>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  ));
}
