// One column: who it is, what they are to the cooperation, what each wants of the other. Name, role and group are enough.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { Group } from "~/contacts/ui/ContactForm.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { categories, categoryWord, groups, groupWord, participationLevels, participationWord } from "../kinds.ts";
import { NatureFields } from "./NatureFields.tsx";
import { PlaceFields } from "./PlaceFields.tsx";
import { type WhoChoices, WhoFields } from "./WhoFields.tsx";
import "~/contacts/ui/people.css";
import "./stakeholders.css";

type Named = { id: string; name: string };
export type StakeholderChoices = { members: readonly Named[]; owners: readonly Named[] };

type Props = StakeholderChoices & {
  stored: Typed;
  answer: Rejection | undefined;
  /** A new one: who it is, and where it stands, are asked too; else these are changed in their own places. */
  who: WhoChoices | null;
  submit: string;
  back: string;
};

export function StakeholderForm({ stored, answer, members, owners, who, submit, back }: Props) {
  const { t } = useTranslation();
  const shown = answer ?? { problems: [], values: stored };
  const area = (name: string, label: string, hint?: string) => (
    <TextArea name={name} rejection={shown} rows={2} label={label} hint={hint} />
  );
  const named = (list: readonly Named[], none: string) => [
    { value: "", word: none },
    ...list.map(({ id, name }) => ({ value: id, word: name })),
  ];
  return (
    <Form method="post" noValidate className="form sheet" key={firstTyped(shown.values, "revision")}>
      <FormProblems rejection={answer} />
      <input type="hidden" name="id" value={firstTyped(shown.values, "id")} />
      <input type="hidden" name="revision" value={firstTyped(shown.values, "revision")} />
      {who ? <WhoFields shown={shown} {...who} /> : null}
      <Group title={t("stakeholders:form.what")}>
        <NatureFields shown={shown} />
        <div className="pair">
          <ChoiceField
            name="category"
            rejection={shown}
            label={t("stakeholders:form.category")}
            choices={[
              { value: "", word: t("stakeholders:form.choose") },
              ...categories.map((value) => ({ value, word: t(categoryWord[value]) })),
            ]}
          />
          <ChoiceField
            name="group"
            rejection={shown}
            label={t("stakeholders:form.group")}
            choices={[
              { value: "", word: t("stakeholders:form.choose") },
              ...groups.map((value) => ({ value, word: t(groupWord[value]) })),
            ]}
          />
          <ChoiceField
            name="memberId"
            rejection={shown}
            label={t("stakeholders:form.member")}
            choices={named(members, t("stakeholders:form.wholeRegion"))}
          />
          <ChoiceField
            name="ownerContactId"
            rejection={shown}
            label={t("stakeholders:form.owner")}
            choices={named(owners, t("stakeholders:form.noOwner"))}
          />
        </div>
        {area("relation", t("stakeholders:form.relation"), t("stakeholders:form.relationHint"))}
      </Group>
      {who ? (
        <Group title={t("stakeholders:form.place")} hint={t("stakeholders:form.placeHint")}>
          <PlaceFields shown={shown} mayBeNone />
        </Group>
      ) : null}
      <details className="more" open={!who || alsoTold(shown)}>
        <summary className="quiet">{t("stakeholders:form.more")}</summary>
        <Group title={t("stakeholders:form.needs")} hint={t("stakeholders:open.hint")}>
          {area("needFromUs", t("stakeholders:form.needFromUs"))}
          {area("weNeed", t("stakeholders:form.weNeed"))}
          {area("expectation", t("stakeholders:form.expectation"))}
          {area("successCriteria", t("stakeholders:form.successCriteria"), t("stakeholders:form.successCriteriaHint"))}
        </Group>
        <Group title={t("stakeholders:form.dealing")} hint={t("stakeholders:open.hint")}>
          <ChoiceField
            name="participation"
            rejection={shown}
            label={t("stakeholders:form.participation")}
            hint={t("stakeholders:form.participationHint")}
            choices={[
              { value: "", word: t("stakeholders:form.notDecided") },
              ...participationLevels.map((value) => ({ value, word: t(participationWord[value]) })),
            ]}
          />
          {area("promise", t("stakeholders:form.promise"), t("stakeholders:form.promiseHint"))}
          <div className="pair">
            <TextField
              name="preferredChannel"
              rejection={shown}
              autoComplete="off"
              label={t("stakeholders:form.channel")}
            />
            <TextField
              name="importantPhase"
              rejection={shown}
              autoComplete="off"
              label={t("stakeholders:form.phase")}
            />
          </div>
        </Group>
      </details>
      <div className="save-line">
        <SubmitButton>{submit}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("stakeholders:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}

const canWait = [
  "needFromUs",
  "weNeed",
  "expectation",
  "successCriteria",
  "participation",
  "promise",
  "preferredChannel",
  "importantPhase",
] as const;

/** Something is written, or wrong, in what a new one can do without. */
const alsoTold = ({ values, problems }: Rejection): boolean =>
  canWait.some((name) => firstTyped(values, name) !== "" || problems.some(({ field }) => field === name));
