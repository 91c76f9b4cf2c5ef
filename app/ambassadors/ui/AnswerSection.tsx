// The answer through the link: what was answered so far, and the ways to answer or to answer otherwise.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { formatDate } from "~/platform/format.ts";
import type { Rejection } from "~/platform/rejection.ts";
import type { AnswerView } from "../answer-view.queries.server.ts";
import { LinkProblems } from "./LinkProblems.tsx";

type Props = {
  view: Pick<AnswerView, "ask" | "state">;
  later: string;
  path: string;
  rejection: Rejection | undefined;
};

const thanked = {
  yes: "ambassadors:answer.saidYes",
  no: "ambassadors:answer.saidNo",
  later: "ambassadors:answer.saidLater",
} as const;

export function AnswerSection({ view, later, path, rejection }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { ask, state } = view;
  const done = state === "done" || state === "thanked";
  const intent = rejection?.values.intent?.[0];
  const said = done
    ? t("ambassadors:answer.saidDone")
    : ask.answer
      ? t(thanked[ask.answer], { when: ask.laterUntil ? formatDate(locale, ask.laterUntil, "long") : "" })
      : null;
  const doneFields = (
    <>
      <TextField
        name="link"
        type="url"
        rejection={rejection}
        defaultValue={ask.link}
        label={t("ambassadors:answer.link")}
        hint={t("ambassadors:answer.linkHint")}
      />
      <TextArea
        name="comment"
        id="comment-done"
        rows={2}
        rejection={rejection}
        defaultValue={ask.comment}
        label={t("ambassadors:answer.comment")}
      />
      <SubmitButton name="intent" value="done">
        {t(done ? "ambassadors:answer.doneAgain" : "ambassadors:answer.done")}
      </SubmitButton>
    </>
  );
  return (
    <section className="your-answer" aria-labelledby="answer" id="your-answer">
      <h2 id="answer" className={said ? "said" : "sr"}>
        {said ?? t("ambassadors:answer.yours")}
      </h2>
      <LinkProblems rejection={rejection} />
      {ask.answer === null && !done ? <FirstAnswer path={path} later={later} rejection={rejection} ask={ask} /> : null}
      {ask.answer === "yes" && !done ? (
        <form method="post" action={path} className="answer-form">
          {doneFields}
        </form>
      ) : (
        <details open={intent === "done"}>
          <summary>{t(done ? "ambassadors:answer.changeDone" : "ambassadors:answer.isDone")}</summary>
          <form method="post" action={path} className="answer-form">
            {doneFields}
          </form>
        </details>
      )}
      {(ask.answer !== null || done) && state !== "thanked" ? (
        <details open={intent !== undefined && intent !== "done"}>
          <summary>{t("ambassadors:answer.otherwise")}</summary>
          <FirstAnswer path={path} later={later} rejection={rejection} ask={ask} />
        </details>
      ) : null}
    </section>
  );
}

type FirstProps = Omit<Props, "view"> & { ask: AnswerView["ask"] };

function FirstAnswer({ path, later, rejection, ask }: FirstProps) {
  const { t } = useTranslation();
  return (
    <form method="post" action={path} className="answer-form">
      <div className="two">
        <SubmitButton name="intent" value="yes">
          {t("ambassadors:answer.yes")}
        </SubmitButton>
        <SubmitButton name="intent" value="no" variant="secondary">
          {t("ambassadors:answer.no")}
        </SubmitButton>
      </div>
      <div className="later">
        <TextField
          name="laterUntil"
          type="date"
          rejection={rejection}
          defaultValue={ask.laterUntil ?? later}
          label={t("ambassadors:answer.laterUntil")}
        />
        <SubmitButton name="intent" value="later" variant="secondary">
          {t("ambassadors:answer.later")}
        </SubmitButton>
      </div>
      <TextArea
        name="comment"
        rows={2}
        rejection={rejection}
        defaultValue={ask.comment}
        label={t("ambassadors:answer.comment")}
        hint={t("ambassadors:answer.commentHint")}
      />
    </form>
  );
}
