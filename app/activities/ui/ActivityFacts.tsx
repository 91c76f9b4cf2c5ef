// Who was there, whom it reached, what was noted.
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Activity } from "#db/schema/activities.ts";
import { useLocale } from "~/components/locale.ts";
import { officeOf, type Person } from "~/contacts/person.ts";
import { formatDate, formatList, formatMoment } from "~/platform/format.ts";

type Named = { id: string; name: string };

type Props = {
  activity: Activity;
  people: readonly Person[];
  members: readonly Named[];
  host: string | null;
  reached: readonly Named[];
  desk: string;
  now: Date;
};

export function ActivityFacts({ activity, people, members, host, reached, desk, now }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { note, open, loggedByName, createdAt } = activity;
  return (
    <div className="activity">
      {note ? (
        <Part id="note" title={t("activities:page.note")}>
          <p className="read" lang={activity.locale === locale ? undefined : activity.locale}>
            {note}
          </p>
        </Part>
      ) : null}
      <Part id="people" title={t("activities:page.people")}>
        {people.length ? (
          <ul className="rows">
            {people.map((person) => (
              <li className="row" key={person.id}>
                <Link className="first" to={`${desk}/contacts/${person.id}`}>
                  {person.name}
                </Link>
                <p className="second">{officeOf(person)}</p>
              </li>
            ))}
          </ul>
        ) : (
          <p className="none">{t("activities:page.nobody")}</p>
        )}
      </Part>
      {members.length || host ? (
        <Part id="members" title={t("activities:page.members")}>
          <p>
            {members.length
              ? `${formatList(
                  locale,
                  members.map(({ name }) => name),
                )}. `
              : null}
            {host ? t("activities:page.host", { member: host }) : null}
          </p>
        </Part>
      ) : null}
      <Part id="reached" title={t("activities:page.reached")}>
        {reached.length ? (
          <>
            <p className="hint">{t("activities:page.reachedHint")}</p>
            <ul className="rows">
              {reached.map(({ id, name }) => (
                <li className="row" key={id}>
                  <Link className="first" to={`${desk}/audiences/${id}`}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="none">{t("activities:page.reachedNone")}</p>
        )}
      </Part>
      <Around activity={activity} />
      <p className="small">
        {open ? `${t("activities:page.open")} ` : null}
        {loggedByName
          ? t("activities:page.loggedBy", { name: loggedByName, when: formatMoment(locale, createdAt, now) })
          : null}
      </p>
    </div>
  );
}

/** What was done before and after it, in one line. */
function Around({ activity }: { activity: Activity }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { facilitator, method, preparationSentOn, followUpSentOn, pressNoticeOn } = activity;
  const on = (date: string) => ({ on: formatDate(locale, date, "long") });
  const sentences = [
    facilitator ? t("activities:page.ledBy", { name: facilitator }) : null,
    method ? t("activities:page.method", { method }) : null,
    preparationSentOn ? t("activities:page.prepared", on(preparationSentOn)) : null,
    followUpSentOn ? t("activities:page.followedUp", on(followUpSentOn)) : null,
    pressNoticeOn ? t("activities:page.pressTold", on(pressNoticeOn)) : null,
  ].filter(Boolean);
  return sentences.length > 0 ? <p className="small">{sentences.join(" ")}</p> : null;
}

function Part({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
