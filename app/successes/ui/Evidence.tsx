// What happened, as evidence: the number, where it comes from, the story, the picture.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatNumber } from "~/platform/format.ts";
import type { Picture, SuccessFields } from "../form.ts";

type Props = Pick<
  SuccessFields,
  "locale" | "story" | "value" | "baseline" | "measure" | "unit" | "period" | "source"
> & {
  image: Picture | null;
  filesPath: string;
};

export function Evidence({ image, filesPath, ...success }: Props) {
  const { t } = useTranslation();
  const pageLocale = useLocale();
  const lang = success.locale === pageLocale ? undefined : success.locale;
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence" className="sr">
        {t("successes:page.evidence")}
      </h2>
      {success.value === null ? (
        <Source source={success.source} />
      ) : (
        <BigNumber {...success} value={success.value} lang={lang} />
      )}
      {success.story ? (
        <p className="read" lang={lang}>
          {success.story}
        </p>
      ) : null}
      {image ? <Photo image={image} filesPath={filesPath} lang={lang} /> : null}
    </section>
  );
}

type Number = Omit<Props, "image" | "filesPath" | "story" | "locale" | "value"> & {
  value: number;
  lang: string | undefined;
};

function BigNumber({ value, baseline, measure, unit, period, source, lang }: Number) {
  const { t } = useTranslation();
  const locale = useLocale();
  const number = formatNumber(locale, value, undefined);
  const withUnit = unit && !measure.toLowerCase().includes(unit.toLowerCase());
  const to = withUnit ? `${number} ${unit}` : number;
  const counted = withUnit ? [measure, unit].filter(Boolean).join(", ") : measure;
  return (
    <div className="evidence">
      <p className={number.length > 4 ? "big long num" : "big num"}>{number}</p>
      <div>
        <p className="big-caption" lang={lang}>
          {baseline === null
            ? counted
            : t("successes:page.fromTo", { measure, from: formatNumber(locale, baseline), to })}
        </p>
        <p className="small" lang={lang}>
          {period ? `${period}. ` : null}
          {source ? t("successes:page.source", { source: source.replace(/\.$/, "") }) : null}
        </p>
        {source ? null : <StateWord state="soon">{t("successes:page.noSource")}</StateWord>}
      </div>
    </div>
  );
}

function Source({ source }: { source: string }) {
  const { t } = useTranslation();
  return source ? <p className="small">{t("successes:page.source", { source: source.replace(/\.$/, "") })}</p> : null;
}

function Photo({ image, filesPath, lang }: { image: Picture; filesPath: string; lang: string | undefined }) {
  const { t } = useTranslation();
  return (
    <figure>
      <a href={`${filesPath}/${image.fileId}/print`}>
        <img src={`${filesPath}/${image.fileId}/web`} alt={image.alt} lang={lang} />
      </a>
      <figcaption>
        <span lang={lang}>{image.caption}</span> {t("successes:page.credit", { credit: image.credit })}
        {image.consent ? null : <StateWord state="soon">{t("successes:page.noConsent")}</StateWord>}
      </figcaption>
    </figure>
  );
}
