// One column, in the order one needs it when it happens: what, who, what is said, what is done, whom to call.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { locales } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { levels } from "../risk.ts";
import { CallFields, QuestionFields, StepFields } from "./CardLists.tsx";
import { consequenceWord, likelihoodWord } from "./level-words.ts";
import "./card-form.css";

type Props = {
  stored: Typed;
  people: readonly { id: string; name: string }[];
  answer: Rejection | undefined;
  submit: string;
  back: string;
};

const localeWord = { nb: "platform:language.nb", nn: "platform:language.nn", en: "platform:language.en" } as const;

export function CardForm({ stored, people, answer, submit, back }: Props) {
  const { t } = useTranslation();
  const shown: Rejection = answer ?? { problems: [], values: stored };
  const lang = firstTyped(shown.values, "locale") || undefined;
  const someone = [
    { value: "", word: t("preparedness:form.nobody") },
    ...people.map(({ id, name }) => ({ value: id, word: name })),
  ];
  const lines = (name: string, label: string, hint?: string) => (
    <TextArea name={name} rejection={shown} lang={lang} label={label} hint={hint ?? t("preparedness:form.oneALine")} />
  );
  return (
    <Form method="post" noValidate className="form card-form">
      <FormProblems rejection={answer} />
      <input type="hidden" name="id" value={firstTyped(shown.values, "id")} />
      <input type="hidden" name="revision" value={firstTyped(shown.values, "revision")} />
      <TextField
        name="title"
        rejection={shown}
        lang={lang}
        maxLength={200}
        label={t("preparedness:form.title")}
        hint={t("preparedness:form.titleHint")}
      />
      <div className="pair">
        <ChoiceField
          name="likelihood"
          rejection={shown}
          label={t("preparedness:form.likelihood")}
          choices={levels.map((level) => ({ value: String(level), word: t(likelihoodWord[level] ?? "") }))}
        />
        <ChoiceField
          name="consequence"
          rejection={shown}
          label={t("preparedness:form.consequence")}
          choices={levels.map((level) => ({ value: String(level), word: t(consequenceWord[level] ?? "") }))}
        />
        <TextField name="category" rejection={shown} lang={lang} label={t("preparedness:form.category")} />
        <ChoiceField
          name="locale"
          rejection={shown}
          label={t("preparedness:form.locale")}
          choices={locales.map((value) => ({ value, word: t(localeWord[value]) }))}
        />
      </div>
      {lines("triggers", t("preparedness:card.triggers"), t("preparedness:form.triggersHint"))}
      {lines("affected", t("preparedness:card.affected"))}
      <div className="pair">
        <TextField name="spokesperson" rejection={shown} lang={lang} label={t("preparedness:form.spokesperson")} />
        <ChoiceField
          name="spokespersonContactId"
          rejection={shown}
          label={t("preparedness:form.person")}
          choices={someone}
        />
        <TextField name="deputy" rejection={shown} lang={lang} label={t("preparedness:form.deputy")} />
        <ChoiceField
          name="deputyContactId"
          rejection={shown}
          label={t("preparedness:form.deputyPerson")}
          choices={someone}
        />
      </div>
      <TextField name="leadOrganisation" rejection={shown} lang={lang} label={t("preparedness:card.lead")} />
      <TextArea
        name="statementNb"
        rejection={shown}
        lang="nb"
        rows={5}
        label={t("preparedness:form.statementNb")}
        hint={t("preparedness:form.statementHint")}
      />
      <TextArea name="statementNn" rejection={shown} lang="nn" rows={5} label={t("preparedness:form.statementNn")} />
      {lines("doNotSay", t("preparedness:card.doNotSay"))}
      <StepFields shown={shown} lang={lang} />
      <CallFields shown={shown} people={someone} />
      <QuestionFields shown={shown} lang={lang} />
      {lines("channels", t("preparedness:card.channels"))}
      <TextArea name="legalCheck" rejection={shown} lang={lang} label={t("preparedness:card.legalCheck")} />
      {lines("documents", t("preparedness:card.documents"), t("preparedness:form.documentsHint"))}
      <div className="save-line">
        <SubmitButton>{submit}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("preparedness:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}
