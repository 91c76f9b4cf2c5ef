// An outlet: what it is called, what it covers and in which language, and when it wants what it prints.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { languageForms } from "../outlet-form.ts";
import { formWord } from "./form-words.ts";
import "~/contacts/ui/people.css";
import "./enquiry.css";

type Props = {
  /** As it stands, or new; `id` or `revision` among them. */
  stored: Typed;
  answer: Rejection | undefined;
  members: readonly { id: string; name: string }[];
  submit: string;
  back: string;
};

export function OutletForm({ stored, answer, members, submit, back }: Props) {
  const { t } = useTranslation();
  const shown: Rejection = answer ?? { problems: [], values: stored };
  return (
    <Form method="post" noValidate className="form sheet tight" key={firstTyped(shown.values, "revision")}>
      <FormProblems rejection={answer} />
      <input type="hidden" name="id" value={firstTyped(shown.values, "id")} />
      <input type="hidden" name="revision" value={firstTyped(shown.values, "revision")} />
      <TextField name="name" rejection={shown} autoComplete="off" label={t("press:media.name")} />
      <div className="pair">
        <TextField
          name="kind"
          rejection={shown}
          autoComplete="off"
          label={t("press:media.kind")}
          hint={t("press:media.kindHint")}
        />
        <ChoiceField
          name="languageForm"
          rejection={shown}
          label={t("press:media.language")}
          hint={t("press:media.languageHint")}
          choices={languageForms.map((form) => ({ value: form, word: t(formWord[form]) }))}
        />
      </div>
      <fieldset className="field" id="memberIds" tabIndex={-1}>
        <legend>{t("press:media.area")}</legend>
        <div className="hint">{t("press:media.areaHint")}</div>
        <div className="choices">
          {members.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                name="memberIds"
                value={id}
                defaultChecked={shown.values.memberIds?.includes(id) ?? false}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="pair">
        <TextField
          name="deadline"
          rejection={shown}
          autoComplete="off"
          label={t("press:media.deadline")}
          hint={t("press:media.deadlineHint")}
        />
        <TextField
          name="publishDays"
          rejection={shown}
          autoComplete="off"
          label={t("press:media.days")}
          hint={t("press:media.daysHint")}
        />
      </div>
      <TextField name="url" type="url" rejection={shown} autoComplete="off" label={t("press:media.url")} />
      <div className="save-line">
        <SubmitButton>{submit}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("press:enquiry.cancel")}
        </Link>
      </div>
    </Form>
  );
}
