import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { momentWords } from "../moment-words.ts";
import type { RestoredMailing } from "../restored.queries.server.ts";
import { settledAs, uncertainSettledAs } from "../restored-form.ts";
import "./delivery-state.css";
import "./restored.css";

/** What a mail is that is written as it leaves, by what caused it. */
const kindWords: Record<string, string> = {
  request: "delivery:restored.kind.request",
  receipt: "delivery:restored.kind.receipt",
  task: "delivery:restored.kind.task",
  ask: "delivery:restored.kind.ask",
  collect: "delivery:restored.kind.collect",
};

const actWords: Record<(typeof settledAs)[number] | (typeof uncertainSettledAs)[number], string> = {
  send: "delivery:restored.send",
  sent: "delivery:restored.sent",
  stop: "delivery:restored.stop",
  notSent: "delivery:restored.notSent",
};

type Props = { mailings: readonly RestoredMailing[]; stopped: readonly string[]; canAct: boolean; now: Date };

/** One row for each mailing, with everyone it would go to. */
export function RestoredMailings({ mailings, stopped, canAct, now }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <ul className="rows">
      {mailings.map((mailing) => {
        const { kind, id, subject, recipients, dueAt } = mailing;
        const title = subject ?? t(kindWords[kind] ?? "delivery:restored.kind.other");
        const uncertain = recipients.filter((one) => one.uncertain);
        // Nothing of it is left to send or to stop: what is left to say is whether it arrived.
        const over = stopped.includes(id);
        const acts = settledAs.filter((as) => (as === "stop" ? uncertain.length < recipients.length : true));
        return (
          <li key={`${kind} ${id}`} className="row">
            <p className="first" lang={subject ? mailing.locale : undefined}>
              {title}
            </p>
            <p className="right small">
              <time dateTime={dueAt.toISOString()}>{momentWords(locale, dueAt, now)}</time>
            </p>
            <div className="second">
              {over ? <p>{t("delivery:restored.stopped")}</p> : <Recipients recipients={recipients} />}
              {uncertain.length > 0 ? <p>{t("delivery:restored.uncertain", { count: uncertain.length })}</p> : null}
              {canAct && !over ? <Acts mailing={mailing} title={title} acts={acts} /> : null}
              {canAct && uncertain.length > 0
                ? uncertain.map(({ id: deliveryId, name, email }) => (
                    <div className="restored-one" key={deliveryId}>
                      <p>{`${name} · ${email}`}</p>
                      <Acts mailing={mailing} title={name} acts={uncertainSettledAs} deliveryId={deliveryId} />
                    </div>
                  ))
                : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

type ActsProps = {
  mailing: RestoredMailing;
  title: string;
  acts: readonly (keyof typeof actWords)[];
  deliveryId?: string;
};

function Acts({ mailing: { kind, id }, title, acts, deliveryId }: ActsProps) {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset>
      <fieldset className="delivery-acts">
        <legend className="sr">{title}</legend>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="id" value={id} />
        {deliveryId ? <input type="hidden" name="deliveryId" value={deliveryId} /> : null}
        {acts.map((as) => (
          <SubmitButton
            key={as}
            name="intent"
            value={as}
            variant={as === "stop" || deliveryId ? "tertiary" : "secondary"}
          >
            {t(actWords[as])}
          </SubmitButton>
        ))}
      </fieldset>
    </Form>
  );
}

function Recipients({ recipients }: Pick<RestoredMailing, "recipients">) {
  const { t } = useTranslation();
  const [only, ...others] = recipients;
  if (only && others.length === 0) return <p>{`${only.name} · ${only.email}`}</p>;
  return (
    <details className="restored-recipients">
      <summary>{t("delivery:restored.recipients", { count: recipients.length })}</summary>
      <ul>
        {recipients.map(({ id, name, email }) => (
          <li key={id}>{`${name} · ${email}`}</li>
        ))}
      </ul>
    </details>
  );
}
