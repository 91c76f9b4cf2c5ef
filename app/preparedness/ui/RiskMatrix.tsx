// Likelihood × consequence: a table to everyone, with the number of the risk in each field.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { levels, type RiskBands, riskBand } from "../risk.ts";
import { bandWord, consequenceWord, likelihoodWord } from "./level-words.ts";
import "./risk-matrix.css";

type Placed = { id: string; title: string; locale: Locale; likelihood: number; consequence: number };

type Props = { cards: readonly Placed[]; path: string; bands: RiskBands };

export function RiskMatrix({ cards, path, bands }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <table className="risk-matrix">
      <caption>{t("preparedness:matrix.caption")}</caption>
      <thead>
        <tr>
          <td />
          {levels.map((consequence) => (
            <th key={consequence} scope="col">
              {t(consequenceWord[consequence] ?? "")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...levels].reverse().map((likelihood) => (
          <tr key={likelihood}>
            <th scope="row">{t(likelihoodWord[likelihood] ?? "")}</th>
            {levels.map((consequence) => {
              const score = likelihood * consequence;
              const here = cards.filter((card) => card.likelihood === likelihood && card.consequence === consequence);
              return (
                <td
                  key={consequence}
                  className={riskBand(score, bands)}
                  data-score={score}
                  data-place={`${t(likelihoodWord[likelihood] ?? "")} · ${t(consequenceWord[consequence] ?? "").toLowerCase()}`}
                >
                  <span className="score" title={t(bandWord[riskBand(score, bands)])}>
                    {score}
                  </span>
                  <ul>
                    {here.map(({ id, title, locale: spoken }) => (
                      <li key={id} lang={spoken === locale ? undefined : languageTag[spoken]}>
                        <Link to={`${path}/${id}`}>{title}</Link>
                      </li>
                    ))}
                  </ul>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
