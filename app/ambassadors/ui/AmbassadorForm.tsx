// One column: who it is, what they can speak of, when, how often, and what they have agreed to.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { locales } from "~/platform/locale.ts";
import type { Typed } from "~/platform/typed.ts";
import { FieldGroup } from "~/successes/ui/FieldGroup.tsx";
import { firstShown, type Shown } from "~/successes/ui/shown-values.ts";
import { ConsentFields } from "./ConsentFields.tsx";
import "~/successes/ui/success-form.css";
import "./ambassador.css";

type Props = {
  stored: Typed;
  answer: Shown | undefined;
  members: readonly { id: string; name: string }[];
  /** A new one: with name, address and consent; else these are changed in their own places. */
  isNew: boolean;
  submit: string;
  back: string;
};

const localeWord = { nb: "platform:language.nb", nn: "platform:language.nn", en: "platform:language.en" } as const;

export function AmbassadorForm({ stored, answer, members, isNew, submit, back }: Props) {
  const { t } = useTranslation();
  const shown: Shown = answer ?? { problems: [], values: stored };
  return (
    <Form method="post" noValidate className="form success-form ambassador-form" key={firstShown(shown, "revision")}>
      <FormProblems rejection={answer} />
      <input type="hidden" name="id" value={firstShown(shown, "id")} />
      <input type="hidden" name="revision" value={firstShown(shown, "revision")} />
      {isNew ? <PersonFields shown={shown} /> : null}
      <FieldGroup title={t("ambassadors:form.speaks")}>
        <ChoiceField
          name="memberId"
          rejection={shown}
          label={t("ambassadors:form.member")}
          choices={[
            { value: "", word: t("ambassadors:form.noMember") },
            ...members.map(({ id, name }) => ({ value: id, word: name })),
          ]}
        />
        <Line
          name="topics"
          shown={shown}
          label={t("ambassadors:form.topics")}
          hint={t("ambassadors:form.topicsHint")}
        />
        <Line
          name="sector"
          shown={shown}
          label={t("ambassadors:form.sector")}
          hint={t("ambassadors:form.sectorHint")}
        />
        <Line
          name="availability"
          shown={shown}
          label={t("ambassadors:form.availability")}
          hint={t("ambassadors:form.availabilityHint")}
        />
        <Check name="mediaTrained" shown={shown} label={t("ambassadors:form.mediaTrained")} />
      </FieldGroup>
      <FieldGroup title={t("ambassadors:form.peace")} hint={t("ambassadors:form.peaceHint")}>
        <div className="pair">
          <TextField
            name="maxAsksPerQuarter"
            type="number"
            min={0}
            max={20}
            inputMode="numeric"
            rejection={shown}
            label={t("ambassadors:form.most")}
          />
          <TextField name="pausedUntil" type="date" rejection={shown} label={t("ambassadors:form.pausedUntil")} />
        </div>
      </FieldGroup>
      <FieldGroup
        title={t("ambassadors:form.minor")}
        hint={t("ambassadors:form.minorHint")}
        open={["isMinor", "guardianName", "guardianEmail"].some((name) => firstShown(shown, name) !== "")}
      >
        <Check name="isMinor" shown={shown} label={t("ambassadors:form.isMinor")} />
        <div className="pair">
          <Line name="guardianName" shown={shown} label={t("ambassadors:form.guardianName")} />
          <TextField
            name="guardianEmail"
            type="email"
            rejection={shown}
            autoComplete="off"
            label={t("ambassadors:form.guardianEmail")}
          />
        </div>
        <Check name="guardianConsent" shown={shown} label={t("ambassadors:form.guardianConsent")} />
      </FieldGroup>
      {isNew ? (
        <FieldGroup title={t("ambassadors:form.consent")} hint={t("ambassadors:form.consentHint")}>
          <ConsentFields shown={shown} />
        </FieldGroup>
      ) : null}
      <div className="save-line">
        <SubmitButton>{submit}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("ambassadors:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}

function PersonFields({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  return (
    <FieldGroup title={t("ambassadors:form.who")} hint={t("ambassadors:form.whoHint")}>
      <div className="pair">
        <Line name="name" shown={shown} label={t("ambassadors:form.name")} />
        <TextField name="email" type="email" rejection={shown} autoComplete="off" label={t("ambassadors:form.email")} />
        <Line name="title" shown={shown} label={t("ambassadors:form.title")} />
        <Line name="organisation" shown={shown} label={t("ambassadors:form.organisation")} />
        <TextField name="phone" type="tel" rejection={shown} autoComplete="off" label={t("ambassadors:form.phone")} />
        <ChoiceField
          name="locale"
          rejection={shown}
          label={t("ambassadors:form.locale")}
          choices={[
            { value: "", word: t("ambassadors:form.localeOfMember") },
            ...locales.map((locale) => ({ value: locale, word: t(localeWord[locale]) })),
          ]}
        />
      </div>
    </FieldGroup>
  );
}

type LineProps = { name: string; shown: Shown; label: string; hint?: string };

const Line = ({ name, shown, label, hint }: LineProps) => (
  <TextField name={name} rejection={shown} autoComplete="off" maxLength={500} label={label} hint={hint} />
);

function Check({ name, shown, label }: LineProps) {
  return (
    <div className="choices">
      <label>
        <input type="checkbox" name={name} value="on" defaultChecked={firstShown(shown, name) !== ""} />
        {label}
      </label>
    </div>
  );
}
