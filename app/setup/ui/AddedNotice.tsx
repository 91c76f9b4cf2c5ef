// What became of the names that were typed.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "../../components/locale.ts";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { formatList } from "../../platform/format.ts";

type Done = {
  intent: string;
  added: readonly string[];
  several: readonly { typed: string; choices: readonly string[] }[];
  unknown: readonly string[];
};

export function AddedNotice({ done: { intent, added, several, unknown } }: { done: Done }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const nothingNew = added.length + several.length + unknown.length === 0;
  return (
    <div className="settings-notice" role="status">
      {added.length > 0 ? (
        <p className="settings-done">{t("setup:members.added", { names: formatList(locale, added) })}</p>
      ) : null}
      {nothingNew ? (
        <p className="settings-done">{t(intent === "save" ? "setup:saved" : "setup:members.nothingNew")}</p>
      ) : null}
      {several.map(({ typed, choices }) => (
        <Form method="post" key={typed}>
          <p>{t("setup:members.several", { name: typed })}</p>
          <input type="hidden" name="intent" value="add" />
          <div className="settings-acts">
            {choices.map((choice) => (
              <SubmitButton key={choice} variant="secondary" name="names" value={choice}>
                {choice}
              </SubmitButton>
            ))}
          </div>
        </Form>
      ))}
      {unknown.length > 0 ? (
        <Form method="post">
          <p>{t("setup:members.unknown", { count: unknown.length, names: formatList(locale, unknown) })}</p>
          {unknown.map((name) => (
            <input key={name} type="hidden" name="ownName" value={name} />
          ))}
          <SubmitButton variant="secondary" name="intent" value="addOwn">
            {t("setup:members.addOwn", { count: unknown.length })}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}
