// The page behind a member's link: one column for the thumb, two taps for each. Plain forms: the page sends no script.
import { Button } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { Folio } from "~/components/PageHead.tsx";
import { formatDate } from "~/platform/format.ts";
import { problemAt, type Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { steps, stepWord } from "../kinds.ts";
import { answerField } from "../link-form.ts";
import "~/approvals/ui/answer.css";
import "./assess-sheet.css";

type Props = {
  title: string;
  regionName: string;
  memberName: string;
  personName: string;
  stakeholders: readonly { id: string; name: string; beside: string }[];
  /** What the member said last. */
  typed: Typed;
  /** It has just been answered, so many at once. */
  done: boolean;
  until: Date;
  rejection: Rejection | undefined;
};

export function AssessSheet(props: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { title, regionName, memberName, personName, stakeholders, done, until, rejection } = props;
  const day = formatDate(locale, until, "day");
  return (
    <main className="answer assess-sheet" id="main">
      <Folio place={regionName} aside={personName} />
      <h1 className="ask">{title}</h1>
      {done && !rejection ? (
        <p className="changed" role="status">
          {t("stakeholders:link.thanks", { day })}
        </p>
      ) : (
        <p>{t("stakeholders:link.lead", { member: memberName, day })}</p>
      )}
      <p className="small">{t("stakeholders:open.linkHint")}</p>
      {rejection ? <Problems rejection={rejection} /> : null}
      {stakeholders.length === 0 ? <p>{t("stakeholders:link.nobody")}</p> : null}
      {stakeholders.length > 0 ? (
        <form method="post" noValidate>
          <ol>
            {stakeholders.map((stakeholder) => (
              <li key={stakeholder.id}>
                <h2>{stakeholder.name}</h2>
                {stakeholder.beside ? <p className="beside">{stakeholder.beside}</p> : null}
                <Steps {...props} of="interest" about={stakeholder} />
                <Steps {...props} of="influence" about={stakeholder} />
              </li>
            ))}
          </ol>
          <div className="one">
            <Button type="submit">{t("stakeholders:link.submit")}</Button>
          </div>
        </form>
      ) : null}
    </main>
  );
}

type StepsProps = Pick<Props, "typed" | "rejection"> & {
  of: "interest" | "influence";
  about: { id: string; name: string };
};

function Steps({ of, about, typed, rejection }: StepsProps) {
  const { t } = useTranslation();
  const field = answerField(of, about.id);
  const chosen = firstTyped(rejection?.values ?? typed, field);
  const problem = problemAt(rejection, field);
  const what = of === "interest" ? t("stakeholders:form.interest") : t("stakeholders:form.influence");
  return (
    <fieldset id={field} tabIndex={-1} aria-describedby={problem ? `${field}-problem` : undefined}>
      <legend>
        {what} <span className="sr">{about.name}</span>
      </legend>
      <div className="steps">
        {steps.map((step) => (
          <label key={step}>
            <input type="radio" name={field} value={step} defaultChecked={chosen === String(step)} />
            <span>{t(stepWord[step])}</span>
          </label>
        ))}
        <label>
          <input type="radio" name={field} value="" defaultChecked={chosen === ""} />
          <span>{t("stakeholders:link.skip")}</span>
        </label>
      </div>
      {problem ? (
        <p className="problem" id={`${field}-problem`}>
          {t(problem.code)}
        </p>
      ) : null}
    </fieldset>
  );
}

function Problems({ rejection }: { rejection: Rejection }) {
  const { t } = useTranslation();
  return (
    <div className="problems" role="alert">
      <h2>{t("platform:form.problems", { count: rejection.problems.length })}</h2>
      <ul>
        {rejection.problems.map(({ code, field, params }) => (
          <li key={`${field}-${code}`}>{field ? <a href={`#${field}`}>{t(code, params)}</a> : t(code, params)}</li>
        ))}
      </ul>
    </div>
  );
}
