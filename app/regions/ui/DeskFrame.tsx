import calendar from "@navikt/aksel-icons/svg/Calendar.svg?raw";
import files from "@navikt/aksel-icons/svg/Files.svg?raw";
import menu from "@navikt/aksel-icons/svg/MenuHamburger.svg?raw";
import star from "@navikt/aksel-icons/svg/Star.svg?raw";
import tasks from "@navikt/aksel-icons/svg/Tasklist.svg?raw";
import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../components/Icon.tsx";

type Props = {
  region: { slug: string; name: string };
  /** Whether mail stays at home and can be read there. */
  outbox: boolean;
  /** The way to everything with a name. */
  search: ReactNode;
  /** Who is signed in, language, the way out: at the foot of the rail, and of the page on a phone. */
  foot: ReactNode;
  children: ReactNode;
};

type Place = { to: string; word: string };

/** The work in its own words: what is told, to whom and through whom, and where to. */
const groups: readonly { word: string; places: readonly Place[] }[] = [
  {
    word: "regions:desk.tell",
    places: [
      { to: "", word: "regions:desk.week" },
      { to: "successes", word: "regions:desk.successes" },
      { to: "releases", word: "regions:desk.releases" },
      { to: "plan", word: "regions:desk.plan" },
      { to: "messages", word: "regions:desk.messages" },
      { to: "collecting", word: "regions:desk.collecting" },
    ],
  },
  {
    word: "regions:desk.people",
    places: [
      { to: "audiences", word: "regions:desk.audiences" },
      { to: "stakeholders", word: "regions:desk.stakeholders" },
      { to: "ambassadors", word: "regions:desk.ambassadors" },
      { to: "media", word: "regions:desk.media" },
      { to: "feedback", word: "regions:desk.feedback" },
      { to: "contacts", word: "regions:desk.contacts" },
    ],
  },
  {
    word: "regions:desk.direction",
    places: [
      { to: "goals", word: "regions:desk.goals" },
      { to: "strategy", word: "regions:desk.strategy" },
      { to: "preparedness", word: "regions:desk.preparedness" },
      { to: "guidance", word: "regions:desk.guidance" },
      { to: "members", word: "regions:desk.members" },
      { to: "expectations", word: "regions:desk.expectations" },
      { to: "share", word: "regions:desk.share" },
    ],
  },
];

/** The desk around a page: a rail at left, a bar under it on the phone. It leads only to what works. */
export function DeskFrame({ region, outbox, search, foot, children }: Props) {
  const { t } = useTranslation();
  const desk = `/r/${region.slug}`;
  const outside = (
    <>
      <h2>{t("regions:desk.outside")}</h2>
      <a className="to out" href={`/press/${region.slug}`}>
        {t("regions:desk.pressRoom")}
      </a>
      {outbox ? (
        <NavLink className="to" to={`${desk}/outbox`}>
          {t("regions:desk.outbox")}
        </NavLink>
      ) : null}
    </>
  );
  return (
    <>
      <a className="skip" href="#main">
        {t("platform:skip")}
      </a>
      <div className="desk">
        <nav className="rail" aria-label={t("regions:desk.menu")}>
          <Link className="rail-name" to={desk}>
            {region.name}
            <small>Framsnakk</small>
          </Link>
          <div>
            {search}
            <NavLink className="to" to={`${desk}/timeline`}>
              {t("regions:desk.timeline")}
            </NavLink>
          </div>
          <Groups desk={desk} />
          <div>{outside}</div>
          <div className="foot">{foot}</div>
        </nav>
        <main className="page" id="main" tabIndex={-1}>
          {children}
        </main>
        <nav className="bar" aria-label={t("regions:desk.menuPhone")}>
          <BarPlace to={desk} end icon={tasks} word={t("regions:desk.week")} />
          <BarPlace to={`${desk}/successes`} icon={star} word={t("regions:desk.successes")} />
          <BarPlace to={`${desk}/releases`} icon={files} word={t("regions:desk.releasesShort")} />
          <BarPlace to={`${desk}/plan`} icon={calendar} word={t("regions:desk.plan")} />
          <a href="#more">
            <Icon svg={menu} />
            {t("regions:desk.more")}
          </a>
        </nav>
        <footer className="foot-phone" id="more">
          <nav className="more" aria-label={t("regions:desk.menuMore")}>
            <div>
              <h2>{t("regions:desk.find")}</h2>
              <NavLink className="to" to={`${desk}/search`}>
                {t("regions:desk.search")}
              </NavLink>
              <NavLink className="to" to={`${desk}/timeline`}>
                {t("regions:desk.timeline")}
              </NavLink>
            </div>
            <Groups desk={desk} />
            <div>{outside}</div>
          </nav>
          {foot}
        </footer>
      </div>
    </>
  );
}

function Groups({ desk }: { desk: string }) {
  const { t } = useTranslation();
  return groups.map(({ word, places }) => (
    <div key={word}>
      <h2>{t(word)}</h2>
      {places.map(({ to, word: name }) => (
        <NavLink key={name} className="to" to={to ? `${desk}/${to}` : desk} end={to === ""}>
          {t(name)}
        </NavLink>
      ))}
    </div>
  ));
}

function BarPlace({ to, icon, word, end }: { to: string; icon: string; word: string; end?: boolean }) {
  return (
    <NavLink to={to} end={end}>
      <Icon svg={icon} />
      {word}
    </NavLink>
  );
}
