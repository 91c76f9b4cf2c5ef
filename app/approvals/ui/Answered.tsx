// The receipt on the page: what was answered, by whom, when, and to exactly which text.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatMoment } from "~/platform/format.ts";
import type { TextToAnswer } from "../answer-view.queries.server.ts";
import type { SubjectType } from "../blocks.ts";
import { unchanged } from "../diff.ts";
import { stateShape, stateWord } from "./party-words.ts";
import { ReadText } from "./ReadText.tsx";

const againHints: Record<SubjectType, string> = {
  release: "approvals:page.againHint",
  strategy: "approvals:page.againHintAny",
};

type Props = {
  text: TextToAnswer;
  regionName: string;
  memberNames: Readonly<Record<string, string>>;
  now: Date;
  /** Where to answer anew. */
  againHref: string;
  /** What the page is about: nothing waits, and this was answered last. Earlier answers fold their text away. */
  isReceipt: boolean;
};

export function Answered({ text, regionName, memberNames, now, againHref, isReceipt }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { own, title, reading } = text;
  const Heading = isReceipt ? "h1" : "h2";
  const concerns = own.map(({ concern }) => concern);
  const answeredTo = reading.filter((block) => block.concerns.some((concern) => concerns.includes(concern)));
  const asksForChange = own.some(({ state }) => state === "changesRequested");
  const comments = [...new Set(own.map(({ comment }) => comment).filter(Boolean))];
  return (
    <>
      <header className="receipt">
        <Heading className="ask">
          {t(asksForChange ? "approvals:page.changesTitle" : "approvals:page.approvedTitle", { title })}
        </Heading>
        <ul>
          {own.map(({ concern, state, memberName, by, at }) => (
            <li key={concern}>
              <b>
                {concern.startsWith("person:")
                  ? t("approvals:page.forQuote")
                  : t("approvals:page.forMember", { member: memberName ?? regionName })}
              </b>{" "}
              <StateWord state={stateShape[state]}>{t(stateWord[state])}</StateWord>
              {by && at ? (
                <span className="when">
                  {t("approvals:page.byWhen", { name: by, when: formatMoment(locale, at, now) })}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
        {comments.map((comment) => (
          <p key={comment} className="comment">
            <b>{t("approvals:page.yourComment")}</b> {comment}
          </p>
        ))}
      </header>
      <details className="exactly" open={isReceipt}>
        <summary>{t("approvals:page.exactlyThis")}</summary>
        <ReadText changes={unchanged(answeredTo)} regionName={regionName} memberNames={memberNames} now={now} />
      </details>
      <p className="after">
        {t(againHints[text.subjectType])} <a href={againHref}>{t("approvals:page.again")}</a>
      </p>
    </>
  );
}
