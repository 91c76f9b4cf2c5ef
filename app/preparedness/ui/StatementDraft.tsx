// A draft that two people may have open at once: neither overwrites the other unseen.
import { Textarea } from "@digdir/designsystemet-react";
import { Form } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseStatement } from "#db/schema/preparedness.ts";
import { FieldFrame } from "~/components/FieldFrame.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { languageTag } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import { CopyButton } from "./CopyButton.tsx";
import { formWord } from "./statement-words.ts";

type Props = {
  statement: CaseStatement;
  writes: boolean;
  leads: boolean;
  rejection: Rejection | undefined;
};

export function StatementDraft({ statement, writes, leads, rejection }: Props) {
  const { t } = useTranslation();
  const { id, locale, text, revision } = statement;
  const [based, setBased] = useState({ text, revision });
  const [typed, setTyped] = useState(rejection?.values.text ? firstTyped(rejection.values, "text") : text);
  const untouched = typed === based.text || typed === text;
  if (based.revision !== revision && untouched) {
    setBased({ text, revision });
    setTyped(text);
  }
  const changedByOthers = based.revision !== revision;
  if (!writes) {
    return (
      <div id={`s-${id}`}>
        <h4>{t(formWord[locale])}</h4>
        <p className="read said" lang={languageTag[locale]}>
          {text}
        </p>
      </div>
    );
  }
  return (
    <div id={`s-${id}`} className="draft">
      <Form method="post" noValidate preventScrollReset>
        <input type="hidden" name="statementId" value={id} />
        <input type="hidden" name="revision" value={based.revision} />
        <FieldFrame fieldId={`text-${id}`} label={t(formWord[locale])}>
          <Textarea
            id={`text-${id}`}
            name="text"
            rows={7}
            lang={languageTag[locale]}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </FieldFrame>
        {changedByOthers ? (
          <div className="by-others" role="status">
            <p className="small">{t("preparedness:statement.byOthers")}</p>
            <p className="read" lang={languageTag[locale]}>
              {text}
            </p>
            <button
              type="button"
              className="quiet"
              onClick={() => {
                setBased({ text, revision });
              }}
            >
              {t("preparedness:statement.keepMine")}
            </button>
          </div>
        ) : null}
        <div className="draft-acts">
          <SubmitButton variant="secondary" name="intent" value="saveStatement">
            {t("preparedness:statement.save")}
          </SubmitButton>
          <CopyButton text={typed} />
        </div>
      </Form>
      {leads ? (
        <details>
          <summary>{t("preparedness:statement.release")}</summary>
          <Form method="post" noValidate className="form" preventScrollReset>
            <p className="small">{t("preparedness:statement.releaseHint")}</p>
            <input type="hidden" name="statementId" value={id} />
            <input type="hidden" name="revision" value={revision} />
            <TextField
              name="url"
              id={`url-${id}`}
              type="url"
              rejection={rejection}
              label={t("preparedness:statement.url")}
              hint={t("preparedness:statement.urlHint")}
            />
            <SubmitButton variant="secondary" name="intent" value="releaseStatement" disabled={typed !== text}>
              {t("preparedness:statement.releaseThis")}
            </SubmitButton>
          </Form>
        </details>
      ) : null}
    </div>
  );
}
