// The ask itself: facts as they will be read, the text, two sentences to put in own words, and the day to answer.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Locale } from "~/platform/locale.ts";
import type { Problem, Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { FieldGroup } from "~/successes/ui/FieldGroup.tsx";
import "~/successes/ui/success-form.css";

type Props = {
  person: { name: string; locale: Locale; guardianName: string | null };
  stored: Typed;
  answer: Rejection | undefined;
  /** What is sent along; nothing where it is about nothing that has been recorded. */
  facts: React.ReactNode;
  back: string;
};

const carried = ["id", "kind", "successId", "ambassadorId"] as const;
const saysTheSame = ({ code }: Problem): boolean => code === "ambassadors:refusal.sameWords";

export function NewAskForm({ person, stored, answer, facts, back }: Props) {
  const { t } = useTranslation();
  const values = answer?.values ?? stored;
  const shown = answer ?? { problems: [], values: stored };
  const lang = person.locale;
  return (
    <Form method="post" noValidate className="form success-form new-ask">
      <FormProblems rejection={answer} />
      {carried.map((name) => (
        <input key={name} type="hidden" name={name} value={firstTyped(values, name)} />
      ))}
      <FieldGroup
        title={t("ambassadors:ask.to", { name: person.name })}
        hint={person.guardianName ? t("ambassadors:ask.viaGuardian", { name: person.guardianName }) : undefined}
      >
        <TextArea name="text" rejection={shown} lang={lang} rows={3} label={t("ambassadors:ask.text")} />
        {facts}
      </FieldGroup>
      <FieldGroup title={t("ambassadors:samples.title")} hint={t("ambassadors:ask.samplesHint")}>
        <TextArea name="sample1" rejection={shown} lang={lang} rows={2} label={t("ambassadors:ask.sample1")} />
        <TextArea name="sample2" rejection={shown} lang={lang} rows={2} label={t("ambassadors:ask.sample2")} />
        {answer?.problems.some(saysTheSame) ? (
          <div className="choices">
            <label>
              <input type="checkbox" name="sameWordsOk" value="on" />
              {t("ambassadors:ask.sameWordsOk")}
            </label>
          </div>
        ) : null}
      </FieldGroup>
      <div className="date-field">
        <TextField
          name="answerBy"
          type="date"
          rejection={shown}
          label={t("ambassadors:ask.answerBy")}
          hint={t("ambassadors:ask.answerByHint")}
        />
      </div>
      <div className="save-line">
        <SubmitButton>{t("ambassadors:ask.send", { name: person.name })}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("ambassadors:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}
