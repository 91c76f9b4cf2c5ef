// «Slik ser regionen det i dag»: a new view, of the region or of a member. What may not be kept is not asked about.
import { Form } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { attitudes, attitudeWord } from "../kinds.ts";
import { attributes, attributeWord } from "../salience.ts";
import { PlaceFields } from "./PlaceFields.tsx";

type Props = {
  stored: Typed;
  answer: Rejection | undefined;
  members: readonly { id: string; name: string }[];
  mayHaveAttitude: boolean;
  /** Power, legitimacy and urgency are in use. */
  salience: boolean;
};

export function AssessForm({ stored, answer, members, mayHaveAttitude, salience }: Props) {
  const { t } = useTranslation();
  const shown = answer ?? { problems: [], values: stored };
  const attitudeChoices = [
    { value: "", word: t("stakeholders:form.notKnown") },
    ...attitudes.map((value) => ({ value, word: t(attitudeWord[value]) })),
  ];
  const assessor = (
    <select
      name="memberId"
      aria-label={t("stakeholders:assess.whose")}
      defaultValue={firstTyped(shown.values, "memberId")}
    >
      <option value="">{t("stakeholders:assess.region")}</option>
      {members.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <details className="assess noprint" open={answer !== undefined || firstTyped(stored, "interest") === ""}>
      <summary>{t("stakeholders:assess.again")}</summary>
      <Form method="post" noValidate className="form assess-form" key={JSON.stringify(stored)}>
        <p className="sentence">
          <Trans i18nKey="stakeholders:assess.sentence" components={{ assessor }} />
        </p>
        <PlaceFields shown={shown} mayBeNone={firstTyped(stored, "interest") === ""} />
        {mayHaveAttitude ? (
          <div className="pair">
            <ChoiceField
              name="attitude"
              rejection={shown}
              label={t("stakeholders:assess.attitudeNow")}
              choices={attitudeChoices}
            />
            <ChoiceField
              name="attitudeWanted"
              rejection={shown}
              label={t("stakeholders:assess.attitudeWanted")}
              choices={attitudeChoices}
            />
          </div>
        ) : (
          <p className="small">{t("stakeholders:open.noAttitude")}</p>
        )}
        {salience ? (
          <fieldset>
            <legend>{t("stakeholders:salience.title")}</legend>
            <input type="hidden" name="salience" value="on" />
            <div className="choices">
              {attributes.map((each) => (
                <label key={each}>
                  <input
                    type="checkbox"
                    name={each}
                    value="on"
                    defaultChecked={firstTyped(shown.values, each) !== ""}
                  />
                  {t(attributeWord[each])}
                </label>
              ))}
            </div>
          </fieldset>
        ) : null}
        <TextArea
          name="note"
          rejection={shown}
          rows={2}
          label={t("stakeholders:assess.note")}
          hint={t("stakeholders:open.hint")}
        />
        <div className="save-line">
          <SubmitButton variant="secondary" name="intent" value="assess">
            {t("stakeholders:assess.submit")}
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}
