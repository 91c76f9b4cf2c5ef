// «Be noen om å dele noe om …»: a plain GET form that reads as a sentence and decides what is asked.
import { Form } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import type { AskKind } from "#db/schema/ambassadors.ts";
import { SentenceChoice } from "~/components/SentenceChoice.tsx";
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
  const choices = {
    kind: (
      <SentenceChoice
        name="kind"
        label={t("ambassadors:ask.kind")}
        chosen={kind}
        options={askKinds.map((each) => ({ value: each, word: t(infinitive[each]) }))}
      />
    ),
    story: (
      <SentenceChoice
        name="success"
        label={t("ambassadors:ask.about")}
        chosen={successId}
        every={t("ambassadors:ask.somethingElse")}
        options={successes.map(({ id, title, locale }) => ({ value: id, word: title, lang: locale }))}
      />
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
