// The four pages of a region's settings, one line above each.
import { NavLink } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import "../../regions/ui/settings.css";

const places = [
  { to: "", word: "setup:place.region" },
  { to: "/members", word: "setup:place.members" },
  { to: "/people", word: "setup:place.people" },
  { to: "/values", word: "setup:place.values" },
] as const;

export function SettingsPlaces({ slug }: { slug: string }) {
  const { t } = useTranslation();
  return (
    <nav className="settings-places" aria-label={t("setup:place.label")}>
      {places.map(({ to, word }) => (
        <NavLink key={word} to={`/r/${slug}/settings${to}`} end>
          {t(word)}
        </NavLink>
      ))}
    </nav>
  );
}
