// Municipalities put in by name: one after the other with suggestions, or a pasted list.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { TextArea } from "../../components/TextArea.tsx";
import type { Rejection } from "../../platform/rejection.ts";
import { MunicipalityField } from "./MunicipalityField.tsx";

type Props = {
  /** How many there are. */
  count: number;
  offered: readonly string[];
  primary: boolean;
  rejection: Rejection | undefined;
};

export function AddMembers({ count, offered, primary, rejection }: Props) {
  const { t } = useTranslation();
  const asked = rejection?.values.intent?.[0];
  return (
    <div className="form">
      <Form method="post" className="form" noValidate>
        <MunicipalityField count={count} offered={offered} rejection={asked === "add" ? rejection : undefined} />
        <div>
          <SubmitButton name="intent" value="add" variant={primary ? "primary" : "secondary"}>
            {t("setup:members.add")}
          </SubmitButton>
        </div>
      </Form>
      <details className="settings-change" key={count} open={asked === "addMany"}>
        <summary>{t("setup:members.many")}</summary>
        <Form method="post" className="form" noValidate>
          <TextArea
            name="manyNames"
            label={t("setup:members.manyLabel")}
            hint={t("setup:members.manyHint")}
            rows={5}
            rejection={asked === "addMany" ? rejection : undefined}
          />
          <div>
            <SubmitButton name="intent" value="addMany" variant="secondary">
              {t("setup:members.addMany")}
            </SubmitButton>
          </div>
        </Form>
      </details>
    </div>
  );
}
