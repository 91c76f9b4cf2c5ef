// The list to take in: a file, or text pasted from a spreadsheet.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";

export function ImportStart({ back, rejection }: { back: string; rejection: Rejection | undefined }) {
  const { t } = useTranslation();
  return (
    <Form method="post" encType="multipart/form-data" className="form" noValidate>
      <FormProblems rejection={rejection} />
      <TextField
        name="file"
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        rejection={rejection}
        label={t("ambassadors:import.file")}
        hint={t("ambassadors:import.fileHint")}
      />
      <TextArea
        name="text"
        rows={6}
        spellCheck={false}
        rejection={rejection}
        label={t("ambassadors:import.text")}
        hint={t("ambassadors:import.textHint")}
      />
      <div className="save-line">
        <SubmitButton name="intent" value="read">
          {t("ambassadors:import.read")}
        </SubmitButton>
        <Link className="quiet" to={back}>
          {t("ambassadors:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}
