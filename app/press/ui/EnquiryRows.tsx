// What the press has asked: the question, who and from where, by when or how fast it was answered.
import { Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Enquiry } from "#db/schema/press.ts";
import { useLocale } from "~/components/locale.ts";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { formatDate, formatMoment } from "~/platform/format.ts";
import { opening } from "~/platform/plain-text.ts";
import { askerLine, type EnquiryState, type Took, took } from "../enquiry-standing.ts";
import "./coverage.css";
import "./enquiry.css";

export type EnquiryShown = Enquiry & { state: EnquiryState };

type Props = { rows: readonly EnquiryShown[]; desk: string; now: Date };

export function EnquiryRows({ rows, desk, now }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <ul className="rows enquiry-rows">
      {rows.map((row) => (
        <li className="row" key={row.id}>
          <p className="first">
            <Link to={`${desk}/enquiries/${row.id}`}>{opening(row.question, 140)}</Link>
          </p>
          <p className="second">
            {[
              askerLine(row.askerName, row.outletName),
              t("press:enquiry.asked", { when: formatMoment(locale, row.receivedAt, now) }),
              row.ownerName ? t("press:enquiry.with", { name: row.ownerName }) : t("press:enquiry.withNobody"),
            ].join(" · ")}
          </p>
          <p className="second">{dueWords(t, row, locale, now)}</p>
          <span className="right">
            <EnquiryStateWord state={row.state} access={row.accessDueOn !== null} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const tookWord: Record<Took["unit"], string> = {
  minutes: "press:enquiry.tookMinutes",
  hours: "press:enquiry.tookHours",
  days: "press:enquiry.tookDays",
};

export function tookWords(t: TFunction, from: Date, to: Date): string {
  const { unit, count } = took(from, to);
  return t(tookWord[unit], { count });
}

function dueWords(t: TFunction, row: EnquiryShown, locale: ReturnType<typeof useLocale>, now: Date): string {
  if (row.answeredAt) {
    return [
      row.answeredByName ? t("press:enquiry.answeredBy", { name: row.answeredByName }) : "",
      tookWords(t, row.receivedAt, row.answeredAt),
    ]
      .filter(Boolean)
      .join(", ");
  }
  return [
    row.deadlineAt ? t("press:enquiry.deadlineIs", { when: formatMoment(locale, row.deadlineAt, now) }) : "",
    row.accessDueOn ? t("press:enquiry.accessDue", { when: formatDate(locale, row.accessDueOn, "weekday") }) : "",
    row.deadlineAt || row.accessDueOn ? "" : t("press:enquiry.noDeadline"),
  ]
    .filter(Boolean)
    .join(" · ");
}

const stateWord: Record<EnquiryState, { state: State; word: string }> = {
  open: { state: "wait", word: "press:enquiry.state.open" },
  late: { state: "late", word: "press:enquiry.state.late" },
  overdue: { state: "late", word: "press:enquiry.state.overdue" },
  answered: { state: "ok", word: "press:enquiry.state.answered" },
  declined: { state: "none", word: "press:enquiry.state.declined" },
  passedOn: { state: "none", word: "press:enquiry.state.passedOn" },
};

/** @param access a request for access, whose days are counted by law */
export function EnquiryStateWord({ state, access }: { state: EnquiryState; access: boolean }) {
  const { t } = useTranslation();
  if (state === "open" && access) return <StateWord state="soon">{t("press:enquiry.state.access")}</StateWord>;
  return <StateWord state={stateWord[state].state}>{t(stateWord[state].word)}</StateWord>;
}
