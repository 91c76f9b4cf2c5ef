import { Form, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type Locale, languageTag, locales } from "../platform/locale.ts";
import { useLocale } from "./locale.ts";

const names: Record<Locale, string> = {
  nb: "platform:language.nb",
  nn: "platform:language.nn",
  en: "platform:language.en",
};

/** Chooses a language and comes back to where one was. The page is loaded anew: all its words change. */
export function Languages() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action="/language"
      reloadDocument
      className="languages"
      aria-label={t("platform:language.label")}
    >
      <input type="hidden" name="to" value={pathname + search} />
      <LanguageButtons />
    </Form>
  );
}

/** For a page where something is being written: the choice is sent with all of it, and the page gives it back. */
export function LanguagesOfForm({ form }: { form: string }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would belong to another form than these buttons
    <div className="languages" role="group" aria-label={t("platform:language.label")}>
      {/* Enter in a field presses the first button of its form. */}
      <button type="submit" form={form} className="sr" tabIndex={-1} aria-hidden="true" />
      <LanguageButtons form={form} />
    </div>
  );
}

function LanguageButtons({ form }: { form?: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return locales.map((each) => (
    <button
      key={each}
      type="submit"
      form={form}
      formAction={form ? `?lang=${each}` : undefined}
      name="locale"
      value={each}
      lang={languageTag[each]}
      aria-pressed={each === locale}
    >
      {t(names[each])}
    </button>
  ));
}
