// Which three results to lead with: a plain form, so that the choice stands in the address.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { Locale } from "~/platform/locale.ts";

type Props = {
  results: readonly { id: string; title: string; locale: Locale }[];
  chosen: readonly string[];
};

export function ChoosePoints({ results, chosen }: Props) {
  const { t } = useTranslation();
  const pageLocale = useLocale();
  if (results.length <= 1) return null;
  return (
    <details className="choose-points noprint">
      <summary>{t("reports:briefing.choose")}</summary>
      <Form method="get" preventScrollReset key={chosen.join()}>
        {results.map(({ id, title, locale }) => (
          <label key={id}>
            <input type="checkbox" name="point" value={id} defaultChecked={chosen.includes(id)} />
            <span lang={locale === pageLocale ? undefined : locale}>{title}</span>
          </label>
        ))}
        <SubmitButton variant="secondary">{t("reports:briefing.use")}</SubmitButton>
      </Form>
    </details>
  );
}
