// What is agreed to, in which words, when, and when to ask again.
import { useTranslation } from "react-i18next";
import { TextField } from "~/components/TextField.tsx";
import { isShown, type Shown } from "~/successes/ui/shown-values.ts";
import { consentScopes, scopeWord } from "../kinds.ts";

export function ConsentFields({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  return (
    <>
      <fieldset className="field" id="scopes" tabIndex={-1}>
        <legend>{t("ambassadors:form.scopes")}</legend>
        <div className="choices">
          {consentScopes.map((scope) => (
            <label key={scope}>
              <input type="checkbox" name="scopes" value={scope} defaultChecked={isShown(shown, "scopes", scope)} />
              {t(scopeWord[scope])}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="thirds">
        <TextField name="givenOn" type="date" rejection={shown} label={t("ambassadors:form.givenOn")} />
        <TextField name="reviewOn" type="date" rejection={shown} label={t("ambassadors:form.reviewOn")} />
        <TextField
          name="version"
          rejection={shown}
          maxLength={40}
          autoComplete="off"
          label={t("ambassadors:form.version")}
        />
      </div>
    </>
  );
}
