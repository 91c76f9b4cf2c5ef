import envelope from "@navikt/aksel-icons/svg/EnvelopeClosed.svg?raw";
import files from "@navikt/aksel-icons/svg/Files.svg?raw";
import globe from "@navikt/aksel-icons/svg/Globe.svg?raw";
import star from "@navikt/aksel-icons/svg/Star.svg?raw";
import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../components/Icon.tsx";

type Props = {
  region: { slug: string; name: string };
  /** Whether mail stays at home and can be read there. */
  outbox: boolean;
  /** Who is signed in, language, the way out: at the foot of the rail, and of the page on a phone. */
  foot: ReactNode;
  children: ReactNode;
};

/** The desk around a page: a rail at left, a bar under it on the phone. It leads only to what works. */
export function DeskFrame({ region, outbox, foot, children }: Props) {
  const { t } = useTranslation();
  const at = (path: string) => `/r/${region.slug}/${path}`;
  const pressRoom = `/press/${region.slug}`;
  return (
    <>
      <a className="skip" href="#main">
        {t("platform:skip")}
      </a>
      <div className="desk">
        <nav className="rail" aria-label={t("regions:desk.menu")}>
          <Link className="rail-name" to={`/r/${region.slug}`}>
            {region.name}
            <small>Framsnakk</small>
          </Link>
          <div>
            <h2>{t("regions:desk.tell")}</h2>
            <Place to={at("successes")}>{t("regions:desk.successes")}</Place>
            <Place to={at("releases")}>{t("regions:desk.releases")}</Place>
            {outbox ? <Place to={at("outbox")}>{t("regions:desk.outbox")}</Place> : null}
          </div>
          <div>
            <h2>{t("regions:desk.outside")}</h2>
            <a className="to out" href={pressRoom}>
              {t("regions:desk.pressRoom")}
            </a>
          </div>
          <div className="foot">{foot}</div>
        </nav>
        <main className="page" id="main" tabIndex={-1}>
          {children}
        </main>
        <nav className="bar" aria-label={t("regions:desk.menuPhone")}>
          <NavLink to={at("successes")}>
            <Icon svg={star} />
            {t("regions:desk.successes")}
          </NavLink>
          <NavLink to={at("releases")}>
            <Icon svg={files} />
            {t("regions:desk.releasesShort")}
          </NavLink>
          {outbox ? (
            <NavLink to={at("outbox")}>
              <Icon svg={envelope} />
              {t("regions:desk.outbox")}
            </NavLink>
          ) : null}
          <a href={pressRoom}>
            <Icon svg={globe} />
            {t("regions:desk.pressRoom")}
          </a>
        </nav>
        <footer className="foot-phone">{foot}</footer>
      </div>
    </>
  );
}

function Place({ to, children }: { to: string; children: ReactNode }) {
  return (
    <NavLink className="to" to={to}>
      {children}
    </NavLink>
  );
}
