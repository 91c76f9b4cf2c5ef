// What has come in: the first words of it, from whom and how, and whether it waits.
import { Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { formatDate } from "~/platform/format.ts";
import type { FeedbackRow } from "../inbox.queries.server.ts";
import { kindWord, viaWord } from "../kinds.ts";
import "./inbox.css";

export function FeedbackRows({ rows, path }: { rows: readonly FeedbackRow[]; path: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <ul className="rows feedback-rows">
      {rows.map((row) => (
        <li className="row" key={row.id}>
          <p className="first" lang={row.locale === locale ? undefined : row.locale}>
            <Link to={`${path}/${row.id}`}>{row.title}</Link>
          </p>
          <p className="second">
            {[
              [row.name, row.organisation].filter(Boolean).join(", ") || t("feedback:list.anonymous"),
              row.memberName,
              t(kindWord[row.kind]),
              row.business ? t("feedback:list.business") : "",
              t(viaWord[row.via]),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <p className="second">
            {row.aboutTitle ? `${t("feedback:list.about", { title: row.aboutTitle })} · ` : ""}
            {row.ownerName ? t("feedback:list.owner", { name: row.ownerName }) : t("feedback:list.noOwner")}
          </p>
          <span className="right">
            <FeedbackState row={row} />
            <small>{t("feedback:list.received", { date: formatDate(locale, row.receivedAt, "short") })}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

type Stood = Pick<FeedbackRow, "standing" | "overdue" | "accessRequest" | "dueOn" | "workingDays">;

function stateOf(row: Stood, t: TFunction, due: string): { state: State; word: string } {
  if (row.standing === "closed") return { state: "none", word: t("feedback:state.closed") };
  if (row.standing === "answered") {
    return { state: "ok", word: t("feedback:state.answered", { count: row.workingDays }) };
  }
  if (row.overdue) {
    const word = row.accessRequest ? "feedback:state.accessOverdue" : "feedback:state.overdue";
    return { state: "late", word: t(word, { count: row.workingDays, due }) };
  }
  const word = row.accessRequest ? "feedback:state.accessOpen" : "feedback:state.open";
  return { state: row.accessRequest ? "soon" : "wait", word: t(word, { due }) };
}

export function FeedbackState({ row }: { row: Stood }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { state, word } = stateOf(row, t, formatDate(locale, row.dueOn, "day"));
  return <StateWord state={state}>{word}</StateWord>;
}
