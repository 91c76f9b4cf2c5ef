// One text that waits: who asks and until when, what changed, the text, who else approves it, and the answer.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatMoment } from "~/platform/format.ts";
import type { Rejection } from "~/platform/rejection.ts";
import type { AnswerView, TextToAnswer } from "../answer-view.queries.server.ts";
import { type AskedRole, changedSentence, membersNote, quoteNotes, roleIn } from "../asked-words.ts";
import type { SubjectType } from "../blocks.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { ReadText } from "./ReadText.tsx";

type Props = {
  text: TextToAnswer;
  view: AnswerView;
  now: Date;
  rejection: Rejection | undefined;
  /** The heading of the page where there is one text, of a section where there are several. */
  heading: "h1" | "h2";
};

const asks: Record<SubjectType, Record<AskedRole, string>> = {
  release: { member: "approvals:ask.member", quote: "approvals:ask.quote", both: "approvals:ask.both" },
  strategy: { member: "approvals:ask.strategy", quote: "approvals:ask.strategy", both: "approvals:ask.strategy" },
};

const kickers: Record<SubjectType, string> = {
  release: "approvals:page.kicker",
  strategy: "approvals:page.kickerStrategy",
};

export function AskedTextSection({ text, view, now, rejection, heading: Heading }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { regionName, memberNames, askedBy } = view;
  const { role, speaksFor } = roleIn(text, regionName);
  const changed = changedSentence(t, locale, text);
  const changeId = `changed-${text.id}`;
  const members = membersNote(t, text);
  const notes = [...quoteNotes(t, text), ...(members ? [members] : [])];
  return (
    <>
      <Heading className="ask">{t(asks[text.subjectType][role], { who: askedBy, member: speaksFor })}</Heading>
      <Until text={text} now={now} />
      {changed ? (
        <p className="changed">
          {changed} <a href={`#${changeId}`}>{t("approvals:since.goTo")}</a>
        </p>
      ) : null}
      <p className="kicker">{t(kickers[text.subjectType])}</p>
      <ReadText
        changes={text.changes}
        regionName={regionName}
        memberNames={memberNames}
        now={now}
        changeId={changeId}
      />
      {notes.length > 0 ? (
        <div className="yours">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      ) : null}
      <AnswerForm text={text} rejection={rejection} />
    </>
  );
}

function Until({ text: { answerBy, plannedFor, late }, now }: { text: TextToAnswer; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const when = answerBy ? formatMoment(locale, answerBy, now) : "";
  const sentence = answerBy ? t(late ? "approvals:ask.late" : "approvals:ask.until", { when }) : "";
  const at = when ? sentence.indexOf(when) : 0;
  return (
    <p className="until">
      {sentence ? (
        <>
          {sentence.slice(0, at)}
          <b>{when}</b>
          {sentence.slice(at + when.length)}{" "}
        </>
      ) : null}
      {plannedFor && plannedFor > now
        ? t("approvals:ask.planned", { when: formatMoment(locale, plannedFor, now) })
        : null}
    </p>
  );
}
