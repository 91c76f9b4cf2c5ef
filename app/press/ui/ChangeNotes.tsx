// Who asks for a change, in their own words, beside the text.
import { useTranslation } from "react-i18next";
import type { PartyStanding } from "~/approvals/standing.ts";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatMoment } from "~/platform/format.ts";
import type { Quote } from "../release-text.ts";

export type PartyBeside = Pick<PartyStanding, "concern" | "state" | "by" | "at" | "comment"> & {
  kind: "member" | "person" | "region";
  name: string;
  memberId: string | null;
  contactName: string | null;
};

/** The changes that members ask for, above the text they concern. */
export function ChangeNotes({ parties, part }: { parties: readonly PartyBeside[]; part: string }) {
  const { t } = useTranslation();
  const asking = parties.filter(
    (party) =>
      party.kind === "member" && party.state === "changesRequested" && (part === "core" || part === party.memberId),
  );
  return asking.map((party) => (
    <div className="asked" key={party.concern}>
      <p>
        <b>{t("press:release.asksForChange", { name: party.name })}</b> {party.comment && `«${party.comment}»`}
      </p>
      <p className="tiny">{party.by}</p>
    </div>
  ));
}

type QuoteProps = { quote: Quote; parties: readonly PartyBeside[]; answerBy: Date | null; now: Date };

/** Under a quote: whether the speaker stands by it. */
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
