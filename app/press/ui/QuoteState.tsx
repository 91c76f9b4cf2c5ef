// Under a quote: whether the speaker stands by it.
import { useTranslation } from "react-i18next";
import type { PartyBeside } from "~/approvals/ui/ChangeNotes.tsx";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatMoment } from "~/platform/format.ts";
import type { Quote } from "../release-text.ts";

type QuoteProps = { quote: Quote; parties: readonly PartyBeside[]; answerBy: Date | null; now: Date };

export function QuoteState({ quote, parties, answerBy, now }: QuoteProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const speaker = parties.find((party) => party.concern === `person:${quote.speakerId}`);
  if (!speaker) return null;
  const { state, name } = speaker;
  if (state === "approved") {
    return (
      <p className="quotestate">
        <StateWord state="ok">{t("press:quote.approved", { name })}</StateWord>
      </p>
    );
  }
  if (state === "changesRequested") {
    return (
      <div className="quotestate">
        <StateWord state="soon">{t("press:quote.changes", { name })}</StateWord>
        {speaker.comment && <p>«{speaker.comment}»</p>}
      </div>
    );
  }
  if (state === "notAsked" || state === "changedSince") {
    return (
      <p className="quotestate">
        <StateWord state="none">
          {state === "notAsked" ? t("press:quote.notAsked", { name }) : t("press:quote.changedSince", { name })}
        </StateWord>
      </p>
    );
  }
  return (
    <div className="quotestate">
      <StateWord state="wait">{t("press:quote.waiting", { name })}</StateWord>
      <p>
        {t("press:quote.mayRewrite")}
        {answerBy && ` ${t("press:quote.answerBy", { when: formatMoment(locale, answerBy, now) })}`}
      </p>
    </div>
  );
}
