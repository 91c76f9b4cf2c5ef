// The form that changes one value: the value, and why; or back to what we propose.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/ChoiceField.tsx";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { TextField } from "../../components/TextField.tsx";
import type { Rejection } from "../../platform/rejection.ts";
import { type Setting, valueField } from "../../regions/setting.ts";
import { valueInField, writtenDown } from "../typed-value.ts";
import type { Account, Value } from "./value-words.ts";

type Props = {
  setting: Setting;
  value: Value;
  /** Why it is their own; null where it is as we propose. */
  own: { reason: string } | null;
  accounts: readonly Account[];
  rejection: Rejection | undefined;
};

export function SettingForm({ setting, value, own, accounts, rejection }: Props) {
  const { t } = useTranslation();
  const { key } = setting;
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="shown" value={writtenDown({ key, value })} />
      <ValueField setting={setting} value={value} accounts={accounts} rejection={rejection} />
      <TextField
        name="reason"
        id={`reason-${key}`}
        label={t("setup:values.reason")}
        hint={t("setup:values.reasonHint")}
        defaultValue={own?.reason ?? ""}
        autoComplete="off"
        maxLength={300}
        rejection={rejection}
      />
      <div className="settings-acts">
        <SubmitButton variant="secondary" name="intent" value="set">
          {t("setup:save")}
        </SubmitButton>
        {own ? (
          <SubmitButton variant="tertiary" name="intent" value="reset">
            {t("setup:values.reset")}
          </SubmitButton>
        ) : null}
      </div>
    </Form>
  );
}

function ValueField({ setting, value, accounts, rejection }: Omit<Props, "own">) {
  const { t } = useTranslation();
  const field = {
    name: "value",
    id: valueField(setting),
    problemKey: valueField(setting),
    label: t("setup:values.value"),
    defaultValue: valueInField(value),
    rejection,
  };
  switch (setting.kind) {
    case "number":
      return (
        <TextField
          {...field}
          inputMode="numeric"
          autoComplete="off"
          hint={t("setup:values.between", { least: setting.least, most: setting.most })}
        />
      );
    case "switch":
      return (
        <ChoiceField
          {...field}
          choices={[
            { value: "on", word: t("setup:values.on") },
            { value: "off", word: t("setup:values.off") },
          ]}
        />
      );
    case "account":
      return (
        <ChoiceField
          {...field}
          choices={[
            { value: "", word: t("setup:values.whoLeads") },
            ...accounts.map(({ id, name }) => ({ value: id, word: name })),
          ]}
        />
      );
    case "words":
      return <TextField {...field} autoComplete="off" hint={t("setup:values.wordsHint")} />;
    case "date":
      return <TextField {...field} type="date" />;
  }
}
