// One column: who it is, how to reach them, what they are to the cooperation. A name is enough.
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { TagLines } from "./TagLines.tsx";
import { TopicFields } from "./TopicFields.tsx";
import "./people.css";

export type ContactChoices = { members: { id: string; name: string }[]; topics: string[] };

type Props = ContactChoices & {
  stored: Typed;
  answer: Rejection | undefined;
  submit: string;
  back: string;
  /** What other lists say of the person, and where that is changed. */
  elsewhere?: ReactNode;
};

export function ContactForm({ stored, answer, submit, back, members, topics, elsewhere }: Props) {
  const { t } = useTranslation();
  const shown = answer ?? { problems: [], values: stored };
  const field = (name: string) => ({ name, rejection: shown, autoComplete: "off" });
  return (
    <Form method="post" noValidate className="form sheet" key={firstTyped(shown.values, "revision")}>
      <FormProblems rejection={answer} />
      <input type="hidden" name="id" value={firstTyped(shown.values, "id")} />
      <input type="hidden" name="revision" value={firstTyped(shown.values, "revision")} />
      <Group title={t("contacts:form.who")}>
        <div className="name-field">
          <TextField
            {...field("name")}
            maxLength={120}
            label={t("contacts:form.name")}
            hint={t("contacts:form.nameHint")}
          />
        </div>
        <div className="pair">
          <TextField {...field("title")} label={t("contacts:form.title")} />
          <TextField {...field("organisation")} label={t("contacts:form.organisation")} />
        </div>
        <div className="pair">
          <TextField {...field("email")} type="email" label={t("contacts:form.email")} />
          <TextField {...field("phone")} type="tel" label={t("contacts:form.phone")} />
        </div>
        <div className="pair">
          <ChoiceField
            name="locale"
            rejection={shown}
            label={t("contacts:form.language")}
            choices={[
              { value: "", word: t("contacts:form.languageOfMember") },
              { value: "nb", word: t("platform:language.nb") },
              { value: "nn", word: t("platform:language.nn") },
              { value: "en", word: t("platform:language.en") },
            ]}
          />
          <TextField {...field("source")} label={t("contacts:form.source")} hint={t("contacts:form.sourceHint")} />
        </div>
      </Group>
      <Group title={t("contacts:form.roles")} hint={t("contacts:form.rolesHint")}>
        <TagLines shown={shown} members={members} />
        {elsewhere ? <p className="elsewhere">{elsewhere}</p> : null}
      </Group>
      <Group title={t("contacts:form.interests")}>
        <TopicFields
          name="topics"
          legend={t("contacts:form.topics")}
          hint={t("contacts:form.topicsHint")}
          shown={shown}
          topics={topics}
        />
      </Group>
      <div className="save-line">
        <SubmitButton>{submit}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("contacts:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}

/** A part of a form, with a line under its name. */
export function Group({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="group">
      <div className="group-head">
        <h2>{title}</h2>
        {hint ? <p>{hint}</p> : null}
      </div>
      {children}
    </section>
  );
}
