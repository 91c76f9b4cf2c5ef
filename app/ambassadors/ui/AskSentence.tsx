// «Be noen om å dele noe om …»: a plain GET form that reads as a sentence and decides what is asked.
import { Form, useSubmit } from "@remix-run/react";
import type { ChangeEvent } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { AskKind } from "#db/schema/ambassadors.ts";
import { askKinds } from "../kinds.ts";

const infinitive: Record<AskKind, string> = {
  share: "ambassadors:ask.toShare",
  quote: "ambassadors:ask.toQuote",
  speak: "ambassadors:ask.toSpeak",
  attend: "ambassadors:ask.toAttend",
  introduce: "ambassadors:ask.toIntroduce",
};

type Props = {
  kind: AskKind;
  successId: string | null;
  successes: readonly { id: string; title: string; locale: string }[];
  /** Chosen by hand: kept while something else is changed. */
  to: string | null;
};

export function AskSentence({ kind, successId, successes, to }: Props) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const show = (event: ChangeEvent<HTMLSelectElement>) =>
    submit(event.currentTarget.form, { replace: true, preventScrollReset: true });
  const choices = {
    kind: (
      <select name="kind" aria-label={t("ambassadors:ask.kind")} defaultValue={kind} onChange={show}>
        {askKinds.map((each) => (
          <option key={each} value={each}>
            {t(infinitive[each])}
          </option>
        ))}
      </select>
    ),
    story: (
      <select name="success" aria-label={t("ambassadors:ask.about")} defaultValue={successId ?? ""} onChange={show}>
        <option value="">{t("ambassadors:ask.somethingElse")}</option>
        {successes.map(({ id, title, locale }) => (
          <option key={id} value={id} lang={locale}>
            {title}
          </option>
        ))}
      </select>
    ),
  };
  return (
    <Form method="get" className="people-filter" key={`${kind} ${successId}`}>
      {to ? <input type="hidden" name="to" value={to} /> : null}
      <p className="sentence">
        <Trans i18nKey="ambassadors:ask.sentence" components={choices} />{" "}
        <button type="submit" className="quiet">
          {t("ambassadors:list.show")}
        </button>
      </p>
    </Form>
  );
}
