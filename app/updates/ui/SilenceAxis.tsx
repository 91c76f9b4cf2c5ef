// The dates over the strips: every fourth week, with today in the middle.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { addDays } from "~/platform/civil-date.ts";
import { formatDate } from "~/platform/format.ts";
import { windowDays } from "../silence.ts";

export function SilenceAxis({ today }: { today: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const half = windowDays / 2;
  const short = (days: number) => formatDate(locale, addDays(today, days), "short");
  const long = (days: number) => formatDate(locale, addDays(today, days), "day");
  return (
    <>
      <span className="sr">{t("updates:silence.axis", { from: long(-windowDays), to: long(windowDays) })}</span>
      <svg className="strip axis" aria-hidden="true">
        <text x="0" y="13">
          {short(-windowDays)}
        </text>
        <text x="25%" y="13" textAnchor="middle">
          {short(-half)}
        </text>
        <text className="now" x="50%" y="13" textAnchor="middle">
          {t("updates:silence.today")}
        </text>
        <text x="75%" y="13" textAnchor="middle">
          {short(half)}
        </text>
        <text x="100%" y="13" textAnchor="end">
          {short(windowDays)}
        </text>
      </svg>
    </>
  );
}
