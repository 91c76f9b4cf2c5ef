// The answer to one text: two buttons for the thumb, a comment, and one's own quote to put in other words.
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { languageTag } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import type { TextToAnswer } from "../answer-view.queries.server.ts";
import { seenField, wordsField } from "../form.ts";
import { localeOfPart } from "../lines.ts";
import { ownQuotes } from "../own-quotes.ts";
import { quoteOf } from "../quote-line.ts";

export function AnswerForm({ text, rejection }: { text: TextToAnswer; rejection: Rejection | undefined }) {
  const { t } = useTranslation();
  const quotes = ownQuotes(
    text.reading,
    text.own.map(({ concern }) => concern),
  );
  const onlyQuotes = text.own.every(({ concern }) => concern.startsWith("person:"));
  return (
    // The fragment brings the reader back to the form where an answer was not taken.
    <form method="post" action={`#answer-${text.id}`} className="answer-form" id={`answer-${text.id}`}>
      <input type="hidden" name="subjectId" value={text.id} />
      {text.own.map(({ concern, hash }) => (
        <input key={concern} type="hidden" name={seenField(concern)} value={hash} />
      ))}
      <Problems rejection={rejection} textId={text.id} />
      {quotes.map((quote, at) => {
        const field = wordsField(quote.key);
        const label =
          quotes.length > 1 ? t("approvals:page.yourQuoteNumber", { number: at + 1 }) : t("approvals:page.yourQuote");
        return (
          <TextArea
            key={quote.key}
            name={field}
            id={`${field}-${text.id}`}
            label={label}
            hint={t("approvals:page.yourQuoteHint")}
            lang={languageTag[localeOfPart(text.reading, quote.part)]}
            rows={5}
            defaultValue={quoteOf(quote.text).text}
            rejection={rejection}
          />
        );
      })}
      <div className="two">
        <SubmitButton name="intent" value="approve">
          {onlyQuotes ? t("approvals:page.approveAsIs") : t("approvals:page.approve")}
        </SubmitButton>
        {quotes.length > 0 ? (
          <SubmitButton name="intent" value="rewrite" variant="secondary">
            {t("approvals:page.rewrite")}
          </SubmitButton>
        ) : (
          <RequestChange />
        )}
      </div>
      <TextArea
        name="comment"
        id={`comment-${text.id}`}
        label={t("approvals:page.comment")}
        hint={t("approvals:page.commentHint")}
        rows={2}
        rejection={rejection}
      />
      {quotes.length > 0 ? (
        <div className="one">
          <RequestChange />
        </div>
      ) : null}
      <p className="after">{t("approvals:page.exactly")}</p>
    </form>
  );
}

function RequestChange() {
  const { t } = useTranslation();
  return (
    <SubmitButton name="intent" value="requestChange" variant="secondary">
      {t("approvals:page.requestChange")}
    </SubmitButton>
  );
}

/** Why the answer was not taken, first in the form, each problem leading to its field. */
function Problems({ rejection, textId }: { rejection: Rejection | undefined; textId: string }) {
  const { t } = useTranslation();
  if (!rejection) return null;
  return (
    <div className="problems" role="alert">
      <h2>{t("approvals:page.problem")}</h2>
      <ul>
        {rejection.problems.map(({ code, field, params }) => (
          <li key={code}>{field ? <a href={`#${field}-${textId}`}>{t(code, params)}</a> : t(code, params)}</li>
        ))}
      </ul>
    </div>
  );
}
