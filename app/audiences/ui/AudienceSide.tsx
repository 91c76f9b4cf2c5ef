// The quiet column: what they are promised, what they ask themselves, how they are reached.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatList, formatNumber } from "~/platform/format.ts";
import type { AudienceView } from "../audiences.queries.server.ts";
import { channelWord, isBeyondEmail } from "../channel-kinds.ts";
import { promiseSentence } from "../promise-sentence.ts";

type Props = AudienceView & {
  /** The names of those who confirm, by id. */
  confirmers: Record<string, string>;
  desk: string;
};

const localeWord = { nb: "platform:language.nb", nn: "platform:language.nn", en: "platform:language.en" } as const;

export function AudienceSide({ audience, topics, channels, confirmers, desk }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const lang = audience.locale === locale ? undefined : audience.locale;
  return (
    <aside className="side">
      <section aria-labelledby="promise">
        <h2 id="promise">{t("audiences:page.promise")}</h2>
        <p className="none">{promiseSentence(t, audience)}</p>
        <Link className="quiet" to={`${desk}/audiences/${audience.id}/heard`}>
          {t("audiences:page.heard")}
        </Link>
      </section>
      {audience.concern ? (
        <section aria-labelledby="concern">
          <h2 id="concern">{t("audiences:form.concern")}</h2>
          <p className="word" lang={lang}>
            {audience.concern}
          </p>
          <Link className="quiet" to={`${desk}/messages/${audience.id}`}>
            {t("audiences:page.message")}
          </Link>
        </section>
      ) : null}
      <section aria-labelledby="channels">
        <h2 id="channels">{t("audiences:form.channels")}</h2>
        {channels.length === 0 ? <p className="none">{t("audiences:page.noChannels")}</p> : null}
        <ul>
          {channels.map(({ id, kind, label, url, effortMinutes, confirmerIds }) => {
            const names = confirmerIds.flatMap((each) => confirmers[each] ?? []);
            const confirming =
              names.length > 0
                ? t("audiences:page.confirm", { count: names.length, names: formatList(locale, names) })
                : t("audiences:page.nobodyConfirms");
            return (
              <li key={id}>
                {url ? <a href={url}>{label}</a> : label}
                <small>
                  {t(channelWord[kind])} · {t("audiences:page.minutes", { count: effortMinutes })}
                </small>
                {isBeyondEmail(kind) ? <small>{confirming}</small> : null}
              </li>
            );
          })}
        </ul>
      </section>
      <section aria-labelledby="facts">
        <h2 id="facts">{t("audiences:page.facts")}</h2>
        <dl>
          {topics.length > 0 ? (
            <>
              <dt>{t("audiences:form.topics")}</dt>
              <dd>{formatList(locale, topics)}</dd>
            </>
          ) : null}
          {audience.size === null ? null : (
            <>
              <dt>{t("audiences:form.size")}</dt>
              <dd>{formatNumber(locale, audience.size)}</dd>
            </>
          )}
          <dt>{t("audiences:form.language")}</dt>
          <dd>{t(localeWord[audience.locale])}</dd>
          <dt>{t("audiences:form.maxLix")}</dt>
          <dd>{audience.maxLix}</dd>
          <dt>{t("audiences:form.effort")}</dt>
          <dd>{audience.effortMinutes}</dd>
        </dl>
      </section>
    </aside>
  );
}
