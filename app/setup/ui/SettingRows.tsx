// One row for each setting: what counts here, what we propose and why, who changed it, and the form that changes it.
import { useTranslation } from "react-i18next";
import { useLocale } from "../../components/locale.ts";
import { StateWord } from "../../components/StateWord.tsx";
import { formatDate } from "../../platform/format.ts";
import type { Rejection } from "../../platform/rejection.ts";
import type { Setting } from "../../regions/setting.ts";
import { SettingForm } from "./SettingForm.tsx";
import { type Account, type Speaker, type Value, valueInWords } from "./value-words.ts";

export type ShownSetting = {
  setting: Setting;
  value: Value;
  own: { reason: string } | null;
  last: { at: Date | string; by: string; toProposed: boolean } | null;
};

type Props = {
  settings: readonly ShownSetting[];
  accounts: readonly Account[];
  mayChange: boolean;
  saved: string | null;
  /** The key whose form was refused, with what was wrong. */
  rejection: Rejection | undefined;
};

export function SettingRows({ settings, accounts, mayChange, saved, rejection }: Props) {
  const { t } = useTranslation();
  const speaker: Speaker = { t, locale: useLocale(), accounts };
  return (
    <ul className="rows">
      {settings.map((shown) => {
        const { setting, value, own } = shown;
        const { key } = setting;
        const mine = rejection?.values.key?.[0] === key ? rejection : undefined;
        return (
          <li key={key} className="row setting-row" id={key} data-own={own ? "" : undefined}>
            <p className="first">
              {t(setting.label)}: <b>{valueInWords(speaker, setting, value)}</b>
            </p>
            <span className="second">{t(setting.reason)}</span>
            <Origin shown={shown} speaker={speaker} />
            <span className="right">
              {saved === key && !mine ? <StateWord state="ok">{t("setup:values.saved")}</StateWord> : null}
              {saved !== key && own ? <StateWord state="none">{t("setup:values.own")}</StateWord> : null}
            </span>
            {mayChange ? (
              <details key={JSON.stringify(value)} className="settings-change" open={mine !== undefined}>
                <summary aria-label={t("setup:values.changeNamed", { name: t(setting.label) })}>
                  {t("setup:values.change")}
                </summary>
                <SettingForm setting={setting} value={value} own={own} accounts={accounts} rejection={mine} />
              </details>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** What we propose where theirs is another, who changed it last, and why. */
function Origin({ shown: { setting, own, last }, speaker }: { shown: ShownSetting; speaker: Speaker }) {
  const { t, locale } = speaker;
  const date = last ? formatDate(locale, new Date(last.at), "long") : "";
  const named = last?.by ? { name: last.by, date } : null;
  if (!own) {
    if (!last?.toProposed) return null;
    return (
      <span className="second">
        {named ? t("setup:values.resetBy", named) : t("setup:values.resetBySomebody", { date })}
      </span>
    );
  }
  return (
    <span className="second">
      {own.reason ? (
        <>
          <q>{own.reason}</q>
          <br />
        </>
      ) : null}
      {[
        t("setup:values.proposes", { proposed: valueInWords(speaker, setting, setting.proposed) }),
        last ? (named ? t("setup:values.setBy", named) : t("setup:values.setBySomebody", { date })) : "",
      ]
        .filter(Boolean)
        .join(" ")}
    </span>
  );
}
