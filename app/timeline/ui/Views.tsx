// The two ways of seeing the timeline: as a stream, and as lanes.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchFor, type TimelineFilter } from "../filter.ts";

export function Views({ filter, path }: { filter: TimelineFilter; path: string }) {
  const { t } = useTranslation();
  const views = [
    { lanes: null, to: path, word: t("timeline:lanes.stream") },
    { lanes: "member", to: `${path}/lanes`, word: t("timeline:lanes.member") },
    { lanes: "audience", to: `${path}/lanes`, word: t("timeline:lanes.audience") },
  ] as const;
  return (
    <nav className="views" aria-label={t("timeline:lanes.show")}>
      {views.map(({ lanes, to, word }) => (
        <Link
          key={word}
          className="quiet"
          to={`${to}${searchFor(filter, { lanes })}`}
          aria-current={filter.lanes === lanes ? "page" : undefined}
        >
          {word}
        </Link>
      ))}
    </nav>
  );
}
