// What is to be done, by whom and by when; ticked off with who and when.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CaseTask } from "#db/schema/preparedness.ts";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatTime } from "~/platform/format.ts";

export function TaskRows({ tasks, writes, now }: { tasks: readonly CaseTask[]; writes: boolean; now: Date }) {
  const { t } = useTranslation();
  const done = tasks.filter(({ doneAt }) => doneAt !== null).length;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{t("preparedness:task.title")}</h2>
      <p className="small">{t("preparedness:task.count", { done, count: tasks.length })}</p>
      <ul className="room-rows">
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} writes={writes} now={now} />
        ))}
      </ul>
    </section>
  );
}

function TaskRow({ task, writes, now }: { task: CaseTask; writes: boolean; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { id, text, role, dueAt, doneAt, doneByName } = task;
  const late = dueAt !== null && dueAt < now;
  return (
    <li className={doneAt ? "is-done" : undefined}>
      <div>
        <span className="what">{text}</span>
        <p className="small">
          {doneAt
            ? t("preparedness:task.doneBy", { name: doneByName, at: formatTime(locale, doneAt) })
            : [role, dueAt ? t("preparedness:task.by", { at: formatTime(locale, dueAt) }) : ""]
                .filter(Boolean)
                .join(" · ")}
        </p>
      </div>
      <div className="at-right">
        {doneAt ? (
          <StateWord state="ok">{t("preparedness:task.done")}</StateWord>
        ) : late ? (
          <StateWord state="late">{t("preparedness:task.late")}</StateWord>
        ) : null}
        {writes ? (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="taskId" value={id} />
            <SubmitButton
              variant={doneAt ? "tertiary" : "secondary"}
              name="intent"
              value={doneAt ? "undone" : "done"}
              aria-label={t(doneAt ? "preparedness:task.undoOf" : "preparedness:task.doOf", { text })}
            >
              {t(doneAt ? "preparedness:undo" : "preparedness:task.do")}
            </SubmitButton>
          </Form>
        ) : null}
      </div>
    </li>
  );
}
