// What the press asks, noted while the phone is at the ear: who, what, by when. The rest can wait.
import { Input } from "@digdir/designsystemet-react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FieldFrame } from "~/components/FieldFrame.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { type FieldState, useField } from "~/components/field-state.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Locale } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import "~/contacts/ui/people.css";
import "./enquiry.css";

type Choosable = { id: string; title: string; locale?: Locale };
type Props = {
  /** As it stands, or new and prefilled; `id` or `revision` among them. */
  stored: Typed;
  answer: Rejection | undefined;
  /** Everyone on the media list, as «Name, outlet». */
  askers: readonly string[];
  /** Who speaks for us. */
  speakers: readonly string[];
  owners: readonly { id: string; name: string }[];
  releases: readonly Choosable[];
  successes: readonly Choosable[];
  submit: string;
  back: string;
};

export function EnquiryForm({ stored, answer, submit, back, ...choices }: Props) {
  const { t } = useTranslation();
  const shown: Rejection = answer ?? { problems: [], values: stored };
  return (
    <Form method="post" noValidate className="form sheet tight" key={firstTyped(shown.values, "revision")}>
      <FormProblems rejection={answer} />
      <input type="hidden" name="id" value={firstTyped(shown.values, "id")} />
      <input type="hidden" name="revision" value={firstTyped(shown.values, "revision")} />
      <Suggesting
        name="asker"
        rejection={shown}
        label={t("press:enquiry.asker")}
        hint={t("press:enquiry.askerHint")}
        suggestions={choices.askers}
      />
      <TextArea
        name="question"
        rejection={shown}
        rows={4}
        label={t("press:enquiry.question")}
        hint={t("press:enquiry.questionHint")}
      />
      <Moment name="deadlineAt" shown={shown} date={t("press:enquiry.deadline")} time={t("press:enquiry.time")} />
      <div className="choices">
        <label>
          <input
            type="checkbox"
            name="accessRequest"
            defaultChecked={firstTyped(shown.values, "accessRequest") !== ""}
          />
          {t("press:enquiry.access")}
        </label>
      </div>
      <div className="pair">
        <ChoiceField
          name="ownerUserId"
          rejection={shown}
          label={t("press:enquiry.owner")}
          choices={[
            { value: "", word: t("press:enquiry.nobody") },
            ...choices.owners.map(({ id, name }) => ({ value: id, word: name })),
          ]}
        />
        <Suggesting
          name="spokesperson"
          rejection={shown}
          label={t("press:enquiry.spokesperson")}
          suggestions={choices.speakers}
        />
      </div>
      <Sources shown={shown} {...choices} />
      <div className="save-line">
        <SubmitButton>{submit}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("press:enquiry.cancel")}
        </Link>
      </div>
    </Form>
  );
}

function Sources({ shown, releases, successes }: { shown: Rejection } & Pick<Props, "releases" | "successes">) {
  const { t } = useTranslation();
  const chosen = shown.values.successIds ?? [];
  const touched = chosen.length > 0 || firstTyped(shown.values, "releaseId") !== "";
  const wrong = shown.problems.some(({ field }) => field?.startsWith("receivedAt"));
  const ordered = [...successes].sort((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)));
  return (
    <details className="sources" open={touched || wrong}>
      <summary className="quiet">{t("press:enquiry.more")}</summary>
      <div className="inside">
        <TextField
          name="reach"
          rejection={shown}
          autoComplete="off"
          label={t("press:enquiry.reach")}
          hint={t("press:enquiry.reachHint")}
        />
        <Moment name="receivedAt" shown={shown} date={t("press:enquiry.receivedOn")} time={t("press:enquiry.time")} />
        <ChoiceField
          name="releaseId"
          rejection={shown}
          label={t("press:enquiry.release")}
          choices={[
            { value: "", word: t("press:coverage.noRelease") },
            ...releases.map(({ id, title }) => ({ value: id, word: title })),
          ]}
        />
        {ordered.length > 0 ? (
          <fieldset className="answers" id="successIds" tabIndex={-1}>
            <legend>{t("press:enquiry.sources")}</legend>
            <div className="several">
              {ordered.map(({ id, title, locale }) => (
                <label key={id} lang={locale}>
                  <input type="checkbox" name="successIds" value={id} defaultChecked={chosen.includes(id)} />
                  <span>{title}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ) : null}
      </div>
    </details>
  );
}

/** A date and a time beside each other. */
export function Moment({ name, shown, date, time }: { name: string; shown: Rejection; date: string; time: string }) {
  return (
    <div className="moment">
      <TextField name={`${name}.date`} type="date" rejection={shown} label={date} />
      <TextField name={`${name}.time`} type="time" rejection={shown} label={time} />
    </div>
  );
}

type SuggestingProps = FieldState & { label: string; hint?: string; suggestions: readonly string[] };

/** Free text, with what we know as suggestions. */
function Suggesting({ label, hint, suggestions, ...state }: SuggestingProps) {
  const field = useField({ ...state, hint });
  return (
    <FieldFrame {...field} label={label} hint={hint}>
      <Input
        type="text"
        name={state.name}
        id={field.fieldId}
        list={`${state.name}-list`}
        defaultValue={field.value}
        autoComplete="off"
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={field.describedBy}
      />
      <datalist id={`${state.name}-list`}>
        {suggestions.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </FieldFrame>
  );
}
