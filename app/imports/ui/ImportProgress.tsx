// How far it has come, while it comes.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatNumber } from "~/platform/format.ts";
import type { Facts } from "../import-desk.server.ts";
import { isMoving } from "./import-words.ts";

export function ImportProgress({ facts }: { facts: Facts }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (!isMoving(facts.state)) return null;
  const { state, rows, rowsDone } = facts;
  const known = state !== "reading";
  const done = state === "undoing" ? Math.max(0, rows - rowsDone) : Math.min(rowsDone, known ? rows : rowsDone);
  const number = (count: number) => formatNumber(locale, count);
  return (
    <div className="import-progress" role="status">
      <progress
        max={known ? rows : undefined}
        value={known ? done : undefined}
        aria-label={t("imports:progress.label")}
      />
      <p className="small">
        {known
          ? t("imports:progress.of", { done: number(done), rows: number(rows) })
          : t("imports:progress.read", { done: number(done) })}
      </p>
      <noscript>
        <a href="?">{t("imports:progress.refresh")}</a>
      </noscript>
    </div>
  );
}
