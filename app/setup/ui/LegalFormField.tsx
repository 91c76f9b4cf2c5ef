import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/ChoiceField.tsx";
import type { Rejection } from "../../platform/rejection.ts";
import { type LegalForm, legalForms } from "../../regions/legal-form.ts";

export const legalFormWords: Record<LegalForm, string> = {
  regionalCouncil: "setup:legalForm.regionalCouncil",
  iks: "setup:legalForm.iks",
  other: "setup:legalForm.other",
};

type Props = { chosen: LegalForm; hint: string; rejection: Rejection | undefined };

export function LegalFormField({ chosen, hint, rejection }: Props) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      name="legalForm"
      label={t("setup:legalForm.label")}
      hint={hint}
      defaultValue={chosen}
      rejection={rejection}
      choices={legalForms.map((form) => ({ value: form, word: t(legalFormWords[form]) }))}
    />
  );
}
