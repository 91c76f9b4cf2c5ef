import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StateWord } from "~/components/StateWord.tsx";
import { type Locale, languageTag, locales } from "~/platform/locale.ts";
import { languageWord } from "../language-words.ts";
import type { VariantState } from "../variant-state.ts";
import { variantShape, variantWord } from "./VariantTable.tsx";

/** The languages of a message, each with where it stands. */
export function LanguageTabs({ current, states }: { current: Locale; states: Record<Locale, VariantState> }) {
  const { t } = useTranslation();
  return (
    <nav className="language-tabs" aria-label={t("platform:language.label")}>
      {locales.map((locale) => (
        <Link
          key={locale}
          to={`?locale=${locale}`}
          aria-current={locale === current ? "page" : undefined}
          preventScrollReset
        >
          <span lang={languageTag[locale]}>{t(languageWord[locale])}</span>
          <StateWord state={variantShape[states[locale]]}>{t(variantWord[states[locale]])}</StateWord>
        </Link>
      ))}
    </nav>
  );
}
