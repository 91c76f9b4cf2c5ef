// When a release is meant to go out, said where approval is asked for.
import { useTranslation } from "react-i18next";
import { MomentFields } from "~/components/MomentFields.tsx";
import type { Rejection } from "~/platform/rejection.ts";

export function PlannedFields({ shown }: { shown: Rejection }) {
  const { t } = useTranslation();
  return (
    <fieldset className="field">
      <legend>{t("press:ask.plannedFor")}</legend>
      <p className="hint">{t("press:ask.plannedForHint")}</p>
      <MomentFields
        name="plannedFor"
        rejection={shown}
        dateLabel={t("approvals:asking.date")}
        timeLabel={t("approvals:asking.time")}
      />
    </fieldset>
  );
}
