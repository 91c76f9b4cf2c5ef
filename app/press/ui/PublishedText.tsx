// A release as the public reads it: common, or the local version of one member.

import { useTranslation } from "react-i18next";
import { quoteLine } from "~/approvals/quote-line.ts";
import { EmailLink } from "~/components/EmailLink.tsx";
import { useLocale } from "~/components/locale.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import type { ResolvedText } from "../local-version.ts";
import { picturePath } from "../press-address.ts";
import { readingOrder } from "../reading-order.ts";

type Props = {
  text: ResolvedText;
  region: { name: string; slug: string };
  slug: string;
  pictureSize: { width: number; height: number } | null;
};

export function PublishedText({ text, region, slug, pictureSize }: Props) {
  const { t } = useTranslation();
  const page = useLocale();
  const lang = (locale: Locale) => (locale === page ? undefined : languageTag[locale]);
  const own = lang(text.locale);
  const common = lang(text.commonLocale);
  const by = (isOwn: boolean) => (isOwn ? own : common);

  return (
    <main id="main" className="art">
      <div className="top">
        <h1 lang={by(text.own.title)}>{text.title}</h1>
        {text.lead ? (
          <p className="lead" lang={by(text.own.lead)}>
            {text.lead}
          </p>
        ) : null}
      </div>
      <article className="read">
        {text.image ? (
          <figure lang={common}>
            <img src={picturePath(region.slug, slug, "web")} alt={text.image.alt} {...pictureSize} />
            <figcaption>
              {[text.image.caption, t("press:room.photo", { name: text.image.credit })].filter(Boolean).join(" ")}
            </figcaption>
          </figure>
        ) : null}
        {readingOrder(text).map((piece) => {
          if (piece.kind === "benefit") {
            return (
              <p key="benefit" className="here" lang={own}>
                {piece.text}
              </p>
            );
          }
          if (piece.kind === "paragraph") {
            return (
              <p key={piece.at} lang={common}>
                {piece.text}
              </p>
            );
          }
          return (
            <p key={piece.quote.key} className="quote" lang={by(text.own.quotes)}>
              {quoteLine(text.own.quotes ? text.locale : text.commonLocale, piece.quote)}
            </p>
          );
        })}
        {text.about ? (
          <p className="about" lang={common}>
            {text.about}
          </p>
        ) : null}
      </article>
      <aside className="side" aria-label={t("press:room.sideLabel")}>
        {text.facts.length > 0 ? (
          <section>
            <h2>{t("press:room.facts")}</h2>
            <ul lang={common}>
              {text.facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          </section>
        ) : null}
        <section>
          <h2>{t("press:room.callUs")}</h2>
          <ul>
            <li>
              <span lang={by(text.own.contact)}>
                {[text.contact.name, text.contact.title].filter(Boolean).join(", ")}
              </span>
              {text.contact.phone ? (
                <>
                  <br />
                  {text.contact.phone}
                </>
              ) : null}
              {text.contact.email ? (
                <>
                  <br />
                  <EmailLink email={text.contact.email} />
                </>
              ) : null}
            </li>
          </ul>
        </section>
        {text.image ? (
          <section className="noprint">
            <h2>{t("press:room.download")}</h2>
            <ul>
              <li>
                <a href={picturePath(region.slug, slug, "print")} download>
                  {t("press:room.printPicture")}
                </a>{" "}
                <span className="tiny">JPG</span>
              </li>
            </ul>
          </section>
        ) : null}
      </aside>
    </main>
  );
}
