// Whether a card has been read through and tried out in time.
import { useTranslation } from "react-i18next";
import type { Scenario } from "#db/schema/preparedness.ts";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatDate } from "~/platform/format.ts";

type Props = { card: Scenario; reviewDueOn: string | null; reviewOverdue: boolean; exerciseOverdue: boolean };

export function CardStates({ card, reviewDueOn, reviewOverdue, exerciseOverdue }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const long = (date: string) => ({ date: formatDate(locale, date, "long") });
  const review = reviewOverdue ? "preparedness:card.reviewWas" : "preparedness:card.reviewBy";
  return (
    <p className="states">
      <StateWord state={reviewOverdue ? "late" : "ok"}>
        {reviewDueOn ? t(review, long(reviewDueOn)) : t("preparedness:card.neverReviewed")}
      </StateWord>
      <StateWord state={exerciseOverdue ? "soon" : "ok"}>
        {card.lastExercisedOn
          ? t("preparedness:card.exercised", long(card.lastExercisedOn))
          : t("preparedness:card.neverExercised")}
      </StateWord>
    </p>
  );
}
