// All texts that a person was asked about, one after another: what waits first, then what is answered, newest first.
import { useTranslation } from "react-i18next";
import { Folio } from "~/components/PageHead.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import type { AnswerView, TextToAnswer } from "../answer-view.queries.server.ts";
import { Answered } from "./Answered.tsx";
import { AskedTextSection } from "./AskedTextSection.tsx";
import { HandOver } from "./HandOver.tsx";
import "./answer.css";

type Props = {
  view: AnswerView;
  /** A text that the person wants to answer anew. */
  again: string | null;
  /** They have just handed it over. */
  handed: boolean;
  requestSeed: string;
  now: Date;
  rejection: Rejection | undefined;
};

const answeredAt = ({ own }: TextToAnswer): number => Math.max(...own.map(({ at }) => at?.getTime() ?? 0));

export function AnswerSheet({ view, again, handed, requestSeed, now, rejection }: Props) {
  const { t } = useTranslation();
  const { person, regionName, memberNames, texts } = view;
  const refusedId = rejection?.values.subjectId?.[0];
  const isOpen = ({ id, waits }: TextToAnswer) => waits || id === again || id === refusedId;
  const open = texts.filter(isOpen);
  const answered = texts.filter((text) => !isOpen(text)).sort((a, b) => answeredAt(b) - answeredAt(a));
  const single = open.length === 1;
  return (
    <main className="answer" id="main">
      <Folio
        place={regionName}
        aside={
          person.memberName
            ? t("approvals:page.toMember", { name: person.name, member: person.memberName })
            : t("approvals:page.to", { name: person.name })
        }
      />
      {rejection && !texts.some(({ id }) => id === refusedId) ? (
        <div className="problems" role="alert">
          {rejection.problems.map(({ code, params }) => (
            <p key={code}>{t(code, params)}</p>
          ))}
        </div>
      ) : null}
      {handed ? (
        <p className="handed" role="status">
          {t("approvals:standIn.handed")}
        </p>
      ) : null}
      {open.length > 1 ? <h1 className="ask">{t("approvals:ask.several", { count: open.length })}</h1> : null}
      {texts.length === 0 ? (
        <>
          <h1 className="ask">{t("approvals:page.nothingTitle")}</h1>
          <p className="until">{t("approvals:page.nothing")}</p>
        </>
      ) : null}
      {open.map((text) => (
        <section className="one-text" key={text.id} id={`text-${text.id}`}>
          <AskedTextSection
            text={text}
            view={view}
            now={now}
            rejection={text.id === refusedId ? rejection : undefined}
            heading={single ? "h1" : "h2"}
          />
          <HandOver text={text} requestSeed={requestSeed} />
        </section>
      ))}
      {answered.map((text, at) => (
        <section className="one-text" key={text.id} id={`text-${text.id}`}>
          <Answered
            text={text}
            regionName={regionName}
            memberNames={memberNames}
            now={now}
            isReceipt={open.length === 0 && at === 0}
            againHref={`?again=${text.id}#answer-${text.id}`}
          />
        </section>
      ))}
    </main>
  );
}
