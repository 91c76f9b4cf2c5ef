// A person says how it stands, with a note that tells others what they saw.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { problemAt, type Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import { type Attestation, attestedStatuses } from "../standing.ts";
import { attestedWord } from "./words.ts";

type Props = { newId: string; attestation: Attestation | null; rejection: Rejection | undefined };

export function AttestForm({ newId, attestation, rejection }: Props) {
  const { t } = useTranslation();
  const chosen = rejection ? firstTyped(rejection.values, "status") : "";
  const problem = problemAt(rejection, "status");
  return (
    <Form method="post" className="form attest" id="attest">
      <h2>{attestation ? t("guidance:attest.again") : t("guidance:attest.title")}</h2>
      <input type="hidden" name="id" value={newId} />
      <fieldset className="field" id="status" aria-describedby={problem ? "status-problem" : undefined}>
        <legend>{t("guidance:attest.status")}</legend>
        <div className="choices">
          {attestedStatuses.map((status) => (
            <label key={status}>
              <input type="radio" name="status" value={status} defaultChecked={status === chosen} required />
              {t(attestedWord[status])}
            </label>
          ))}
        </div>
        {problem ? (
          <p className="problem" id="status-problem">
            {t(problem.code)}
          </p>
        ) : null}
      </fieldset>
      <TextArea
        name="note"
        label={t("guidance:attest.note")}
        hint={t("guidance:attest.noteHint")}
        rejection={rejection}
        required
      />
      <div>
        <SubmitButton name="intent" value="attest">
          {t("guidance:attest.submit")}
        </SubmitButton>
      </div>
    </Form>
  );
}
