// Who does what, how often.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { kindWord, roleWord } from "../duty-words.ts";
import { dutyRoles } from "../leading-roles.ts";

type Named = { id: string; name: string };
type Props = {
  people: readonly Named[];
  members: readonly Named[];
  stored: Typed;
  answer: Rejection | undefined;
  submit: string;
  back: string;
};

const named = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, word: name }));

export function DutyForm({ people, members, stored, answer, submit, back }: Props) {
  const { t } = useTranslation();
  const shown: Rejection = answer ?? { problems: [], values: stored };
  const kept = (name: string) => <input type="hidden" name={name} value={firstTyped(shown.values, name)} />;
  return (
    <Form method="post" noValidate className="form" key={firstTyped(shown.values, "revision")}>
      <FormProblems rejection={answer} />
      {kept("id")}
      {kept("revision")}
      {kept("locale")}
      <TextField
        name="what"
        rejection={shown}
        label={t("strategy:dutyForm.what")}
        hint={t("strategy:dutyForm.whatHint")}
      />
      <ChoiceField
        name="contactId"
        rejection={shown}
        label={t("strategy:dutyForm.who")}
        choices={[{ value: "", word: t("strategy:dutyForm.choosePerson") }, ...named(people)]}
      />
      <ChoiceField
        name="kind"
        rejection={shown}
        label={t("strategy:dutyForm.kind")}
        choices={(["internal", "external"] as const).map((kind) => ({ value: kind, word: t(kindWord[kind]) }))}
      />
      <TextField
        name="everyDays"
        rejection={shown}
        inputMode="numeric"
        autoComplete="off"
        label={t("strategy:dutyForm.every")}
        hint={t("strategy:dutyForm.everyHint")}
      />
      <TextField
        name="startsOn"
        type="date"
        rejection={shown}
        label={t("strategy:dutyForm.starts")}
        hint={t("strategy:dutyForm.startsHint")}
      />
      <ChoiceField
        name="role"
        rejection={shown}
        label={t("strategy:dutyForm.role")}
        choices={[
          { value: "", word: t("strategy:dutyForm.noRole") },
          ...dutyRoles.map((role) => ({ value: role, word: t(roleWord[role]) })),
        ]}
      />
      <ChoiceField
        name="memberId"
        rejection={shown}
        label={t("strategy:dutyForm.member")}
        choices={[{ value: "", word: t("strategy:dutyForm.noMember") }, ...named(members)]}
      />
      <div className="save-line">
        <SubmitButton>{submit}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("strategy:edit.cancel")}
        </Link>
      </div>
    </Form>
  );
}
