// Interest and influence as two choices.
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { steps, stepWord } from "../kinds.ts";

export function PlaceFields({ shown, mayBeNone = false }: { shown: Rejection; mayBeNone?: boolean }) {
  const { t } = useTranslation();
  const choices = [
    ...(mayBeNone ? [{ value: "", word: t("stakeholders:form.notYet") }] : []),
    ...steps.map((step) => ({ value: String(step), word: t(stepWord[step]) })),
  ];
  return (
    <div className="pair">
      <ChoiceField
        name="interest"
        rejection={shown}
        label={t("stakeholders:form.interest")}
        hint={t("stakeholders:form.interestHint")}
        choices={choices}
      />
      <ChoiceField
        name="influence"
        rejection={shown}
        label={t("stakeholders:form.influence")}
        hint={t("stakeholders:form.influenceHint")}
        choices={choices}
      />
    </div>
  );
}
