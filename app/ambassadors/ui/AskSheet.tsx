// The page behind an ask's link: one column for the thumb. What is asked, the facts, the answer; and room for a story.

import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { Folio } from "~/components/PageHead.tsx";
import { WriteToUs } from "~/feedback/ui/WriteToUs.tsx";
import { formatDate } from "~/platform/format.ts";
import type { Rejection } from "~/platform/rejection.ts";
import type { AnswerView } from "../answer-view.queries.server.ts";
import { notYetSentence } from "../facts.ts";
import { AnswerSection } from "./AnswerSection.tsx";
import { AskFacts } from "./AskFacts.tsx";
import { StorySection } from "./StorySection.tsx";
import "~/approvals/ui/answer.css";
import "./ask.css";
import "./ask-sheet.css";

type Props = {
  view: AnswerView;
  title: string;
  /** A story has just been told. */
  told: boolean;
  storyId: string;
  /** The day that «later» is, until another is chosen. Civil date. */
  later: string;
  path: string;
  now: Date;
  rejection: Rejection | undefined;
};

export function AskSheet({ view, title, told, storyId, later, path, now, rejection }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { ask, state, story, name, guardianName, regionName } = view;
  const gone = state === "cancelled";
  const lang = ask.locale === locale ? undefined : ask.locale;
  const image = story?.image;
  const isStory = rejection?.values.intent?.[0] === "story";
  const notYet = story && notYetSentence({ closed: story.closed, success: story }, t, locale, now);
  return (
    <main className="answer ask-sheet" id="main">
      <Folio
        place={regionName}
        aside={
          guardianName
            ? t("ambassadors:answer.toGuardian", { guardian: guardianName, name })
            : t("ambassadors:answer.to", { name })
        }
      />
      <h1 className="ask">{gone ? t("ambassadors:answer.calledOffTitle") : title}</h1>
      {gone ? (
        <p>{t("ambassadors:answer.calledOff")}</p>
      ) : (
        <>
          <p className="asked read" lang={lang}>
            {ask.text}
          </p>
          <p className="until">
            {t("ambassadors:mail.answerBy", { when: formatDate(locale, ask.answerBy, "weekday") })}
          </p>
          {view.waits ? <p className="changed">{t("ambassadors:answer.waits")}</p> : null}
          {notYet ? <p className="changed">{notYet}</p> : null}
          <AnswerSection view={view} later={later} path={path} rejection={isStory ? undefined : rejection} />
          {story ? (
            <AskFacts
              lines={story.lines}
              locale={story.locale}
              image={image ? { ...image, src: `${path}/picture/web`, printHref: `${path}/picture/print` } : null}
            />
          ) : null}
          {ask.samples.length > 0 ? (
            <section className="own-words" aria-labelledby="samples">
              <h2 id="samples">{t("ambassadors:samples.title")}</h2>
              {ask.samples.map((sample) => (
                <p className="read" key={sample} lang={lang}>
                  {sample}
                </p>
              ))}
              <p className="small">{t("ambassadors:samples.hint")}</p>
            </section>
          ) : null}
        </>
      )}
      <StorySection
        memberName={view.memberName}
        storyId={storyId}
        told={told}
        path={path}
        rejection={isStory ? rejection : undefined}
      />
      <WriteToUs path={view.replyPath} />
    </main>
  );
}
