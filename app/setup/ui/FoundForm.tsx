import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { localeChoices } from "../../auth/ui/locale-choices.ts";
import { ChoiceField } from "../../components/ChoiceField.tsx";
import { FormProblems } from "../../components/FormProblems.tsx";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { TextField } from "../../components/TextField.tsx";
import type { Locale } from "../../platform/locale.ts";
import type { Rejection } from "../../platform/rejection.ts";
import { slugFrom } from "../../regions/slug.ts";
import { LegalFormField } from "./LegalFormField.tsx";

type Props = { newId: string; locale: Locale; host: string; rejection: Rejection | undefined };

/** The short name follows the name until somebody writes it; without script the server makes it where it is left empty. */
export function FoundForm({ newId, locale, host, rejection }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const written = useRef(Boolean(rejection?.values.slug?.[0]));
  const follow = (name: string) => {
    const slug = form.current?.elements.namedItem("slug");
    if (!written.current && slug instanceof HTMLInputElement) slug.value = slugFrom(name);
  };
  return (
    <>
      <FormProblems rejection={rejection} />
      <Form method="post" className="form" noValidate ref={form}>
        <input type="hidden" name="id" value={rejection?.values.id?.[0] ?? newId} />
        <TextField
          name="name"
          label={t("setup:region.name")}
          hint={t("setup:region.nameHint")}
          autoComplete="organization"
          onInput={(event) => follow(event.currentTarget.value)}
          rejection={rejection}
        />
        <TextField
          name="slug"
          label={t("setup:region.slug")}
          hint={t("setup:region.slugHint", { host })}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onInput={(event) => {
            written.current = event.currentTarget.value !== "";
          }}
          rejection={rejection}
        />
        <LegalFormField chosen="regionalCouncil" hint={t("setup:legalForm.hint")} rejection={rejection} />
        <ChoiceField
          name="locale"
          label={t("setup:region.language")}
          hint={t("setup:region.languageHint")}
          defaultValue={locale}
          rejection={rejection}
          choices={localeChoices(t)}
        />
        <div>
          <SubmitButton>{t("setup:region.submit")}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
