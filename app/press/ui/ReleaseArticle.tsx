// One version of a release as it will be read, with what the desk knows about it beside the text.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { quoteLine } from "~/approvals/quote-line.ts";
import { languageTag } from "~/platform/locale.ts";
import type { ResolvedText } from "../local-version.ts";
import { readingOrder } from "../reading-order.ts";
import type { Quote } from "../release-text.ts";
import "./release-article.css";

type Props = {
  text: ResolvedText;
  regionName: string;
  /** Where the desk finds the picture. */
  pictureUrl?: string;
  /** What stands right after the lead: a change that is asked for. */
  notes?: ReactNode;
  /** What stands under a quote: who is waited for. */
  underQuote?: (quote: Quote) => ReactNode;
};

/** A line of the text; `own` is false for what a local version inherits. */
type Line = {
  key: string;
  own: boolean;
  show: (said: { lang: string; className?: string }) => ReactNode;
  after?: ReactNode;
};

export function ReleaseArticle({ text, regionName, pictureUrl, notes, underQuote }: Props) {
  const { t } = useTranslation();
  const local = text.memberId !== null;
  const lines = linesOf({ text, regionName, pictureUrl, notes, underQuote }, t("press:release.noTitle"));
  return (
    <article className="read text" aria-label={t("press:release.textLabel")}>
      <p className="kicker">{t("press:release.kicker", { region: regionName })}</p>
      {lines.map(({ key, own, show, after }, at) => {
        const inherited = local && !own;
        const starts = inherited && (lines[at - 1]?.own ?? true);
        const said = {
          lang: languageTag[own && local ? text.locale : text.commonLocale],
          className: inherited ? "inherited" : undefined,
        };
        return (
          <div key={key} className="line">
            {starts && <span className="from">{t("press:release.fromCommon")}</span>}
            {show(said)}
            {after}
          </div>
        );
      })}
      <Imprint text={text} regionName={regionName} />
    </article>
  );
}

const both = (...names: (string | undefined)[]): string => names.filter(Boolean).join(" ");

function linesOf({ text, notes, pictureUrl, underQuote }: Props, noTitle: string): Line[] {
  const title: Line = {
    key: "title",
    own: text.own.title,
    show: (said) => <h1 {...said}>{text.title || <i className="untitled">{noTitle}</i>}</h1>,
  };
  const lead: Line = {
    key: "lead",
    own: text.own.lead,
    show: ({ lang, className }) =>
      text.lead ? (
        <p lang={lang} className={both("lead", className)}>
          {text.lead}
        </p>
      ) : null,
    after: notes,
  };
  const picture: Line[] = text.image
    ? [{ key: "picture", own: false, show: ({ lang }) => <Picture image={text.image} url={pictureUrl} lang={lang} /> }]
    : [];
  const told = readingOrder(text).map((piece): Line => {
    if (piece.kind === "benefit") return { key: "benefit", own: true, show: (said) => <p {...said}>{piece.text}</p> };
    if (piece.kind === "paragraph") {
      return { key: `paragraph ${piece.at}`, own: false, show: (said) => <p {...said}>{piece.text}</p> };
    }
    const locale = text.own.quotes ? text.locale : text.commonLocale;
    return {
      key: piece.quote.key,
      own: text.own.quotes,
      show: ({ lang, className }) => (
        <p lang={lang} className={both("quote", className)}>
          {quoteLine(locale, piece.quote)}
        </p>
      ),
      after: underQuote?.(piece.quote),
    };
  });
  return [title, lead, ...picture, ...told];
}

function Picture({ image, url, lang }: { image: ResolvedText["image"]; url: string | undefined; lang: string }) {
  const { t } = useTranslation();
  if (!image) return null;
  const credit = image.credit && t("press:release.photo", { credit: image.credit });
  return (
    <figure className="picture" lang={lang}>
      {url && <img src={url} alt={image.alt} />}
      <figcaption>{both(image.caption, credit)}</figcaption>
    </figure>
  );
}

function Imprint({ text, regionName }: { text: ResolvedText; regionName: string }) {
  const { t } = useTranslation();
  const { contact } = text;
  const who = [contact.name, contact.title].filter(Boolean).join(", ");
  const lang = languageTag[text.commonLocale];
  return (
    <footer className={text.memberId ? "inherited" : undefined}>
      {text.facts.length > 0 && (
        <section className="factbox">
          <h2>{t("press:release.facts")}</h2>
          <ul lang={lang}>
            {text.facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </section>
      )}
      <hr />
      {who && (
        <p className="imprint">
          <b>{t("press:release.contact")}</b> {who}
          {contact.phone && (
            <>
              , <span className="nowrap">{contact.phone}</span>
            </>
          )}
          {contact.email && `, ${contact.email}`}
        </p>
      )}
      {text.about && (
        <p className="imprint">
          <b>{t("press:release.about", { region: regionName })}</b> <span lang={lang}>{text.about}</span>
        </p>
      )}
    </footer>
  );
}
