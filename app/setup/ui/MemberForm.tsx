import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/ChoiceField.tsx";
import { useLocale } from "../../components/locale.ts";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { TextArea } from "../../components/TextArea.tsx";
import { TextField } from "../../components/TextField.tsx";
import { formatDate } from "../../platform/format.ts";
import type { Rejection } from "../../platform/rejection.ts";
import { languageFormChoices, type languageFormWords } from "./language-form-words.ts";

type Props = {
  member: {
    displayName: string;
    languageForm: keyof typeof languageFormWords;
    population: number | null;
    strengths: string[] | null;
    availableHours: number | null;
    committedHours: number | null;
    capacitySaidOn: string | null;
  };
  mayChange: boolean;
  rejection: Rejection | undefined;
};

/** Readers see the same fields, and cannot change them. */
export function MemberForm({ member, mayChange, rejection }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const readOnly = !mayChange;
  const said = member.capacitySaidOn;
  return (
    <Form method="post" className="form" noValidate>
      <TextField
        name="displayName"
        label={t("setup:member.displayName")}
        hint={t("setup:member.displayNameHint")}
        defaultValue={member.displayName}
        autoComplete="off"
        readOnly={readOnly}
        rejection={rejection}
      />
      <ChoiceField
        name="languageForm"
        label={t("setup:member.language")}
        hint={t("setup:member.languageHint")}
        defaultValue={member.languageForm}
        rejection={rejection}
        choices={languageFormChoices(t)}
      />
      <TextField
        name="population"
        label={t("setup:member.population")}
        hint={t("setup:member.populationHint")}
        inputMode="numeric"
        defaultValue={member.population}
        autoComplete="off"
        readOnly={readOnly}
        rejection={rejection}
      />
      <TextArea
        name="strengths"
        label={t("setup:member.strengths")}
        hint={t("setup:member.strengthsHint")}
        defaultValue={(member.strengths ?? []).join("\n")}
        readOnly={readOnly}
        rejection={rejection}
      />
      <div className="settings-pair">
        <TextField
          name="availableHours"
          label={t("setup:member.availableHours")}
          inputMode="numeric"
          defaultValue={member.availableHours}
          autoComplete="off"
          readOnly={readOnly}
          rejection={rejection}
        />
        <TextField
          name="committedHours"
          label={t("setup:member.committedHours")}
          inputMode="numeric"
          defaultValue={member.committedHours}
          autoComplete="off"
          readOnly={readOnly}
          rejection={rejection}
        />
      </div>
      <p className="small">
        {said ? t("setup:member.hoursSaid", { date: formatDate(locale, said, "long") }) : t("setup:member.hoursHint")}
      </p>
      {mayChange ? (
        <div>
          <SubmitButton name="intent" value="save">
            {t("setup:save")}
          </SubmitButton>
        </div>
      ) : null}
    </Form>
  );
}
