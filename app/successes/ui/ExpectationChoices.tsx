// Which expectations a success answers: check boxes, for the region or for one member.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import type { Locale } from "~/platform/locale.ts";
import type { Shown } from "./shown-values.ts";

export type ChoosableExpectation = {
  id: string;
  /** Null: the region's own. */
  memberId: string | null;
  text: string;
  locale: Locale;
  retired: boolean;
};

type Props = {
  shown: Shown;
  expectations: readonly ChoosableExpectation[];
  legend: string;
};

/** What is no longer hoped for is shown only where it was answered. */
export function ExpectationChoices({ shown, expectations, legend }: Props) {
  const { t } = useTranslation();
  const pageLocale = useLocale();
  const chosen = shown.values.expectations ?? [];
  const offered = expectations.filter(({ id, retired }) => !retired || chosen.includes(id));
  if (offered.length === 0) return null;
  return (
    <fieldset className="answers">
      <legend>{legend}</legend>
      {offered.map(({ id, text, locale, retired }) => (
        <label key={id}>
          <input type="checkbox" name="expectations" value={id} defaultChecked={chosen.includes(id)} />
          <span lang={locale === pageLocale ? undefined : locale}>
            {text}
            {retired ? <small lang={pageLocale}> {t("successes:form.retiredExpectation")}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
