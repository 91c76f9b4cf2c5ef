// An office, an organisation or a group: never a private person. And whether they are in opposition.
import { useTranslation } from "react-i18next";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import { natures, natureWord } from "../kinds.ts";

export function NatureFields({ shown }: { shown: Rejection }) {
  const { t } = useTranslation();
  return (
    <>
      <fieldset className="nature" aria-describedby="nature-hint">
        <legend>{t("stakeholders:form.nature")}</legend>
        <p className="small" id="nature-hint">
          {t("stakeholders:form.natureHint")}
        </p>
        <div className="choices" id="nature" tabIndex={-1}>
          {natures.map((nature) => (
            <label key={nature}>
              <input
                type="radio"
                name="nature"
                value={nature}
                defaultChecked={firstTyped(shown.values, "nature") === nature}
              />
              {t(natureWord[nature])}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="tick">
        <input
          type="checkbox"
          name="opposition"
          value="on"
          defaultChecked={firstTyped(shown.values, "opposition") !== ""}
        />
        <span>
          {t("stakeholders:form.opposition")}
          <small>{t("stakeholders:form.oppositionHint")}</small>
        </span>
      </label>
    </>
  );
}
