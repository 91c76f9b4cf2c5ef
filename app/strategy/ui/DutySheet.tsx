// The page behind a link to one's own responsibilities: one column for the thumb. What is asked, then what one has.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { Folio } from "~/components/PageHead.tsx";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { formatDate } from "~/platform/format.ts";
import { languageTag } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { seenDuties } from "../duty-form.ts";
import { rhythmWords } from "../duty-words.ts";
import type { Duty } from "../responsibility-rows.server.ts";
import { dutyStanding } from "./duty-standing.ts";
import "~/approvals/ui/answer.css";
import "./duty-sheet.css";

type Props = {
  regionName: string;
  name: string;
  title: string;
  asked: readonly Duty[];
  accepted: readonly Duty[];
  declined: readonly Duty[];
  path: string;
  today: string;
  rejection: Rejection | undefined;
};

export function DutySheet({ regionName, name, title, asked, accepted, declined, path, today, rejection }: Props) {
  const { t } = useTranslation();
  const refused = rejection?.values.id?.[0];
  const shown = [...asked, ...accepted, ...declined].some(({ id }) => id === refused);
  const own = (duty: Duty) => ({ duty, path, rejection: duty.id === refused ? rejection : undefined });
  return (
    <main className="answer duty-sheet" id="main">
      <Folio place={regionName} aside={t("strategy:sheet.to", { name })} />
      <h1 className="ask">{title}</h1>
      <p className="until">{t(asked.length > 0 ? "strategy:sheet.asked" : "strategy:sheet.calm")}</p>
      {rejection && !shown ? <Problems rejection={rejection} /> : null}
      {asked.length > 1 ? (
        <form method="post" action={path} className="answer-form one">
          <input type="hidden" name="seen" value={seenDuties(asked)} />
          <SubmitButton name="intent" value="acceptAll">
            {t("strategy:sheet.acceptAll", { count: asked.length })}
          </SubmitButton>
        </form>
      ) : null}
      {asked.map((duty) => (
        <Asked key={duty.id} {...own(duty)} />
      ))}
      {accepted.length > 0 ? <h2 className="mine">{t("strategy:sheet.mine")}</h2> : null}
      {accepted.map((duty) => (
        <Mine key={duty.id} {...own(duty)} today={today} />
      ))}
      {declined.length > 0 ? <h2 className="mine">{t("strategy:sheet.declined")}</h2> : null}
      {declined.map((duty) => (
        <section className="duty" key={duty.id} id={duty.id}>
          <What duty={duty} level="h3" />
          <form method="post" action={`${path}#${duty.id}`} className="answer-form">
            <Problems rejection={own(duty).rejection} />
            <input type="hidden" name="id" value={duty.id} />
            <input type="hidden" name="revision" value={duty.revision} />
            <SubmitButton name="intent" value="accept" variant="secondary">
              {t("strategy:sheet.afterAll")}
            </SubmitButton>
          </form>
        </section>
      ))}
    </main>
  );
}

type OneProps = { duty: Duty; path: string; rejection: Rejection | undefined };

/** Under the page's own heading where it is asked, under that of its group where it is not. */
function What({ duty, level: Heading }: { duty: Duty; level: "h2" | "h3" }) {
  const { t } = useTranslation();
  return (
    <>
      <Heading className="what" lang={languageTag[duty.locale]}>
        {duty.what}
      </Heading>
      <p className="small">{[rhythmWords(duty, t), duty.memberName ?? ""].filter(Boolean).join(" · ")}</p>
    </>
  );
}

function Asked({ duty, path, rejection }: OneProps) {
  const { t } = useTranslation();
  return (
    <section className="duty" id={duty.id}>
      <What duty={duty} level="h2" />
      <form method="post" action={`${path}#${duty.id}`} className="answer-form">
        <Problems rejection={rejection} />
        <input type="hidden" name="id" value={duty.id} />
        <input type="hidden" name="revision" value={duty.revision} />
        <div className="two">
          <SubmitButton name="intent" value="accept">
            {t("strategy:sheet.accept")}
          </SubmitButton>
          <SubmitButton name="intent" value="decline" variant="secondary">
            {t("strategy:sheet.decline")}
          </SubmitButton>
        </div>
        <TextField name="note" id={`note-${duty.id}`} rejection={rejection} label={t("strategy:sheet.note")} />
      </form>
    </section>
  );
}

function Mine({ duty, path, today, rejection }: OneProps & { today: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { shape, word } = dutyStanding(duty, t);
  const doneToday = duty.lastDoneOn === today;
  const day = (date: string) => formatDate(locale, date, "long");
  return (
    <section className="duty" id={duty.id}>
      <What duty={duty} level="h3" />
      <p className="small">
        <StateWord state={shape}>{doneToday ? t("strategy:sheet.doneToday") : word}</StateWord>
      </p>
      <p className="small">
        {duty.lastDoneOn && !doneToday ? t("strategy:sheet.last", { when: day(duty.lastDoneOn) }) : null}{" "}
        {duty.dueOn ? t("strategy:sheet.next", { when: day(duty.dueOn) }) : null}
      </p>
      <form method="post" action={`${path}#${duty.id}`} className="answer-form">
        <Problems rejection={rejection} />
        <input type="hidden" name="id" value={duty.id} />
        {doneToday ? (
          <>
            <input type="hidden" name="doneOn" value={today} />
            <SubmitButton name="intent" value="undone" variant="tertiary">
              {t("strategy:sheet.undo")}
            </SubmitButton>
          </>
        ) : (
          <>
            <input type="hidden" name="doneOn" value={today} />
            <div className="one">
              <SubmitButton name="intent" value="done" variant={duty.daysOver > 0 ? "primary" : "secondary"}>
                {t("strategy:sheet.done")}
              </SubmitButton>
            </div>
          </>
        )}
      </form>
      <details open={rejection !== undefined && !doneToday}>
        <summary>{t("strategy:sheet.otherwise")}</summary>
        <form method="post" action={`${path}#${duty.id}`} className="answer-form">
          <input type="hidden" name="id" value={duty.id} />
          <TextField
            name="doneOn"
            id={`on-${duty.id}`}
            type="date"
            rejection={rejection}
            defaultValue={today}
            label={t("strategy:sheet.doneOn")}
          />
          <SubmitButton name="intent" value="done" variant="secondary">
            {t("strategy:sheet.saveDay")}
          </SubmitButton>
        </form>
        <form method="post" action={`${path}#${duty.id}`} className="answer-form">
          <input type="hidden" name="id" value={duty.id} />
          <input type="hidden" name="revision" value={duty.revision} />
          <TextField name="note" id={`no-${duty.id}`} label={t("strategy:sheet.note")} />
          <SubmitButton name="intent" value="decline" variant="secondary">
            {t("strategy:sheet.noLonger")}
          </SubmitButton>
        </form>
      </details>
    </section>
  );
}

function Problems({ rejection }: { rejection: Rejection | undefined }) {
  const { t } = useTranslation();
  if (!rejection) return null;
  return (
    <div className="problems" role="alert">
      {rejection.problems.map(({ code, params }) => (
        <p key={code}>{t(code, params)}</p>
      ))}
    </div>
  );
}
