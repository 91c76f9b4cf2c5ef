import { useTranslation } from "react-i18next";
import { isLocale, type Locale } from "../platform/locale.ts";

/** The language of the page being drawn. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return isLocale(i18n.language) ? i18n.language : "nb";
}
