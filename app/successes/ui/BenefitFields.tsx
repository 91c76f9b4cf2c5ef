// What it means to each member: one sentence, in the member's own language form. An empty sentence says: not this one.

import { ValidationMessage } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import type { Member } from "#db/schema/regions.ts";
import { TextArea } from "~/components/TextArea.tsx";
import { problemAt } from "~/platform/rejection.ts";
import { benefitField } from "../form.ts";
import { Choices } from "./Choices.tsx";
import { type ChoosableExpectation, ExpectationChoices } from "./ExpectationChoices.tsx";
import { FieldGroup } from "./FieldGroup.tsx";
import type { Shown } from "./shown-values.ts";

export type MemberToWriteFor = Pick<Member, "id" | "name" | "languageForm">;

type Props = {
  shown: Shown;
  members: readonly MemberToWriteFor[];
  expectations: readonly ChoosableExpectation[];
};

export function BenefitFields({ shown, members, expectations }: Props) {
  const { t } = useTranslation();
  const problem = problemAt(shown, "benefits");
  return (
    <div id="benefits" tabIndex={-1}>
      <FieldGroup title={t("successes:form.goodFor")} hint={t("successes:form.goodForHint")}>
        {problem ? <ValidationMessage>{t(problem.code)}</ValidationMessage> : null}
        <ul className="good-for">
          {members.map((member) => {
            const nynorsk = member.languageForm === "nn";
            const params = { member: member.name };
            return (
              <li key={member.id}>
                <TextArea
                  name={benefitField(member.id, "sentence")}
                  rejection={shown}
                  lang={nynorsk ? "nn" : "nb"}
                  rows={2}
                  placeholder=" "
                  label={member.name}
                  hint={
                    nynorsk ? t("successes:form.sentenceHintNn", params) : t("successes:form.sentenceHintNb", params)
                  }
                />
                <Choices
                  name={benefitField(member.id, "kind")}
                  shown={shown}
                  hiddenLegend
                  legend={t("successes:form.benefitKind", params)}
                  choices={[
                    { value: "direct", label: t("successes:form.direct") },
                    { value: "indirect", label: t("successes:form.indirect") },
                  ]}
                />
                <ExpectationChoices
                  shown={shown}
                  legend={t("successes:form.answersOf", params)}
                  expectations={expectations.filter(({ memberId }) => memberId === member.id)}
                />
              </li>
            );
          })}
        </ul>
        <ExpectationChoices
          shown={shown}
          legend={t("successes:form.answersOfAll")}
          expectations={expectations.filter(({ memberId }) => memberId === null)}
        />
      </FieldGroup>
    </div>
  );
}
