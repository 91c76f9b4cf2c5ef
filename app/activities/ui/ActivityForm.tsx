// One column: what, when, who was there, whom it reached. A line and a time are enough.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Person } from "~/contacts/person.ts";
import { locales } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { activityKinds, kindWord } from "../kinds.ts";
import { AroundFields } from "./AroundFields.tsx";
import { Checks, Radios } from "./Choices.tsx";
import { PeopleFields } from "./PeopleFields.tsx";
import "./activity-form.css";

type Named = { id: string; name: string };

type Props = {
  members: readonly Named[];
  audiences: readonly Named[];
  /** As it stands, or new and empty. */
  stored: Typed;
  storedPeople: readonly Person[];
  /** What the last try was answered with. */
  answer: (Rejection & { people: readonly Person[]; candidates: readonly Person[] }) | undefined;
  peoplePath: string;
  submit: string;
  back: string;
};

const localeWord = { nb: "platform:language.nb", nn: "platform:language.nn", en: "platform:language.en" } as const;

export function ActivityForm({ members, audiences, stored, storedPeople, answer, peoplePath, submit, back }: Props) {
  const { t } = useTranslation();
  const shown: Rejection = answer ?? { problems: [], values: stored };
  const isTouched = (...names: string[]) => names.some((name) => firstTyped(shown.values, name) !== "");
  const lang = firstTyped(shown.values, "locale") || undefined;
  return (
    <Form method="post" noValidate className="form activity-form">
      {/* Enter saves, whatever button comes first. */}
      <button type="submit" name="intent" value="save" className="sr" tabIndex={-1} aria-hidden="true" />
      {answer?.problems.length ? <FormProblems rejection={answer} /> : null}
      <input type="hidden" name="id" value={firstTyped(shown.values, "id")} />
      <input type="hidden" name="revision" value={firstTyped(shown.values, "revision")} />
      <Radios
        name="kind"
        shown={shown}
        legend={t("activities:form.kind")}
        choices={activityKinds.map((kind) => ({ value: kind, label: t(kindWord[kind]) }))}
      />
      <TextField
        name="title"
        rejection={shown}
        lang={lang}
        maxLength={200}
        autoComplete="off"
        label={t("activities:form.title")}
        hint={t("activities:form.titleHint")}
      />
      <div className="when">
        <TextField name="date" type="date" rejection={shown} label={t("activities:form.date")} />
        <TextField name="time" type="time" rejection={shown} label={t("activities:form.time")} />
        <TextField name="endTime" type="time" rejection={shown} label={t("activities:form.endTime")} />
      </div>
      <TextField name="place" rejection={shown} maxLength={200} label={t("activities:form.place")} />
      <PeopleFields
        shown={shown}
        people={answer?.people ?? storedPeople}
        candidates={answer?.candidates ?? []}
        peoplePath={peoplePath}
      />
      <Checks name="memberIds" shown={shown} legend={t("activities:form.members")} choices={asChoices(members)} />
      <Checks
        name="audienceIds"
        shown={shown}
        legend={t("activities:form.audiences")}
        hint={t("activities:form.audiencesHint")}
        choices={asChoices(audiences)}
      />
      <TextArea
        name="note"
        rejection={shown}
        lang={lang}
        rows={4}
        label={t("activities:form.note")}
        hint={t("activities:form.noteHint")}
      />
      <details className="more" open={isTouched("memberId", "open")}>
        <summary>{t("activities:form.more")}</summary>
        <div className="inside">
          <Radios
            name="memberId"
            shown={shown}
            legend={t("activities:form.host")}
            choices={[{ value: "", label: t("activities:form.nobody") }, ...asChoices(members)]}
          />
          <Checks
            name="open"
            shown={shown}
            legend={t("activities:form.openTo")}
            choices={[{ value: "on", label: t("activities:form.open") }]}
          />
          <Radios
            name="locale"
            shown={shown}
            legend={t("activities:form.language")}
            choices={locales.map((locale) => ({ value: locale, label: t(localeWord[locale]) }))}
          />
        </div>
      </details>
      <AroundFields
        shown={shown}
        lang={lang}
        open={isTouched("facilitator", "method", "preparationSentOn", "followUpSentOn", "pressNoticeOn")}
      />
      <div className="save-line">
        <SubmitButton name="intent" value="save">
          {submit}
        </SubmitButton>
        <Link className="quiet" to={back}>
          {t("activities:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}

const asChoices = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, label: name }));
