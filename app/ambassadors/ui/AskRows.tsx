// Asks as rows: what was asked of whom about what, when, and where it stands.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Ask } from "#db/schema/ambassadors.ts";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatDate } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { AskState } from "../ask-state.ts";
import { kindWord } from "../kinds.ts";
import { askWord } from "./ask-word.ts";
import "./ambassadors.css";

export type ListedAsk = {
  ask: Pick<Ask, "id" | "kind" | "text" | "locale" | "sentAt">;
  state: AskState;
  ambassador: { name: string };
  success: { title: string; locale: Locale } | null;
};

/** @param named whether each says who was asked, where the list is of several people */
export function AskRows({ rows, path, named }: { rows: readonly ListedAsk[]; path: string; named: boolean }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <ul className="rows ask-rows">
      {rows.map(({ ask, state, ambassador, success }) => {
        const about = success?.title ?? ask.text;
        const written = success?.locale ?? ask.locale;
        return (
          <li className="row" key={ask.id}>
            <p className="first">
              <Link to={`${path}/asks/${ask.id}`}>
                {named ? `${ambassador.name}: ` : null}
                {t(kindWord[ask.kind])}
              </Link>
            </p>
            <p className="second">
              <span lang={written === locale ? undefined : written}>{about}</span> ·{" "}
              {t("ambassadors:ask.sentOn", { when: formatDate(locale, ask.sentAt, "long") })}
            </p>
            <span className="right">
              <StateWord state={askWord[state].state}>{t(askWord[state].word)}</StateWord>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
