// How often they hear from us, and what one update to them takes.
import { useTranslation } from "react-i18next";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";

export function PromiseFields({ shown }: { shown: Rejection }) {
  const { t } = useTranslation();
  const number = (name: string) => ({ name, rejection: shown, inputMode: "numeric" as const, autoComplete: "off" });
  return (
    <>
      <div className="days">
        <TextField {...number("idealDays")} label={t("audiences:form.ideal")} hint={t("audiences:form.idealHint")} />
        <TextField
          {...number("longestDays")}
          label={t("audiences:form.longest")}
          hint={t("audiences:form.longestHint")}
        />
        <TextField
          {...number("shortestDays")}
          label={t("audiences:form.shortest")}
          hint={t("audiences:form.shortestHint")}
        />
      </div>
      <div className="pair">
        <TextField
          {...number("effortMinutes")}
          label={t("audiences:form.effort")}
          hint={t("audiences:form.effortHint")}
        />
        <TextField {...number("maxLix")} label={t("audiences:form.maxLix")} hint={t("audiences:form.maxLixHint")} />
      </div>
    </>
  );
}
