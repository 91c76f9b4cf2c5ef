// From one page of a list to the next; nothing where there is only one.
import { Link, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";

export function Pages({ page, pages }: { page: number; pages: number }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  if (pages <= 1) return null;
  const href = (to: number) => {
    const next = new URLSearchParams(search);
    next.set("page", String(to));
    return `?${next}#who`;
  };
  return (
    <nav className="list-pages" aria-label={t("updates:who.pages")}>
      {page > 1 ? <Link to={href(page - 1)}>{t("updates:who.previous")}</Link> : null}
      <span>{t("updates:who.page", { page, pages })}</span>
      {page < pages ? <Link to={href(page + 1)}>{t("updates:who.next")}</Link> : null}
    </nav>
  );
}
