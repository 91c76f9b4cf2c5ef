// To the people before and after, in a list too long to number its pages.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Place } from "../paging.ts";

type Props = { before: string | null; after: string | null; searchOf: (place: Place) => string };

export function PageTurner({ before, after, searchOf }: Props) {
  const { t } = useTranslation();
  if (before === null && after === null) return null;
  return (
    <nav className="turn" aria-label={t("contacts:list.pages")}>
      {before === null ? (
        <span />
      ) : (
        <Link className="quiet" rel="prev" to={searchOf({ before })}>
          {t("contacts:list.previous")}
        </Link>
      )}
      {after === null ? null : (
        <Link className="quiet" rel="next" to={searchOf({ after })}>
          {t("contacts:list.next")}
        </Link>
      )}
    </nav>
  );
}
