import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/ChoiceField.tsx";
import type { Rejection } from "../../platform/rejection.ts";
import { type LegalForm, legalForms } from "../../regions/legal-form.ts";

const words: Record<LegalForm, string> = {
  regionalCouncil: "setup:legalForm.regionalCouncil",
  iks: "setup:legalForm.iks",
  other: "setup:legalForm.other",
};

export function LegalFormField({ chosen, rejection }: { chosen: LegalForm; rejection: Rejection | undefined }) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      name="legalForm"
      label={t("setup:legalForm.label")}
      hint={t("setup:legalForm.hint")}
      defaultValue={chosen}
      rejection={rejection}
      choices={legalForms.map((form) => ({ value: form, word: t(words[form]) }))}
    />
  );
}
