// One row for each setting: what counts here, what we propose and why, and the form that changes it.
import { Form } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/ChoiceField.tsx";
import { useLocale } from "../../components/locale.ts";
import { StateWord } from "../../components/StateWord.tsx";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { TextField } from "../../components/TextField.tsx";
import { formatDate, formatList, formatNumber } from "../../platform/format.ts";
import type { Locale } from "../../platform/locale.ts";
import type { Rejection } from "../../platform/rejection.ts";
import type { Setting } from "../../regions/setting.ts";
import { valueInField } from "../typed-value.ts";

type Value = number | boolean | string | string[];
type View = {
  setting: Setting;
  value: Value;
  changed: { reason: string; byName: string; at: Date | string } | null;
};
type Props = { settings: readonly View[]; mayChange: boolean; saved: string | null; rejection: Rejection | undefined };

/** A value as people say it. */
function inWords(t: TFunction, locale: Locale, setting: Setting, value: Value): string {
  if (typeof value === "boolean") return t(value ? "setup:values.on" : "setup:values.off");
  if (Array.isArray(value)) return value.length === 0 ? t("setup:values.noWords") : formatList(locale, value);
  if (typeof value === "string") return value === "" ? t("setup:values.noDate") : formatDate(locale, value, "long");
  const number = formatNumber(locale, value);
  return setting.kind === "number" && setting.unit ? `${number}\u00a0${t(setting.unit, { count: value })}` : number;
}

export function SettingRows({ settings, mayChange, saved, rejection }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <ul className="rows">
      {settings.map(({ setting, value, changed }) => {
        const { key } = setting;
        const mine = rejection?.values.key?.[0] === key ? rejection : undefined;
        return (
          <li key={key} className="row" id={key}>
            <strong className="first">
              {t(setting.label)}: {inWords(t, locale, setting, value)}
            </strong>
            <span className="second">{t(setting.reason)}</span>
            {changed ? (
              <span className="second">
                {t("setup:values.changed", {
                  name: changed.byName,
                  date: formatDate(locale, new Date(changed.at), "long"),
                  proposed: inWords(t, locale, setting, setting.proposed),
                })}{" "}
                {changed.reason}
              </span>
            ) : null}
            <span className="right">
              {saved === key && !mine ? <StateWord state="ok">{t("setup:values.saved")}</StateWord> : null}
              {saved !== key && changed ? <StateWord state="none">{t("setup:values.own")}</StateWord> : null}
            </span>
            {mayChange ? (
              <details key={JSON.stringify(value)} className="settings-change" open={mine !== undefined}>
                <summary aria-label={t("setup:values.changeNamed", { name: t(setting.label) })}>
                  {t("setup:values.change")}
                </summary>
                <SettingForm
                  setting={setting}
                  value={value}
                  changed={changed !== null}
                  reason={changed?.reason ?? ""}
                  rejection={mine}
                />
              </details>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

type FormProps = {
  setting: Setting;
  value: Value;
  changed: boolean;
  reason: string;
  rejection: Rejection | undefined;
};

function SettingForm({ setting, value, changed, reason, rejection }: FormProps) {
  const { t } = useTranslation();
  const { key } = setting;
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="key" value={key} />
      <ValueField setting={setting} value={value} rejection={rejection} />
      <TextField
        name="reason"
        id={`reason-${key}`}
        label={t("setup:values.reason")}
        hint={t("setup:values.reasonHint")}
        defaultValue={reason}
        autoComplete="off"
        rejection={rejection}
      />
      <div className="settings-acts">
        <SubmitButton variant="secondary" name="intent" value="set">
          {t("setup:save")}
        </SubmitButton>
        {changed ? (
          <SubmitButton variant="tertiary" name="intent" value="reset">
            {t("setup:values.reset")}
          </SubmitButton>
        ) : null}
      </div>
    </Form>
  );
}

function ValueField({ setting, value, rejection }: Pick<FormProps, "setting" | "value" | "rejection">) {
  const { t } = useTranslation();
  const field = {
    name: "value",
    id: `value-${setting.key}`,
    label: t("setup:values.value"),
    defaultValue: valueInField(value),
    rejection,
  };
  switch (setting.kind) {
    case "number":
      return (
        <TextField
          {...field}
          inputMode="decimal"
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
    case "words":
      return <TextField {...field} autoComplete="off" hint={t("setup:values.wordsHint")} />;
    case "account":
    case "date":
      return <TextField {...field} type="date" />;
  }
}
