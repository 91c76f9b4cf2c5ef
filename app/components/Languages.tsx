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
  const locale = useLocale();
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
      {locales.map((each) => (
        <button
          key={each}
          type="submit"
          name="locale"
          value={each}
          lang={languageTag[each]}
          aria-pressed={each === locale}
        >
          {t(names[each])}
        </button>
      ))}
    </Form>
  );
}
