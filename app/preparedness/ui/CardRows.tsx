// The cards, the gravest first: what may happen, who speaks, and what is overdue.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatDate } from "~/platform/format.ts";
import { languageTag } from "~/platform/locale.ts";
import type { CardRow } from "../cards.queries.server.ts";
import { type RiskBands, riskBand } from "../risk.ts";
import { bandWord } from "./level-words.ts";

type Props = { cards: readonly CardRow[]; path: string; bands: RiskBands };

export function CardRows({ cards, path, bands }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <ul className="rows card-rows">
      {cards.map(({ card, score, ...due }) => (
        <li key={card.id} className="row">
          <p className="first" lang={card.locale === locale ? undefined : languageTag[card.locale]}>
            <Link to={`${path}/${card.id}`}>{card.title}</Link>
          </p>
          <div className="right">
            {due.reviewOverdue ? <StateWord state="late">{t("preparedness:card.reviewOverdue")}</StateWord> : null}
            {due.exerciseOverdue ? <StateWord state="soon">{t("preparedness:card.exerciseOverdue")}</StateWord> : null}
            {due.reviewOverdue || due.exerciseOverdue ? null : (
              <StateWord state="ok">{t("preparedness:card.fresh")}</StateWord>
            )}
          </div>
          <p className="second">
            {[
              t("preparedness:card.risk", { score, band: t(bandWord[riskBand(score, bands)]) }),
              card.spokesperson ? t("preparedness:card.speaks", { name: card.spokesperson }) : "",
              card.lastExercisedOn
                ? t("preparedness:card.exercised", { date: formatDate(locale, card.lastExercisedOn, "long") })
                : t("preparedness:card.neverExercised"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
