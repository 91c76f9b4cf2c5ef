// For a phone: what is asked, the text to copy, the picture, and where to say that it is done.

import { Button } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { Folio } from "~/components/PageHead.tsx";
import { WriteToUs } from "~/feedback/ui/WriteToUs.tsx";
import { civilDate } from "~/platform/civil-date.ts";
import { formatDate } from "~/platform/format.ts";
import { languageTag } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import type { taskSheet } from "../tasks.queries.server.ts";
import { ConfirmFields } from "./ConfirmFields.tsx";
import "./task.css";

type Props = Awaited<ReturnType<typeof taskSheet>> & {
  again: boolean;
  today: string;
  now: Date;
  rejection: Rejection | undefined;
};

export function TaskSheet(props: Props) {
  const { task, regionName, personName, again, rejection } = props;
  const { t } = useTranslation();
  const done = task.confirmedAt !== null && !again && !rejection;
  return (
    <main className="task-sheet" id="main">
      <Folio place={regionName} aside={t("updates:task.to", { name: personName })} />
      {done ? <Receipt {...props} /> : <Ask {...props} />}
      <ReadyText {...props} />
      {done ? null : <ConfirmForm {...props} />}
      <WriteToUs path={props.replyPath} />
    </main>
  );
}

function Ask({ task, update, channel, audienceName, held, today }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const day = civilDate(update.plannedFor);
  const when = formatDate(locale, day, "weekday");
  return (
    <header>
      <h1 className="ask">
        {task.confirmedAt
          ? t("updates:task.correctTitle")
          : t(day < today ? "updates:task.askTitleLate" : "updates:task.askTitle", { channel: channel.label, when })}
      </h1>
      {held ? <p className="wait-first">{t("updates:task.wait")}</p> : null}
      <p className="until">{t("updates:task.askLead", { audience: audienceName })}</p>
      {/^https?:\/\//i.test(channel.url) ? (
        <a className="go" href={channel.url} rel="noreferrer">
          {t("updates:task.mail.place")}
        </a>
      ) : null}
    </header>
  );
}

function Receipt({ task }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <div className="receipt" role="status">
      <h1 className="ask">{t("updates:task.thanks")}</h1>
      {task.publishedOn ? (
        <p>{t("updates:task.publishedOn", { date: formatDate(locale, task.publishedOn, "long") })}</p>
      ) : null}
      {task.url ? (
        <p>
          <a href={task.url} rel="noreferrer nofollow">
            {task.url}
          </a>
        </p>
      ) : null}
      {task.note ? <p>{task.note}</p> : null}
      <a className="again" href="?again#confirm">
        {t("updates:task.correct")}
      </a>
    </div>
  );
}

function ReadyText({ text, update, pictureUrl }: Props) {
  const { t } = useTranslation();
  return (
    <section className="ready">
      <label htmlFor="ready-text">{t("updates:task.copy")}</label>
      <textarea id="ready-text" readOnly lang={languageTag[update.locale]} defaultValue={text} rows={lines(text)} />
      {pictureUrl ? (
        <figure>
          <img src={pictureUrl} alt={update.imageAlt} />
          <figcaption>
            <a href={`${pictureUrl}?download`}>{t("updates:task.mail.picture")}</a>
            {update.imageAlt ? (
              <span lang={languageTag[update.locale]}>{t("updates:task.alt", { alt: update.imageAlt })}</span>
            ) : null}
          </figcaption>
        </figure>
      ) : null}
    </section>
  );
}

/** About as high as the text on a phone. */
const lines = (text: string): number =>
  Math.min(
    24,
    text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 36)), 1),
  );

function ConfirmForm({ task, today, rejection }: Props) {
  const { t } = useTranslation();
  return (
    <form method="post" noValidate className="form confirm" id="confirm">
      <h2>{t("updates:task.confirmTitle")}</h2>
      <FormProblems rejection={rejection} />
      <ConfirmFields task={task} today={today} rejection={rejection} />
      <div className="one">
        <Button type="submit" name="intent" value="confirm">
          {task.confirmedAt ? t("updates:task.save") : t("updates:task.confirm")}
        </Button>
      </div>
      {task.confirmedAt ? (
        <button type="submit" className="quiet" name="intent" value="retract">
          {t("updates:task.retract")}
        </button>
      ) : null}
    </form>
  );
}
