// One column, in the order a person thinks. A title and one member's sentence are enough.
import { Form, Link, unstable_usePrompt, useBeforeUnload } from "@remix-run/react";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { Person } from "~/contacts/person.ts";
import type { Typed } from "~/platform/typed.ts";
import { BenefitFields, type MemberToWriteFor } from "./BenefitFields.tsx";
import type { ChoosableExpectation } from "./ExpectationChoices.tsx";
import { PeopleFields } from "./PeopleFields.tsx";
import { PictureFields } from "./PictureFields.tsx";
import { NumberFields, StoryFields, WhenAndWhatFields } from "./StoryFields.tsx";
import { firstShown, type Shown } from "./shown-values.ts";
import "./success-form.css";

export type FormChoices = {
  members: MemberToWriteFor[];
  people: Person[];
  topics: string[];
  expectations: ChoosableExpectation[];
  filesPath: string;
};

type Props = FormChoices & {
  /** As it stands, or new and empty; `id`, `revision` and `opened` among them. */
  stored: Typed;
  /** What the last try was answered with. */
  answer: Shown | undefined;
  submit: string;
  /** Where the person came from. */
  back: string;
};

/** Carried along unseen: what it is, which revision it was opened on, and how it stood then. */
const carried = ["id", "revision", "opened"] as const;

export function SuccessForm({ stored, answer, submit, back, ...choices }: Props) {
  const { t } = useTranslation();
  const { members, people, topics, expectations, filesPath } = choices;
  const shown: Shown = answer ?? { problems: [], values: stored };
  const { unsaved, watch, release } = useUnsavedWarning(answer !== undefined, t("successes:form.unsaved"));
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      noValidate
      className="form success-form"
      // What the other person changed comes into fields that React has already drawn.
      key={firstShown(shown, "revision")}
      onInput={watch}
      onSubmit={release}
    >
      <FormProblems rejection={answer} />
      {carried.map((name) => (
        <input key={name} type="hidden" name={name} value={firstShown(shown, name)} />
      ))}
      <StoryFields shown={shown} />
      <NumberFields shown={shown} />
      <WhenAndWhatFields shown={shown} topics={topics} members={members} />
      <PictureFields shown={shown} filesPath={filesPath} key={firstShown(shown, "imageFileId")} />
      <PeopleFields shown={shown} people={people} />
      <BenefitFields shown={shown} members={members} expectations={expectations} />
      <div className="save-line" data-unsaved={unsaved || undefined}>
        <SubmitButton>{submit}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("successes:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}

function useUnsavedWarning(refused: boolean, message: string) {
  const [unsaved, setUnsaved] = useState(refused);
  useEffect(() => setUnsaved(refused), [refused]);
  useBeforeUnload(useCallback((event) => (unsaved ? event.preventDefault() : undefined), [unsaved]));
  unstable_usePrompt({
    message,
    when: ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  });
  return { unsaved, watch: () => setUnsaved(true), release: () => setUnsaved(false) };
}
