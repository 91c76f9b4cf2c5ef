// The ways of seeing the stakeholders: as a list, in the grid, by attitude; and asking the members.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import "./stakeholders.css";

const views = {
  list: { to: "", word: "stakeholders:nav.list" },
  grid: { to: "/grid", word: "stakeholders:nav.grid" },
  attitudes: { to: "/attitudes", word: "stakeholders:nav.attitudes" },
  asking: { to: "/asking", word: "stakeholders:nav.asking" },
} as const;

export function StakeholderNav({ path, current }: { path: string; current: keyof typeof views }) {
  const { t } = useTranslation();
  return (
    <nav className="stakeholder-nav noprint" aria-label={t("stakeholders:nav.label")}>
      {Object.entries(views).map(([view, { to, word }]) => (
        <Link key={view} className="quiet" to={`${path}${to}`} aria-current={view === current ? "page" : undefined}>
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
