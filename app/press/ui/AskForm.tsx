// Asking for approval: who will be asked, by name, and until when.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PartyState } from "~/approvals/standing.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import type { Typed } from "~/platform/typed.ts";
import { MomentFields } from "./PartFields.tsx";

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
};

export function AskForm({ path, parties, requestSeed, suggested, answer }: Props) {
  const { t } = useTranslation();
  const shown = answer ?? { problems: [], values: suggested };
  const waited = parties.filter(
    ({ kind, state }) => kind !== "region" && state !== "approved" && state !== "changesRequested",
  );
  const reasons: Record<PartyState, string> = {
    notAsked: "",
    waiting: t("press:ask.reminder"),
    changedSince: t("press:ask.again"),
    approved: "",
    changesRequested: "",
  };
  return (
    <Form method="post" className="ask">
      <h1>{t("press:ask.title")}</h1>
      <FormProblems rejection={answer} />
      <section className="who-is-asked">
        <p className="small">{t("press:ask.who", { count: waited.length })}</p>
        <ul>
          {waited.map(({ concern, kind, name, contactName, state }) => (
            <li key={concern}>
              <span>
                {kind === "person" ? t("press:ask.quoteOf", { name }) : name}
                {kind === "member" && <span className="small"> · {contactName ?? t("press:ask.noContact")}</span>}
              </span>
              <span className="small">{reasons[state]}</span>
            </li>
          ))}
        </ul>
      </section>
      <input type="hidden" name="requestSeed" value={requestSeed} />
      <fieldset className="field">
        <legend>{t("press:ask.answerBy")}</legend>
        <p className="hint">{t("press:ask.answerByHint")}</p>
        <MomentFields
          name="answerBy"
          rejection={shown}
          dateLabel={t("press:ask.date")}
          timeLabel={t("press:ask.time")}
        />
      </fieldset>
      <fieldset className="field">
        <legend>{t("press:ask.plannedFor")}</legend>
        <p className="hint">{t("press:ask.plannedForHint")}</p>
        <MomentFields
          name="plannedFor"
          rejection={shown}
          dateLabel={t("press:ask.date")}
          timeLabel={t("press:ask.time")}
        />
      </fieldset>
      <div className="acts">
        <SubmitButton name="intent" value="ask">
          {t("press:ask.send", { count: waited.length })}
        </SubmitButton>
        <Link className="quiet" to={path}>
          {t("press:edit.cancel")}
        </Link>
      </div>
    </Form>
  );
}
