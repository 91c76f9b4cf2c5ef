// What everyone in the room goes by: what it is called, who speaks, when we knew, when the next word comes.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Case } from "#db/schema/preparedness.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { momentFields } from "~/platform/typed-moment.ts";

export function FactsForm({ of, rejection }: { of: Case; rejection: Rejection | undefined }) {
  const { t } = useTranslation();
  const shown: Rejection = rejection ?? {
    problems: [],
    values: {
      title: [of.title],
      spokesperson: [of.spokesperson],
      revision: [String(of.revision)],
      dataBreach: of.dataBreach ? ["on"] : [],
      ...momentFields("aware", of.awareAt),
      ...momentFields("next", of.nextStatementAt),
    },
  };
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t("preparedness:facts.title")}</h2>
      <p className="small">
        {of.spokesperson ? t("preparedness:card.speaks", { name: of.spokesperson }) : t("preparedness:facts.noSpeaker")}
      </p>
      <details open={rejection !== undefined}>
        <summary>{t("preparedness:facts.change")}</summary>
        <Form method="post" noValidate className="form" key={of.revision}>
          <input type="hidden" name="revision" value={shown.values.revision?.[0] ?? ""} />
          <TextField name="title" rejection={shown} maxLength={200} label={t("preparedness:open.what")} />
          <TextField name="spokesperson" rejection={shown} label={t("preparedness:form.spokesperson")} />
          <div className="pair">
            <TextField name="next.date" type="date" rejection={shown} label={t("preparedness:facts.nextDate")} />
            <TextField name="next.time" type="time" rejection={shown} label={t("preparedness:facts.nextTime")} />
            <TextField name="aware.date" type="date" rejection={shown} label={t("preparedness:open.awareDate")} />
            <TextField name="aware.time" type="time" rejection={shown} label={t("preparedness:open.awareTime")} />
          </div>
          <div className="choices">
            <label>
              <input type="checkbox" name="dataBreach" defaultChecked={shown.values.dataBreach?.[0] === "on"} />
              {t("preparedness:open.breach")}
            </label>
          </div>
          <SubmitButton variant="secondary" name="intent" value="facts">
            {t("preparedness:facts.save")}
          </SubmitButton>
        </Form>
      </details>
    </section>
  );
}
