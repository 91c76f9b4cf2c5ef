// The ready text as it is copied into another place, with its picture.
import { useTranslation } from "react-i18next";
import { type Locale, languageTag } from "~/platform/locale.ts";

type Props = {
  text: string;
  update: { locale: Locale; imageFileId: string | null; imageAlt: string };
  filesPath: string;
};

export function TextToCopy({ text, update, filesPath }: Props) {
  const { t } = useTranslation();
  const { locale, imageFileId, imageAlt } = update;
  return (
    <section className="to-copy" aria-labelledby="to-copy">
      <h2 id="to-copy">{t("updates:task.text")}</h2>
      <div className="read" lang={languageTag[locale]}>
        {text.split("\n\n").map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same, and none moves
          <p key={at} className={at === 0 ? "lead" : undefined}>
            {paragraph}
          </p>
        ))}
      </div>
      {imageFileId ? <img src={`${filesPath}/${imageFileId}/web`} alt={imageAlt} loading="lazy" /> : null}
    </section>
  );
}
