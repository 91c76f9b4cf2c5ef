// What changes after a case: who, by when, done, and seen to work.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { caseActions } from "#db/schema/preparedness.ts";
import { useLocale } from "~/components/locale.ts";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { formatDate } from "~/platform/format.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";

type Action = typeof caseActions.$inferSelect;
type Props = {
  actions: readonly Action[];
  newId: string;
  mayWrite: boolean;
  today: string;
  rejection: Rejection | undefined;
};

export function Actions({ actions, newId, mayWrite, today, rejection }: Props) {
  const { t } = useTranslation();
  const own = rejection && firstTyped(rejection.values, "intent") === "addAction" ? rejection : undefined;
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{t("preparedness:action.title")}</h2>
      <ul className="room-rows action-rows">
        {actions.map((action) => (
          <ActionRow key={action.id} action={action} mayWrite={mayWrite} today={today} />
        ))}
      </ul>
      {mayWrite ? (
        <details open={actions.length === 0 || own !== undefined}>
          <summary>{t("preparedness:action.new")}</summary>
          <Form method="post" noValidate className="form" key={own ? "again" : newId}>
            <input type="hidden" name="id" value={own ? firstTyped(own.values, "id") : newId} />
            <TextField name="text" rejection={own} maxLength={300} label={t("preparedness:action.what")} />
            <div className="pair">
              <TextField name="ownerName" rejection={own} label={t("preparedness:action.who")} />
              <TextField name="dueOn" type="date" rejection={own} label={t("preparedness:action.by")} />
            </div>
            <SubmitButton variant="secondary" name="intent" value="addAction">
              {t("preparedness:action.add")}
            </SubmitButton>
          </Form>
        </details>
      ) : null}
    </section>
  );
}

type Step = "done" | "undone" | "verified" | "unverified";
const stepWords: Record<Step, string> = {
  done: "preparedness:action.do",
  undone: "preparedness:undo",
  verified: "preparedness:action.verify",
  unverified: "preparedness:undo",
};

function standing({ doneOn, verifiedOn, dueOn }: Action, today: string): { state: State; word: string; steps: Step[] } {
  if (verifiedOn) return { state: "ok", word: "preparedness:action.verified", steps: ["unverified"] };
  if (doneOn) return { state: "soon", word: "preparedness:action.done", steps: ["verified", "undone"] };
  const late = dueOn !== null && dueOn < today;
  return {
    state: late ? "late" : "wait",
    word: late ? "preparedness:action.late" : "preparedness:action.open",
    steps: ["done"],
  };
}

function ActionRow({ action, mayWrite, today }: { action: Action; mayWrite: boolean; today: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { id, text, ownerName, dueOn } = action;
  const { state, word, steps } = standing(action, today);
  return (
    <li id={`a-${id}`}>
      <div>
        <span className="what">{text}</span>
        <p className="small">
          {[ownerName, dueOn ? t("preparedness:action.due", { date: formatDate(locale, dueOn, "long") }) : ""]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <div className="at-right">
        <StateWord state={state}>{t(word)}</StateWord>
        {mayWrite ? (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="actionId" value={id} />
            {steps.map((step, at) => (
              <SubmitButton
                key={step}
                variant={at === 0 && step !== "unverified" ? "secondary" : "tertiary"}
                name="intent"
                value={step}
                aria-label={`${t(stepWords[step])}: ${text}`}
              >
                {t(stepWords[step])}
              </SubmitButton>
            ))}
          </Form>
        ) : null}
      </div>
    </li>
  );
}
