// The front page of the press room: the newest story large, the rest as a ruled list, numbers, and who answers.

import { useTranslation } from "react-i18next";
import { EmailLink } from "~/components/EmailLink.tsx";
import { useLocale } from "~/components/locale.ts";
import { formatDate, formatList, formatNumber } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { askPath, localPath, picturePath, releasePath } from "../press-address.ts";
import type { ReleaseText } from "../release-text.ts";

type Published = {
  id: string;
  slug: string;
  since: Date;
  text: ReleaseText;
  pictureSize: { width: number; height: number } | null;
};
type Figure = { id: string; value: number; measure: string; unit: string; source: string; locale: string };
type Hours = { from: number; until: number };
type Props = {
  /** On working days, between which hours the press gets an answer. */
  hours: Hours;
  region: { name: string; slug: string };
  members: readonly { id: string; name: string }[];
  releases: readonly Published[];
  numbers: readonly Figure[];
};

/** How many numbers and people the front page shows. */
const most = { numbers: 4, people: 2 };
/** With no more stories than this beside the newest one, there is room for those who answer under them. */
const fewStories = 3;

export function FrontPage({ region, members, releases, numbers, hours }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [newest, ...older] = releases;
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  const lang = (of: string) => (of === locale ? undefined : languageTag[of as Locale]);
  const covered = (text: ReleaseText): string => {
    const ids = text.local.map(({ memberId }) => memberId);
    if (ids.length === 0) return region.name;
    if (ids.length === members.length) return t("press:room.allMembers", { count: members.length });
    return formatList(
      locale,
      members.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
    );
  };

  if (!newest) {
    return (
      <main id="main" className="nothing">
        <h2>{t("press:room.emptyTitle")}</h2>
        <p>{t("press:room.emptyText")}</p>
        <AskUs slug={region.slug} hours={hours} />
      </main>
    );
  }

  const entries = [
    ...localEntries(newest, region.slug, nameOf),
    ...older.flatMap((release) => [
      {
        key: release.id,
        href: releasePath(region.slug, release.slug),
        since: release.since,
        where: covered(release.text),
        title: release.text.title,
        lead: release.text.lead,
        locale: release.text.locale,
      },
      ...localEntries(release, region.slug, nameOf),
    ]),
  ];
  const people = [...new Map(releases.map(({ text }) => [text.contact.email, text])).values()].slice(0, most.people);
  const few = entries.length <= fewStories;

  return (
    <main id="main">
      <div className="front">
        <article className="lead-story" lang={lang(newest.text.locale)}>
          {newest.text.image ? (
            <figure>
              <img
                src={picturePath(region.slug, newest.slug, "web")}
                alt={newest.text.image.alt}
                {...newest.pictureSize}
              />
              <figcaption>
                {[newest.text.image.caption, t("press:room.photo", { name: newest.text.image.credit })]
                  .filter(Boolean)
                  .join(" ")}
              </figcaption>
            </figure>
          ) : null}
          <h2>
            <a href={releasePath(region.slug, newest.slug)}>{newest.text.title}</a>
          </h2>
          <p className="lead">{newest.text.lead}</p>
          <p className="when" lang={languageTag[locale]}>
            <time dateTime={newest.since.toISOString()}>{formatDate(locale, newest.since, "long")}</time>
            {" · "}
            {covered(newest.text)}
          </p>
        </article>
        <div>
          {entries.length > 0 ? (
            <section aria-labelledby="latest">
              <h2 className="sec" id="latest">
                {t("press:room.latest")}
              </h2>
              <ol className="list">
                {entries.map((entry) => (
                  <li key={entry.key}>
                    <p className="when">
                      <time dateTime={entry.since.toISOString()}>{formatDate(locale, entry.since, "long")}</time>
                      <span>{entry.where}</span>
                    </p>
                    <div lang={lang(entry.locale)}>
                      <h3>
                        <a href={entry.href}>{entry.title}</a>
                      </h3>
                      {entry.lead ? <p className="said">{entry.lead}</p> : null}
                    </div>
                  </li>
                ))}
              </ol>
            </section>
          ) : null}
          {few ? <Answers people={people} lang={lang} slug={region.slug} hours={hours} /> : null}
        </div>
      </div>
      {numbers.length > 0 ? (
        <section className={numbers.length > 2 ? "numbers" : "numbers few"} aria-labelledby="numbers">
          <h2 id="numbers">{t("press:room.numbers")}</h2>
          <ul>
            {numbers.slice(0, most.numbers).map((each) => (
              <li key={each.id} lang={lang(each.locale)}>
                <p className="n">{formatNumber(locale, each.value)}</p>
                <div>
                  <p className="of">{each.measure}</p>
                  {each.source ? <p className="tiny">{t("press:room.source", { source: each.source })}</p> : null}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {few ? null : <Answers people={people} lang={lang} slug={region.slug} hours={hours} />}
    </main>
  );
}

type AnswersProps = {
  people: readonly ReleaseText[];
  lang: (of: string) => string | undefined;
  slug: string;
  hours: Hours;
};

function AskUs({ slug, hours }: Pick<AnswersProps, "slug" | "hours">) {
  const { t } = useTranslation();
  return (
    <p className="ask-us">
      {t("press:inquire.hours", hours)} <a href={askPath(slug)}>{t("press:inquire.link")}</a>
    </p>
  );
}

function Answers({ people, lang, slug, hours }: AnswersProps) {
  const { t } = useTranslation();
  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">{t("press:room.whoAnswers")}</h2>
      <ul>
        {people.map(({ contact, locale: of }) => (
          <li key={contact.email} lang={lang(of)}>
            <h3>{contact.name}</h3>
            <p>
              {contact.title}
              <br />
              {contact.phone}
              <br />
              <EmailLink email={contact.email} />
            </p>
          </li>
        ))}
      </ul>
      <AskUs slug={slug} hours={hours} />
    </section>
  );
}

/** Local versions that say something of their own stand as stories of their own. */
function localEntries({ id, slug, since, text }: Published, region: string, nameOf: ReadonlyMap<string, string>) {
  return text.local
    .filter(({ title }) => title.trim() !== "")
    .map((local) => {
      const member = nameOf.get(local.memberId) ?? "";
      return {
        key: `${id}/${local.memberId}`,
        href: localPath(region, slug, member),
        since,
        where: member,
        title: local.title,
        lead: local.lead,
        locale: local.locale,
      };
    });
}
