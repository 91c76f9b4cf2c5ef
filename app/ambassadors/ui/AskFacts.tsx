// The facts that go with an ask, as the person asked will read them.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import type { Locale } from "~/platform/locale.ts";

type Props = {
  /** Written by the desk; the first is the title. */
  lines: readonly string[];
  locale: Locale;
  image: { src: string; printHref: string; alt: string; caption: string; credit: string } | null;
};

export function AskFacts({ lines, locale, image }: Props) {
  const { t } = useTranslation();
  const pageLocale = useLocale();
  const lang = locale === pageLocale ? undefined : locale;
  const [title, ...rest] = lines;
  return (
    <section className="ask-facts" aria-labelledby="facts">
      <h3 id="facts">{t("ambassadors:facts.title")}</h3>
      <p className="what" lang={lang}>
        {title}
      </p>
      {rest.map((line) => (
        <p key={line} lang={lang}>
          {line}
        </p>
      ))}
      {image ? (
        <figure>
          <img src={image.src} alt={image.alt} lang={lang} />
          <figcaption>
            <span lang={lang}>
              {t("ambassadors:facts.pictureCredit", { caption: image.caption || image.alt, credit: image.credit })}
            </span>{" "}
            <a href={image.printHref}>{t("ambassadors:facts.picture")}</a>
          </figcaption>
        </figure>
      ) : null}
    </section>
  );
}
