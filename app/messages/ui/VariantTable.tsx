// Who hears what in which language: each audience with what is written, behind or missing.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { type Locale, languageTag, locales } from "~/platform/locale.ts";
import type { VariantCell } from "../house.queries.server.ts";
import { languageWord } from "../language-words.ts";
import type { VariantState } from "../variant-state.ts";

export const variantWord: Record<VariantState, string> = {
  missing: "messages:variant.missing",
  behind: "messages:variant.behind",
  coreGone: "messages:variant.coreGone",
  written: "messages:variant.written",
};

export const variantShape: Record<VariantState, State> = {
  missing: "none",
  behind: "soon",
  coreGone: "soon",
  written: "ok",
};

export type AudienceMessages = { id: string; name: string; locale: Locale; cells: readonly VariantCell[] };

export function VariantTable({ audiences, path }: { audiences: readonly AudienceMessages[]; path: string }) {
  const { t } = useTranslation();
  const pageLocale = useLocale();
  return (
    <table className="table variants">
      <thead>
        <tr>
          <th scope="col">{t("messages:overview.audience")}</th>
          {locales.map((locale) => (
            <th scope="col" key={locale} lang={languageTag[locale]}>
              {t(languageWord[locale])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {audiences.map(({ id, name, locale, cells }) => {
          const said = cells.find((cell) => cell.locale === locale) ?? cells[0];
          return (
            <tr key={id}>
              <th scope="row">
                <Link to={`${path}/${id}?locale=${locale}`}>{name}</Link>
                {said ? (
                  <p lang={said.locale === pageLocale ? undefined : languageTag[said.locale]}>{said.message}</p>
                ) : null}
              </th>
              {locales.map((each) => {
                const state = cells.find((cell) => cell.locale === each)?.state ?? "missing";
                return (
                  <td key={each}>
                    <Link to={`${path}/${id}?locale=${each}`}>
                      <span className="which">{t(languageWord[each])} </span>
                      <StateWord state={variantShape[state]}>{t(variantWord[state])}</StateWord>
                    </Link>
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
