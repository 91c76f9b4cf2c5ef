// One column: who they are, who belongs, what they are promised, how they are reached. A name is enough to begin.
import { Form, Link } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Person } from "~/contacts/person.ts";
import { Group } from "~/contacts/ui/ContactForm.tsx";
import { TopicFields } from "~/contacts/ui/TopicFields.tsx";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import type { FormAnswer } from "../audience-form.server.ts";
import type { PeopleCount } from "../people.queries.server.ts";
import { ChannelFields } from "./ChannelFields.tsx";
import { PromiseFields } from "./PromiseFields.tsx";
import { type RuleChoices, RuleFields } from "./RuleFields.tsx";
import "~/contacts/ui/people.css";
import "./audiences.css";

type Props = RuleChoices & {
  topics: readonly string[];
  confirmers: readonly Person[];
  stored: Typed;
  answer: FormAnswer | undefined;
  counted: PeopleCount | null;
  countPath: string;
  audienceId: string | null;
  /** The press: its rule in words, which stays as it is, and the channel that stays. */
  press: { rule: string; channelId: string } | null;
  keptChannels: readonly string[];
  submit: string;
  back: string;
};

export function AudienceForm({ stored, answer, submit, back, press, ...choices }: Props) {
  const { t } = useTranslation();
  const shown = answer ?? { problems: [], values: stored };
  const hidden = (name: string) =>
    (shown.values[name] ?? []).map((value) => <input key={value} type="hidden" name={name} value={value} />);
  useEffect(() => {
    if (answer?.focus) document.getElementById(answer.focus)?.focus();
  }, [answer]);
  return (
    <Form
      method="post"
      noValidate
      className="form sheet"
      // What a button inside has changed comes into fields that React has already drawn.
      key={`${firstTyped(shown.values, "revision")} ${(shown.values.channel ?? []).join()}`}
    >
      {/* The first button is what Enter presses. */}
      <button type="submit" name="intent" value="save" className="sr" tabIndex={-1} aria-hidden="true">
        {submit}
      </button>
      <FormProblems rejection={answer} />
      {hidden("id")}
      {hidden("revision")}
      <Group title={t("audiences:form.who")}>
        <div className="name-field">
          <TextField
            name="name"
            rejection={shown}
            maxLength={120}
            autoComplete="off"
            label={t("audiences:form.name")}
            hint={t("audiences:form.nameHint")}
          />
        </div>
        <TextArea
          name="concern"
          rejection={shown}
          rows={2}
          label={t("audiences:form.concern")}
          hint={t("audiences:form.concernHint")}
        />
        <TopicFields
          name="topics"
          legend={t("audiences:form.topics")}
          hint={t("audiences:form.topicsHint")}
          shown={shown}
          topics={choices.topics}
        />
        <div className="pair">
          <ChoiceField
            name="locale"
            rejection={shown}
            label={t("audiences:form.language")}
            choices={[
              { value: "nb", word: t("platform:language.nb") },
              { value: "nn", word: t("platform:language.nn") },
              { value: "en", word: t("platform:language.en") },
            ]}
          />
          <TextField
            name="size"
            rejection={shown}
            inputMode="numeric"
            autoComplete="off"
            label={t("audiences:form.size")}
            hint={t("audiences:form.sizeHint")}
          />
        </div>
        {press ? null : (
          <label className="check">
            <input type="checkbox" name="own" defaultChecked={(shown.values.own ?? []).includes("on")} />
            <span>
              {t("audiences:form.own")}
              <small>{t("audiences:form.ownHint")}</small>
            </span>
          </label>
        )}
      </Group>
      <Group
        title={t("audiences:form.rule")}
        hint={press ? t("audiences:form.pressRule") : t("audiences:form.ruleHint")}
      >
        {press ? (
          <>
            <p className="read">{press.rule}</p>
            {hidden("ruleRoles")}
            {hidden("ruleMembers")}
            {hidden("ruleTopics")}
            {hidden("ruleQuadrants")}
          </>
        ) : (
          <RuleFields {...choices} shown={shown} counted={answer?.counted ?? choices.counted} />
        )}
      </Group>
      <Group title={t("audiences:form.promise")} hint={t("audiences:form.promiseHint")}>
        <PromiseFields shown={shown} />
      </Group>
      <Group title={t("audiences:form.channels")} hint={t("audiences:form.channelsHint")}>
        <ChannelFields
          shown={shown}
          kept={choices.keptChannels}
          stays={press?.channelId ?? null}
          confirmers={choices.confirmers}
        />
      </Group>
      <div className="save-line">
        <SubmitButton name="intent" value="save">
          {submit}
        </SubmitButton>
        <Link className="quiet" to={back}>
          {t("audiences:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}
