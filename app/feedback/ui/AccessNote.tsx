// What the law says of a request for access, in one plain sentence, and the day that follows from it. Never a gate.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import type { Standing } from "../standing.ts";

type Props = { timing: { dueOn: string; overdue: boolean }; standing: Standing };

export function AccessNote({ timing, standing }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const due = formatDate(locale, timing.dueOn, "weekday");
  const head = standing === "open" ? t(timing.overdue ? "feedback:access.past" : "feedback:access.due", { due }) : null;
  return (
    <p className={timing.overdue ? "law past" : "law"}>
      {head ? (
        <>
          <b>{head}</b>{" "}
        </>
      ) : null}
      {t("feedback:access.law")}
    </p>
  );
}
