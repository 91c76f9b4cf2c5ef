// A published piece: what it is called, where and when, what it is about, and whether it is right.
import { Input } from "@digdir/designsystemet-react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FieldFrame } from "~/components/FieldFrame.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useField } from "~/components/field-state.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { type Locale, locales } from "~/platform/locale.ts";
import type { Typed } from "~/platform/typed.ts";
import { Choices } from "~/successes/ui/Choices.tsx";
import { FieldGroup } from "~/successes/ui/FieldGroup.tsx";
import { localeWord } from "~/successes/ui/language-words.ts";
import { firstShown, type Shown, writtenIn } from "~/successes/ui/shown-values.ts";
import { accuracies } from "../coverage-form.ts";
import { accuracyWord } from "./accuracy-words.ts";
import "~/successes/ui/success-form.css";
import "./coverage.css";

type Choosable = { id: string; title: string; locale?: Locale };

type Props = {
  members: readonly { id: string; name: string }[];
  outlets: readonly string[];
  releases: readonly Choosable[];
  successes: readonly Choosable[];
  /** As it stands, or new and prefilled; `id` or `revision` among them. */
  stored: Typed;
  answer: Shown | undefined;
  submit: string;
  back: string;
};

export function CoverageForm({ stored, answer, submit, back, ...choices }: Props) {
  const { t } = useTranslation();
  const shown: Shown = answer ?? { problems: [], values: stored };
  return (
    <Form method="post" noValidate className="form success-form" key={firstShown(shown, "revision")}>
      <FormProblems rejection={answer} />
      <input type="hidden" name="id" value={firstShown(shown, "id")} />
      <input type="hidden" name="revision" value={firstShown(shown, "revision")} />
      <Piece shown={shown} outlets={choices.outlets} />
      <About shown={shown} {...choices} />
      <Accuracy shown={shown} />
      <div className="save-line">
        <SubmitButton>{submit}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("successes:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}

function Piece({ shown, outlets }: { shown: Shown; outlets: readonly string[] }) {
  const { t } = useTranslation();
  const outlet = useField({ name: "outletName", rejection: shown, hint: true });
  return (
    <FieldGroup title={t("press:coverage.piece")}>
      <TextField
        name="url"
        type="url"
        rejection={shown}
        autoComplete="off"
        label={t("press:coverage.url")}
        hint={t("press:coverage.urlHint")}
      />
      <TextField name="title" rejection={shown} lang={writtenIn(shown)} label={t("press:coverage.headline")} />
      <div className="pair">
        <FieldFrame {...outlet} label={t("press:coverage.outlet")} hint={t("press:coverage.outletHint")}>
          <Input
            type="text"
            name="outletName"
            id={outlet.fieldId}
            list="outlets"
            defaultValue={outlet.value}
            autoComplete="off"
            aria-invalid={outlet.problem ? true : undefined}
            aria-describedby={outlet.describedBy}
          />
          <datalist id="outlets">
            {outlets.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </FieldFrame>
        <TextField
          name="publishedOn"
          type="date"
          rejection={shown}
          label={t("press:coverage.published")}
          hint={t("press:coverage.publishedHint")}
        />
      </div>
      <Choices
        name="locale"
        shown={shown}
        legend={t("successes:form.language")}
        choices={locales.map((locale) => ({ value: locale, label: t(localeWord[locale]) }))}
      />
    </FieldGroup>
  );
}

function About({
  shown,
  members,
  releases,
  successes,
}: { shown: Shown } & Pick<Props, "members" | "releases" | "successes">) {
  const { t } = useTranslation();
  const options = successes.map(({ id, title, locale }) => ({ id, name: title, locale }));
  return (
    <FieldGroup title={t("press:coverage.about")}>
      <ChoiceField
        name="releaseId"
        rejection={shown}
        label={t("press:coverage.release")}
        choices={[
          { value: "", word: t("press:coverage.noRelease") },
          ...releases.map(({ id, title }) => ({ value: id, word: title })),
        ]}
      />
      <Several name="memberIds" legend={t("press:coverage.members")} shown={shown} options={members} />
      <Several name="successIds" legend={t("press:coverage.successes")} shown={shown} options={options} />
    </FieldGroup>
  );
}

type SeveralProps = {
  name: string;
  legend: string;
  shown: Shown;
  options: readonly { id: string; name: string; locale?: Locale }[];
};

function Several({ name, legend, shown, options }: SeveralProps) {
  const chosen = shown.values[name] ?? [];
  if (options.length === 0) return null;
  // What is chosen stands first: the list of successes can be long.
  const ordered = [...options].sort((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)));
  return (
    <fieldset className={name === "memberIds" ? "field" : "answers several"} id={name} tabIndex={-1}>
      <legend>{legend}</legend>
      <div className={name === "memberIds" ? "choices" : undefined}>
        {(name === "memberIds" ? options : ordered).map((option) => (
          <label key={option.id} lang={option.locale}>
            <input type="checkbox" name={name} value={option.id} defaultChecked={chosen.includes(option.id)} />
            <span>{option.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Accuracy({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  return (
    <FieldGroup title={t("press:coverage.accuracy")} hint={t("press:coverage.accuracyHint")}>
      <Choices
        name="accuracy"
        shown={shown}
        hiddenLegend
        legend={t("press:coverage.accuracy")}
        choices={accuracies.map((accuracy) => ({ value: accuracy, label: t(accuracyWord[accuracy]) }))}
      />
      <TextArea
        name="errorNote"
        rejection={shown}
        rows={2}
        label={t("press:coverage.errorNote")}
        hint={t("press:coverage.errorNoteHint")}
      />
      <div className="pair">
        <TextField name="correctionAskedOn" type="date" rejection={shown} label={t("press:coverage.correctionAsked")} />
        <TextField name="correctedOn" type="date" rejection={shown} label={t("press:coverage.corrected")} />
      </div>
    </FieldGroup>
  );
}
