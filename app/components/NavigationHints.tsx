import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

/**
 * What a browser does by itself when it loads a page, and client-side navigation does not: show that something is under
 * way, and move focus to the head of the new page.
 */
export function NavigationHints() {
  const { t } = useTranslation();
  const busy = useNavigation().state !== "idle";
  const { pathname } = useLocation();
  const shown = useRef(pathname);

  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const head = document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
    if (!head) return;
    if (!head.hasAttribute("tabindex")) head.tabIndex = -1;
    head.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <div className="progress" data-busy={busy || undefined} role="status">
      <span className="sr">{busy ? t("platform:loading") : ""}</span>
    </div>
  );
}
