// What is hoped for, by whom, and the number that would show it.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { locales } from "~/platform/locale.ts";
import type { Typed } from "~/platform/typed.ts";
import { Choices } from "./Choices.tsx";
import { localeWord } from "./language-words.ts";
import { firstShown, type Shown, writtenIn } from "./shown-values.ts";
import "./success-form.css";

type Props = {
  members: readonly { id: string; name: string }[];
  /** As it stands, or new and empty; `id` and `revision` among them. */
  stored: Typed;
  answer: Shown | undefined;
  submit: string;
  back: string;
};

export function ExpectationForm({ members, stored, answer, submit, back }: Props) {
  const { t } = useTranslation();
  const shown: Shown = answer ?? { problems: [], values: stored };
  const lang = writtenIn(shown);
  return (
    <Form method="post" noValidate className="form success-form" key={firstShown(shown, "revision")}>
      <FormProblems rejection={answer} />
      <input type="hidden" name="id" value={firstShown(shown, "id")} />
      <input type="hidden" name="revision" value={firstShown(shown, "revision")} />
      <Owner members={members} shown={shown} />
      <TextArea
        name="text"
        rejection={shown}
        lang={lang}
        rows={2}
        label={t("successes:expectation.text")}
        hint={t("successes:expectation.textHint")}
      />
      <Choices
        name="locale"
        shown={shown}
        className="language-choice"
        legend={t("successes:form.language")}
        choices={locales.map((locale) => ({ value: locale, label: t(localeWord[locale]) }))}
      />
      <TextField
        name="indicator"
        rejection={shown}
        lang={lang}
        label={t("successes:expectation.indicator")}
        hint={t("successes:expectation.indicatorHint")}
      />
      <div className="pair">
        <TextField
          name="target"
          rejection={shown}
          inputMode="decimal"
          autoComplete="off"
          label={t("successes:expectation.target")}
        />
        <TextField name="unit" rejection={shown} lang={lang} label={t("successes:form.unit")} />
      </div>
      <div className="save-line">
        <SubmitButton>{submit}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("successes:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}

function Owner({ members, shown }: Pick<Props, "members"> & { shown: Shown }) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      name="memberId"
      rejection={shown}
      label={t("successes:expectation.owner")}
      choices={[
        { value: "", word: t("successes:expectation.region") },
        ...members.map(({ id, name }) => ({ value: id, word: name })),
      ]}
    />
  );
}
