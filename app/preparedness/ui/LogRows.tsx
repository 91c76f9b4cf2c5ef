// What has happened, the newest first: only added to, with the time it happened, and who wrote it.
import { Form } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { caseLog } from "#db/schema/preparedness.ts";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { civilDate } from "~/platform/civil-date.ts";
import { formatDate, formatTime } from "~/platform/format.ts";
import type { Rejection } from "~/platform/rejection.ts";

type Entry = typeof caseLog.$inferSelect;
type Props = {
  log: readonly Entry[];
  newId: string;
  mayWrite: boolean;
  now: Date;
  rejection: Rejection | undefined;
};

export function LogRows({ log, newId, mayWrite, now, rejection }: Props) {
  const { t } = useTranslation();
  const [ownId, setOwnId] = useState(newId);
  // A note that has come into the log makes room for the next; what others write leaves what is being typed alone.
  if (ownId !== newId && log.some(({ id }) => id === ownId)) setOwnId(newId);
  return (
    <section aria-labelledby="log">
      <h2 id="log">{t("preparedness:logHead.title")}</h2>
      {mayWrite ? <NoteForm key={ownId} newId={ownId} rejection={rejection} /> : null}
      <LogList log={log} now={now} />
    </section>
  );
}

export function LogList({ log, now }: { log: readonly Entry[]; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const today = civilDate(now);
  return (
    <ol className="log">
      {log.map(({ id, kind, text, at, writtenAt, authorName }) => (
        <li key={id} className={kind === "note" || kind === "handedOver" ? "said" : undefined}>
          <time dateTime={at.toISOString()}>
            {civilDate(at) === today ? "" : `${formatDate(locale, at, "short")} `}
            {formatTime(locale, at)}
          </time>
          <div>
            <p>{text}</p>
            <p className="tiny">
              {authorName}
              {writtenAt.getTime() - at.getTime() >= 120_000
                ? `, ${t("preparedness:logHead.written", { at: formatTime(locale, writtenAt) })}`
                : ""}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Its id is kept while one writes: the same note sent twice is one note. */
function NoteForm({ newId, rejection }: Pick<Props, "newId" | "rejection">) {
  const { t } = useTranslation();
  return (
    <Form method="post" noValidate className="form note-form" preventScrollReset>
      <input type="hidden" name="id" value={rejection?.values.id?.[0] ?? newId} />
      <TextArea name="text" id="note" rejection={rejection} rows={2} label={t("preparedness:logHead.note")} />
      <details>
        <summary>{t("preparedness:logHead.earlier")}</summary>
        <div className="pair">
          <TextField name="at.date" type="date" rejection={rejection} label={t("preparedness:logHead.date")} />
          <TextField name="at.time" type="time" rejection={rejection} label={t("preparedness:logHead.time")} />
        </div>
      </details>
      <SubmitButton variant="secondary" name="intent" value="note">
        {t("preparedness:logHead.add")}
      </SubmitButton>
    </Form>
  );
}
