// Beyond email: who publishes it, whether they have, and where.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { civilDate } from "~/platform/civil-date.ts";
import { formatDate } from "~/platform/format.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import type { updateDesk } from "../update-desk.server.ts";
import { ConfirmFields } from "./ConfirmFields.tsx";

type Desk = Awaited<ReturnType<typeof updateDesk>>;
type Task = Desk["tasks"][number];
type Props = Pick<Desk, "tasks" | "confirmers" | "maySend" | "now"> & { rejection: Rejection | undefined };

export function TaskRows({ tasks, confirmers, maySend, now, rejection }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="publishers">
      <h2 id="publishers">{t("updates:task.publishers")}</h2>
      <ul className="rows tasks">
        {confirmers.map(({ id, name, title, email }) => (
          <li className="row" key={id}>
            <p className="first">{name}</p>
            <p className="second">{[title, email ?? t("updates:who.hasNoAddress")].filter(Boolean).join(" · ")}</p>
          </li>
        ))}
        {tasks.map((row) => (
          <TaskRow
            key={row.task.id}
            row={row}
            maySend={maySend}
            now={now}
            rejection={rejection && firstTyped(rejection.values, "taskId") === row.task.id ? rejection : undefined}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = { row: Task; maySend: boolean; now: Date; rejection: Rejection | undefined };

function TaskRow({ row, maySend, now, rejection }: RowProps) {
  const { t } = useTranslation();
  const { task, person } = row;
  return (
    <li className="row" id={`task-${task.id}`}>
      <p className="first">{person.name}</p>
      <p className="right">
        <StateWord state={task.confirmedAt ? "ok" : "wait"}>
          {task.confirmedAt ? t("updates:task.published") : t("updates:task.waits")}
        </StateWord>
      </p>
      <div className="second">
        <TaskFacts row={row} now={now} />
        {maySend ? <TaskActs row={row} now={now} rejection={rejection} /> : null}
      </div>
    </li>
  );
}

function TaskFacts({ row: { task, person, link } }: { row: Task; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (task.confirmedAt && task.publishedOn) {
    return (
      <>
        <p>
          {task.via === "desk"
            ? t("updates:task.publishedOnDesk", { date: formatDate(locale, task.publishedOn, "long") })
            : t("updates:task.publishedOn", { date: formatDate(locale, task.publishedOn, "long") })}{" "}
          {task.note}
        </p>
        {task.url ? (
          <p>
            <a href={task.url} rel="noreferrer nofollow">
              {task.url}
            </a>
          </p>
        ) : null}
      </>
    );
  }
  return (
    <p>
      {[
        t("updates:task.asked", { date: formatDate(locale, task.askedAt, "day") }),
        task.remindedAt && t("updates:task.reminded", { date: formatDate(locale, task.remindedAt, "day") }),
        person.email ? null : t("updates:who.hasNoAddress"),
        link === "withdrawn" ? t("updates:task.linkGone") : null,
      ]
        .filter(Boolean)
        .join(" ")}
    </p>
  );
}

function TaskActs({ row, now, rejection }: Omit<RowProps, "maySend">) {
  const { t } = useTranslation();
  const { task, person, link } = row;
  const today = civilDate(now);
  const mayRemind =
    !task.confirmedAt &&
    person.email !== null &&
    link === "open" &&
    civilDate(task.askedAt) !== today &&
    (!task.remindedAt || civilDate(task.remindedAt) !== today);
  return (
    <div className="task-acts">
      <details open={rejection !== undefined}>
        <summary className="quiet">
          {task.confirmedAt ? t("updates:task.correct") : t("updates:task.confirmFor", { name: person.name })}
        </summary>
        <Form method="post" className="form" preventScrollReset>
          <input type="hidden" name="taskId" value={task.id} />
          <ConfirmFields task={task} today={today} rejection={rejection} />
          <div className="inline">
            <SubmitButton name="intent" value="confirm" variant="secondary">
              {t("updates:task.save")}
            </SubmitButton>
            {task.confirmedAt ? (
              <button type="submit" className="quiet" name="intent" value="retract">
                {t("updates:task.retract")}
              </button>
            ) : null}
          </div>
        </Form>
      </details>
      <Form method="post" preventScrollReset className="inline">
        <input type="hidden" name="taskId" value={task.id} />
        {mayRemind ? (
          <button type="submit" className="quiet" name="intent" value="remind">
            {t("updates:task.remind")}
          </button>
        ) : null}
        {link === "open" && !task.confirmedAt ? (
          <button type="submit" className="quiet" name="intent" value="withdrawLink">
            {t("updates:task.withdrawLink")}
          </button>
        ) : null}
      </Form>
    </div>
  );
}
