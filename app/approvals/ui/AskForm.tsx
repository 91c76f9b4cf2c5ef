// Asking for approval: who will be asked, by name, and until when.
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { MomentFields } from "~/components/MomentFields.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import type { Typed } from "~/platform/typed.ts";
import type { PartyState } from "../standing.ts";
import "./ask.css";

type Asked = {
  concern: string;
  kind: "member" | "person" | "region";
  name: string;
  contactName: string | null;
  state: PartyState;
};
type Props = {
  path: string;
  parties: readonly Asked[];
  /** Made with the form: sent twice, it asks once. */
  requestSeed: string;
  suggested: Typed;
  answer: Rejection | undefined;
  /** What else is asked here: fields that show the same values. */
  more?: (shown: Rejection) => ReactNode;
};

export function AskForm({ path, parties, requestSeed, suggested, answer, more }: Props) {
  const { t } = useTranslation();
  const shown = answer ?? { problems: [], values: suggested };
  const waited = parties.filter(
    ({ kind, state }) => kind !== "region" && state !== "approved" && state !== "changesRequested",
  );
  const reasons: Record<PartyState, string> = {
    notAsked: "",
    waiting: t("approvals:asking.reminder"),
    changedSince: t("approvals:asking.again"),
    approved: "",
    changesRequested: "",
  };
  return (
    <Form method="post" className="ask">
      <h1>{t("approvals:asking.title")}</h1>
      <FormProblems rejection={answer} />
      <section className="who-is-asked">
        <p className="small">{t("approvals:asking.who", { count: waited.length })}</p>
        <ul>
          {waited.map(({ concern, kind, name, contactName, state }) => (
            <li key={concern}>
              <span>
                {kind === "person" ? t("approvals:asking.quoteOf", { name }) : name}
                {kind === "member" && (
                  <span className="small"> · {contactName ?? t("approvals:asking.noContact")}</span>
                )}
              </span>
              <span className="small">{reasons[state]}</span>
            </li>
          ))}
        </ul>
      </section>
      <input type="hidden" name="requestSeed" value={requestSeed} />
      <fieldset className="field">
        <legend>{t("approvals:asking.answerBy")}</legend>
        <p className="hint">{t("approvals:asking.answerByHint")}</p>
        <MomentFields
          name="answerBy"
          rejection={shown}
          dateLabel={t("approvals:asking.date")}
          timeLabel={t("approvals:asking.time")}
        />
      </fieldset>
      {more?.(shown)}
      <div className="acts">
        <SubmitButton name="intent" value="ask">
          {t("approvals:asking.send", { count: waited.length })}
        </SubmitButton>
        <Link className="quiet" to={path}>
          {t("approvals:asking.cancel")}
        </Link>
      </div>
    </Form>
  );
}
