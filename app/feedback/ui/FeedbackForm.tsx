// What came by phone, mail or in a meeting, as one writes it down: what was said, by whom, about what.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { type Locale, locales } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { longestText } from "../form.ts";
import { feedbackKinds, handVias, horizonWord, kindWord, viaWord } from "../kinds.ts";
import "~/contacts/ui/people.css";
import "./inbox.css";

const localeWord = { nb: "platform:language.nb", nn: "platform:language.nn", en: "platform:language.en" } as const;

type Named = readonly { id: string; name: string }[];
type Props = {
  /** As it stands, or new and prefilled; `id` or `revision` among them. */
  stored: Typed;
  answer: Rejection | undefined;
  members: Named;
  owners: Named;
  abouts: readonly { value: string; title: string; locale: Locale }[];
  /** It came by itself: how is not a question. */
  cameByForm?: boolean;
  submit: string;
  back: string;
};

const options = (none: string, named: Named) => [
  { value: "", word: none },
  ...named.map(({ id, name }) => ({ value: id, word: name })),
];

export function FeedbackForm({ stored, answer, members, owners, abouts, cameByForm = false, submit, back }: Props) {
  const { t } = useTranslation();
  const shown: Rejection = answer ?? { problems: [], values: stored };
  const is = (name: string) => firstTyped(shown.values, name) !== "";
  return (
    <Form method="post" noValidate className="form sheet tight" key={firstTyped(shown.values, "revision")}>
      <FormProblems rejection={answer} />
      <input type="hidden" name="id" value={firstTyped(shown.values, "id")} />
      <input type="hidden" name="revision" value={firstTyped(shown.values, "revision")} />
      <TextArea
        name="text"
        rejection={shown}
        rows={5}
        maxLength={longestText}
        lang={firstTyped(shown.values, "locale")}
        label={t("feedback:form.text")}
        hint={t("feedback:form.textHint")}
      />
      <div className="pair">
        <TextField name="name" rejection={shown} autoComplete="off" label={t("feedback:form.name")} />
        <TextField name="organisation" rejection={shown} autoComplete="off" label={t("feedback:form.organisation")} />
      </div>
      <div className="pair">
        <TextField
          name="email"
          type="email"
          rejection={shown}
          autoComplete="off"
          label={t("feedback:form.email")}
          hint={t("feedback:form.emailHint")}
        />
        <ChoiceField
          name="memberId"
          rejection={shown}
          label={t("feedback:form.member")}
          choices={options(t("feedback:form.noMember"), members)}
        />
      </div>
      <div className="pair">
        {cameByForm ? (
          <input type="hidden" name="via" value={firstTyped(shown.values, "via")} />
        ) : (
          <ChoiceField
            name="via"
            rejection={shown}
            label={t("feedback:form.via")}
            choices={handVias.map((via) => ({ value: via, word: t(viaWord[via]) }))}
          />
        )}
        <TextField name="receivedOn" type="date" rejection={shown} label={t("feedback:form.receivedOn")} />
      </div>
      <div className="pair">
        <ChoiceField
          name="kind"
          rejection={shown}
          label={t("feedback:form.kind")}
          choices={feedbackKinds.map((kind) => ({ value: kind, word: t(kindWord[kind]) }))}
        />
        <ChoiceField
          name="horizon"
          rejection={shown}
          label={t("feedback:form.horizon")}
          hint={t("feedback:form.horizonHint")}
          choices={[
            { value: "", word: t("feedback:form.noHorizon") },
            ...(["short", "long"] as const).map((horizon) => ({ value: horizon, word: t(horizonWord[horizon]) })),
          ]}
        />
      </div>
      <div className="choices">
        <Check name="business" on={is("business")} label={t("feedback:form.business")} />
        <Check name="accessRequest" on={is("accessRequest")} label={t("feedback:form.access")} />
      </div>
      <p className="hint small">{t("feedback:form.accessHint")}</p>
      <ChoiceField
        name="about"
        rejection={shown}
        label={t("feedback:form.about")}
        choices={[
          { value: "", word: t("feedback:form.noAbout") },
          ...abouts.map(({ value, title }) => ({ value, word: title })),
        ]}
      />
      <div className="pair">
        <ChoiceField
          name="ownerUserId"
          rejection={shown}
          label={t("feedback:form.owner")}
          choices={options(t("feedback:form.noOwner"), owners)}
        />
        <ChoiceField
          name="locale"
          rejection={shown}
          label={t("feedback:form.language")}
          hint={t("feedback:form.languageHint")}
          choices={locales.map((locale) => ({ value: locale, word: t(localeWord[locale]) }))}
        />
      </div>
      <div className="save-line">
        <SubmitButton>{submit}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("feedback:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}

const Check = ({ name, on, label }: { name: string; on: boolean; label: string }) => (
  <label>
    <input type="checkbox" name={name} defaultChecked={on} />
    {label}
  </label>
);
