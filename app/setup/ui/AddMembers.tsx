// Municipalities put in by name: one at a time with suggestions, or a pasted list. The browser's own list of suggestions
// works with and without script.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { TextArea } from "../../components/TextArea.tsx";
import { TextField } from "../../components/TextField.tsx";
import type { Rejection } from "../../platform/rejection.ts";

type Props = { offered: readonly string[]; primary: boolean; rejection: Rejection | undefined };

export function AddMembers({ offered, primary, rejection }: Props) {
  const { t } = useTranslation();
  const asked = rejection?.values.intent?.[0];
  return (
    <div className="form">
      <Form method="post" className="form" noValidate>
        <TextField
          name="names"
          label={t("setup:members.name")}
          hint={t("setup:members.nameHint")}
          list="municipalities"
          autoComplete="off"
          rejection={asked === "add" ? rejection : undefined}
        />
        <datalist id="municipalities">
          {offered.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <div>
          <SubmitButton name="intent" value="add" variant={primary ? "primary" : "secondary"}>
            {t("setup:members.add")}
          </SubmitButton>
        </div>
      </Form>
      <details className="settings-change" open={asked === "addMany"}>
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
