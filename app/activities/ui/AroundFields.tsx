// Who leads it and how, and what is sent before and after: for workshops, and for meetings that are open.
import { useTranslation } from "react-i18next";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";

type Props = { shown: Rejection; lang: string | undefined; open: boolean };

export function AroundFields({ shown, lang, open }: Props) {
  const { t } = useTranslation();
  return (
    <details className="more around" open={open}>
      <summary>{t("activities:form.around")}</summary>
      <div className="inside">
        <div className="for-workshop">
          <TextField
            name="facilitator"
            rejection={shown}
            maxLength={120}
            autoComplete="off"
            label={t("activities:form.facilitator")}
          />
          <TextField
            name="method"
            rejection={shown}
            lang={lang}
            maxLength={120}
            label={t("activities:form.method")}
            hint={t("activities:form.methodHint")}
          />
          <div className="when">
            <TextField
              name="preparationSentOn"
              type="date"
              rejection={shown}
              label={t("activities:form.preparationSentOn")}
            />
            <TextField
              name="followUpSentOn"
              type="date"
              rejection={shown}
              label={t("activities:form.followUpSentOn")}
            />
          </div>
        </div>
        <div className="when">
          <TextField name="pressNoticeOn" type="date" rejection={shown} label={t("activities:form.pressNoticeOn")} />
        </div>
      </div>
    </details>
  );
}
