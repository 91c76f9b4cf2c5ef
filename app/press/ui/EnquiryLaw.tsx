// What the law says of a request for access, in one plain sentence, and the day that follows from it. Never a gate.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";

type Props = {
  /** Civil date of the fifth working day. */
  dueOn: string;
  answered: boolean;
  today: string;
};

export function EnquiryLaw({ dueOn, answered, today }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const past = !answered && today > dueOn;
  const due = formatDate(locale, dueOn, "weekday");
  return (
    <p className={past ? "law past" : "law"}>
      {answered ? null : <b>{t(past ? "feedback:access.past" : "feedback:access.due", { due })} </b>}
      {t("feedback:access.law")}
    </p>
  );
}
