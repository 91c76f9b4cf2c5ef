// A journalist: who, what they cover, how to reach them, and where they work now.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { locales } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import "~/contacts/ui/people.css";
import "./enquiry.css";

const localeWord = { nb: "platform:language.nb", nn: "platform:language.nn", en: "platform:language.en" } as const;

type Props = {
  stored: Typed;
  answer: Rejection | undefined;
  outlets: readonly { id: string; name: string }[];
  submit: string;
  back: string;
};

export function JournalistForm({ stored, answer, outlets, submit, back }: Props) {
  const { t } = useTranslation();
  const shown: Rejection = answer ?? { problems: [], values: stored };
  return (
    <Form method="post" noValidate className="form sheet tight" key={firstTyped(shown.values, "revision")}>
      <FormProblems rejection={answer} />
      <input type="hidden" name="id" value={firstTyped(shown.values, "id")} />
      <input type="hidden" name="revision" value={firstTyped(shown.values, "revision")} />
      <TextField name="name" rejection={shown} autoComplete="off" label={t("press:media.person")} />
      <div className="pair">
        <TextField
          name="email"
          type="email"
          rejection={shown}
          autoComplete="off"
          label={t("press:media.email")}
          hint={t("press:media.emailHint")}
        />
        <TextField name="phone" type="tel" rejection={shown} autoComplete="off" label={t("press:media.phone")} />
      </div>
      <div className="pair">
        <TextField name="title" rejection={shown} autoComplete="off" label={t("press:media.role")} />
        <TextField
          name="beat"
          rejection={shown}
          autoComplete="off"
          label={t("press:media.beat")}
          hint={t("press:media.beatHint")}
        />
      </div>
      <div className="pair">
        <ChoiceField
          name="outletId"
          rejection={shown}
          label={t("press:media.worksAt")}
          hint={t("press:media.worksAtHint")}
          choices={outlets.map(({ id, name }) => ({ value: id, word: name }))}
        />
        <ChoiceField
          name="locale"
          rejection={shown}
          label={t("press:media.ownLanguage")}
          choices={[
            { value: "", word: t("press:media.languageOfOutlet") },
            ...locales.map((locale) => ({ value: locale, word: t(localeWord[locale]) })),
          ]}
        />
      </div>
      <div className="save-line">
        <SubmitButton>{submit}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("press:enquiry.cancel")}
        </Link>
      </div>
    </Form>
  );
}
