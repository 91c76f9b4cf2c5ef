// Responsibilities as rows: under each person, or one after another.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatDate } from "~/platform/format.ts";
import { languageTag } from "~/platform/locale.ts";
import { rhythmWords, roleWord } from "../duty-words.ts";
import type { Duty } from "../responsibility-rows.server.ts";
import { dutyStanding } from "./duty-standing.ts";

type Props = { duties: readonly Duty[]; path: string; today: string; mayWrite: boolean; byPerson: boolean };

export function DutyGroups({ duties, byPerson, ...rows }: Props) {
  if (!byPerson) return <Rows {...rows} duties={duties} named />;
  const people = [...new Set(duties.map(({ contactId }) => contactId))];
  return people.map((contactId) => {
    const own = duties.filter((duty) => duty.contactId === contactId);
    return <Person key={contactId} {...rows} duties={own} />;
  });
}

function Person({ duties, ...rows }: Omit<Props, "byPerson">) {
  const { t } = useTranslation();
  const [first] = duties;
  if (!first) return null;
  const waits = duties.some(({ state, daysOver }) => state === "asked" || daysOver > 0);
  const unreached = first.outOfUse
    ? t("strategy:duties.outOfUse")
    : first.email
      ? null
      : t("strategy:duties.noAddress");
  return (
    <section className="duty-person" aria-labelledby={`p-${first.contactId}`}>
      <div className="person-head">
        <h2 id={`p-${first.contactId}`}>{first.name}</h2>
        {rows.mayWrite ? (
          <div className="acts noprint">
            {waits && first.email && !first.outOfUse ? <Remind contactId={first.contactId} name={first.name} /> : null}
          </div>
        ) : null}
      </div>
      {unreached ? <p className="small">{unreached}</p> : null}
      <Rows {...rows} duties={duties} named={false} />
    </section>
  );
}

function Remind({ contactId, name }: { contactId: string; name: string }) {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="contactId" value={contactId} />
      <SubmitButton name="intent" value="remind" variant="tertiary">
        {t("strategy:duties.remind")}
        <span className="sr"> {name}</span>
      </SubmitButton>
    </Form>
  );
}

function Rows({ duties, named, path, today, mayWrite }: Omit<Props, "byPerson"> & { named: boolean }) {
  const { t } = useTranslation();
  if (duties.length === 0) return null;
  return (
    <ul className="rows">
      {duties.map((duty) => {
        const { shape, word } = dutyStanding(duty, t);
        return (
          <li key={duty.id} className="row" id={duty.id}>
            <p className="first" lang={languageTag[duty.locale]}>
              {duty.what}
            </p>
            <div className="second">
              <About duty={duty} named={named} today={today} />
            </div>
            <div className="right">
              {duty.archivedAt ? null : <StateWord state={shape}>{word}</StateWord>}
              {mayWrite ? <Acts duty={duty} path={path} today={today} /> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function About({ duty, named, today }: { duty: Duty; named: boolean; today: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { role, memberName, lastDoneOn, lastDoneBy, dueOn, answerNote, state, via, name } = duty;
  const who = [named ? name : "", role ? t(roleWord[role]) : "", memberName ?? ""].filter(Boolean).join(", ");
  const day = (date: string) => formatDate(locale, date, date.slice(0, 4) === today.slice(0, 4) ? "day" : "long");
  const said = lastDoneBy === name ? "strategy:duty.lastDoneSelf" : "strategy:duty.lastDone";
  return (
    <>
      <p>{[who, rhythmWords(duty, t)].filter(Boolean).join(" · ")}</p>
      <p>
        {lastDoneOn ? t(said, { when: day(lastDoneOn), name: lastDoneBy ?? "" }) : null}
        {lastDoneOn && dueOn ? " " : null}
        {dueOn ? t("strategy:duty.due", { when: day(dueOn) }) : null}
      </p>
      {state === "accepted" && via === "desk" ? <p className="tiny">{t("strategy:duty.viaDesk")}</p> : null}
      {answerNote ? <p>«{answerNote}»</p> : null}
    </>
  );
}

function Acts({ duty, path, today }: { duty: Duty; path: string; today: string }) {
  const { t } = useTranslation();
  const name = <span className="sr"> {duty.what}</span>;
  return (
    <div className="acts noprint">
      {duty.archivedAt ? (
        <Form method="post">
          <input type="hidden" name="id" value={duty.id} />
          <SubmitButton name="intent" value="restore" variant="tertiary">
            {t("strategy:duties.restore")}
            {name}
          </SubmitButton>
        </Form>
      ) : (
        <>
          {duty.lastDoneOn === today ? null : (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="id" value={duty.id} />
              <input type="hidden" name="doneOn" value={today} />
              <SubmitButton name="intent" value="done" variant="tertiary">
                {t("strategy:duties.doneToday")}
                {name}
              </SubmitButton>
            </Form>
          )}
          <Link className="quiet" to={`${path}/${duty.id}/edit`}>
            {t("strategy:duties.change")}
            {name}
          </Link>
        </>
      )}
    </div>
  );
}
