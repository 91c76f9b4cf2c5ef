// What was said stands as it was said; where it can be read may come later.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CaseStatement } from "#db/schema/preparedness.ts";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { formatMoment } from "~/platform/format.ts";
import { languageTag } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { CopyButton } from "./CopyButton.tsx";
import { formWord } from "./statement-words.ts";

type Props = { statement: CaseStatement; mayMove: boolean; now: Date; rejection: Rejection | undefined };

export function ReleasedStatement({ statement, mayMove, now, rejection }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { id, text, url, releasedAt, releasedByName, revision } = statement;
  return (
    <div id={`s-${id}`}>
      <h4>{t(formWord[statement.locale])}</h4>
      <p className="read said" lang={languageTag[statement.locale]}>
        {text}
      </p>
      <StateWord state="ok">{t("preparedness:statement.released")}</StateWord>
      <p className="small">
        {releasedAt
          ? t("preparedness:statement.by", { name: releasedByName, at: formatMoment(locale, releasedAt, now) })
          : null}{" "}
        {url ? (
          <a href={url} rel="noreferrer">
            {url}
          </a>
        ) : (
          t("preparedness:statement.nowhere")
        )}
      </p>
      <CopyButton text={text} />
      {mayMove ? (
        <details>
          <summary>{t("preparedness:statement.where")}</summary>
          <Form method="post" noValidate className="form" preventScrollReset>
            <input type="hidden" name="statementId" value={id} />
            <input type="hidden" name="revision" value={revision} />
            <TextField
              name="url"
              id={`url-${id}`}
              type="url"
              rejection={rejection}
              defaultValue={url}
              label={t("preparedness:statement.url")}
            />
            <SubmitButton variant="secondary" name="intent" value="releaseStatement">
              {t("preparedness:statement.saveUrl")}
            </SubmitButton>
          </Form>
        </details>
      ) : null}
    </div>
  );
}
