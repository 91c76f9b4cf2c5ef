// The quieter parts of a success: what has been made of it, who can speak of it, what it is about.
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { officeOf, type Person } from "~/contacts/person.ts";
import type { Locale } from "~/platform/locale.ts";

type ReleasesProps = {
  releases: readonly { id: string; title: string; locale: Locale }[];
  path: string;
  stateOf: (id: string) => ReactNode;
  /** The button that makes another one. */
  children: ReactNode;
};

export function ReleasesMade({ releases, path, stateOf, children }: ReleasesProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">{t("successes:page.releases")}</h2>
      {releases.length === 0 ? <p className="small">{t("successes:page.noReleases")}</p> : null}
      <ul className="rows">
        {releases.map((release) => (
          <li className="made" key={release.id}>
            <p className="first" lang={release.locale === locale ? undefined : release.locale}>
              <Link to={`${path}/${release.id}`}>{release.title}</Link>
            </p>
            {stateOf(release.id)}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

export function PeopleToQuote({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t("successes:page.people")}</h2>
      {people.length === 0 ? <p className="small">{t("successes:page.noPeople")}</p> : null}
      <ul className="rows">
        {people.map((person) => (
          <li className="made" key={person.id}>
            <p className="first">{person.name}</p>
            <p className="second">{officeOf(person)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Topics({ topics, listPath }: { topics: readonly string[]; listPath: string }) {
  const { t } = useTranslation();
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">{t("successes:page.topics")}</h2>
      <p className="topics">
        {topics.map((topic) => (
          <Link key={topic} to={`${listPath}?${new URLSearchParams({ text: topic })}`}>
            {topic}
          </Link>
        ))}
      </p>
    </section>
  );
}
