// On the page of a contact: the audiences they are in and why, and when they were met or spoken with.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { kindWord } from "~/activities/kinds.ts";
import { useLocale } from "~/components/locale.ts";
import { momentWords } from "~/delivery/moment-words.ts";
import type { activitiesWith, InAudience } from "../of-contact.queries.server.ts";

const whyWord: Record<InAudience["why"], string> = {
  rule: "audiences:why.rule",
  added: "audiences:why.added",
  keptOut: "audiences:why.keptOut",
};

type InProps = { audiences: readonly InAudience[]; inUse: boolean; desk: string };

export function InAudiences({ audiences, inUse, desk }: InProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="audiences">
      <h2 id="audiences">{t("audiences:ofContact.title")}</h2>
      {audiences.length === 0 ? (
        <p className="none">{inUse ? t("audiences:ofContact.none") : t("audiences:ofContact.outOfUse")}</p>
      ) : null}
      <ul>
        {audiences.map(({ id, name, why }) => (
          <li key={id}>
            <Link to={`${desk}/audiences/${id}`}>{name}</Link>
            <small>{t(whyWord[why])}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

type SpokenProps = { activities: Awaited<ReturnType<typeof activitiesWith>>; desk: string; now: Date };

export function SpokenWith({ activities, desk, now }: SpokenProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section aria-labelledby="spoken">
      <h2 id="spoken">{t("audiences:ofContact.spoken")}</h2>
      {activities.length === 0 ? <p className="none">{t("audiences:ofContact.notSpoken")}</p> : null}
      <ul className="rows name-rows">
        {activities.map((activity) => (
          <li className="row" key={activity.id}>
            <p className="first" lang={activity.locale === locale ? undefined : activity.locale}>
              <Link to={`${desk}/activities/${activity.id}`}>{activity.title}</Link>
            </p>
            <p className="second">
              {t(kindWord[activity.kind])} · {momentWords(locale, activity.startsAt, now)}
              {activity.cancelledAt ? ` · ${t("audiences:ofContact.calledOff")}` : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
