// The message to one audience, for those who read and do not write.
import { useTranslation } from "react-i18next";
import { languageTag } from "~/platform/locale.ts";
import { unwrittenWord } from "../language-words.ts";
import type { VariantOnForm } from "../variant-form.ts";

export function VariantText({ variant }: { variant: VariantOnForm }) {
  const { t } = useTranslation();
  const { locale, message, short, long, callToAction } = variant;
  if (variant.revision === 0) return <p className="small">{t(unwrittenWord[locale])}</p>;
  return (
    <div className="variant-text read" lang={languageTag[locale]}>
      {short ? <p className="short">{short}</p> : null}
      <p>{message}</p>
      {long ? <p>{long}</p> : null}
      <p className="do-this">{callToAction}</p>
    </div>
  );
}
