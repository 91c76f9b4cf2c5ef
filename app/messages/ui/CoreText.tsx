// One core message in its languages: the reader's own first and large; what is not written is said to be.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { type Locale, languageTag, locales } from "~/platform/locale.ts";
import type { CoreTexts } from "../form.ts";
import { languageWord, unwrittenWord } from "../language-words.ts";

/** The page's language, then the others in their order. */
export const languagesFrom = (first: Locale): Locale[] => [first, ...locales.filter((locale) => locale !== first)];

export function CoreText({ texts, heading }: { texts: CoreTexts; heading: "h2" | "h3" }) {
  const { t } = useTranslation();
  const [first, ...others] = languagesFrom(useLocale());
  const Heading = heading;
  return (
    <div className="core-text">
      {first && texts[first] ? <Heading lang={languageTag[first]}>{texts[first]}</Heading> : null}
      {first && !texts[first] ? <Unwritten locale={first} /> : null}
      <dl>
        {others.map((locale) => (
          <div key={locale}>
            <dt>{t(languageWord[locale])}</dt>
            <dd>
              {texts[locale] ? <span lang={languageTag[locale]}>{texts[locale]}</span> : <Unwritten locale={locale} />}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Unwritten({ locale }: { locale: Locale }) {
  const { t } = useTranslation();
  return <StateWord state="none">{t(unwrittenWord[locale])}</StateWord>;
}
