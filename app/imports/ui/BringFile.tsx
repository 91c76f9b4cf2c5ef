// A file and what it is a list of. It can be chosen, or let go of over the field.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { kindNames } from "../row-kinds.ts";
import { kindWord } from "./import-words.ts";

type Props = { newId: string; kind: string; path: string; rejection: Rejection | undefined };

export function BringFile({ newId, kind, path, rejection }: Props) {
  const { t } = useTranslation();
  return (
    <Form method="post" encType="multipart/form-data" className="form bring" noValidate>
      <FormProblems rejection={rejection} />
      <input type="hidden" name="id" value={newId} />
      <ChoiceField
        name="kind"
        label={t("imports:bring.kind")}
        rejection={rejection}
        defaultValue={kind}
        choices={kindNames.map((name) => ({ value: name, word: t(kindWord[name]) }))}
      />
      <TextField
        name="file"
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        rejection={rejection}
        label={t("imports:bring.file")}
        hint={t("imports:bring.fileHint")}
      />
      <div className="save-line">
        <SubmitButton>{t("imports:bring.read")}</SubmitButton>
      </div>
      <p className="small templates">
        {t("imports:bring.templates")}{" "}
        {kindNames.map((name) => (
          <a key={name} className="quiet" href={`${path}/template/${name}`} download>
            {t(kindWord[name])}
          </a>
        ))}
      </p>
    </Form>
  );
}
