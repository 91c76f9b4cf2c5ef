import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import type { Said } from "../week-facts.ts";

/** Puts what a rule says into the person's words, with days as people say them. */
export function useSaying(): (said: Said) => string {
  const { t } = useTranslation();
  const locale = useLocale();
  return ({ key, params = {} }) => {
    const spoken = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "object" ? formatDate(locale, value.day, "weekday") : value,
    ]);
    return String(t(key, Object.fromEntries(spoken)));
  };
}
