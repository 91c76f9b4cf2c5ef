// The first hour, the next statement, and the 72 hours where personal data went astray.
import { useTranslation } from "react-i18next";
import type { Case } from "#db/schema/preparedness.ts";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatMoment } from "~/platform/format.ts";
import { breachDueAt, hoursLeft, minuteOfFirstHour } from "../clock.ts";

export function Clocks({ of, now }: { of: Case; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const minute = minuteOfFirstHour(of.openedAt, now);
  const breachDue = of.dataBreach ? breachDueAt(of.awareAt) : null;
  const left = breachDue ? hoursLeft(breachDue, now) : 0;
  const moment = (at: Date) => formatMoment(locale, at, now);
  return (
    <ul className="clocks">
      {minute === null ? null : (
        <li>
          <b className="num">{minute}</b> {t("preparedness:clock.firstHour")}
        </li>
      )}
      <li>
        {of.nextStatementAt
          ? t("preparedness:clock.next", { at: moment(of.nextStatementAt) })
          : t("preparedness:clock.noNext")}
        {of.nextStatementAt && of.nextStatementAt < now ? (
          <StateWord state="late">{t("preparedness:clock.nextPassed")}</StateWord>
        ) : null}
      </li>
      {breachDue ? (
        <li>
          {t("preparedness:clock.breach", { at: moment(breachDue) })}{" "}
          <StateWord state={left < 0 ? "late" : left < 24 ? "soon" : "ok"}>
            {left < 0 ? t("preparedness:clock.breachOver") : t("preparedness:clock.breachLeft", { count: left })}
          </StateWord>
        </li>
      ) : null}
    </ul>
  );
}
