// The fields that the common text and the local versions share.
import { Select } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FieldFrame } from "~/components/FieldFrame.tsx";
import { useField } from "~/components/field-state.ts";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { type Locale, languageTag, locales } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import type { Step } from "../rearrange.ts";
import { languageName } from "./language-name.ts";
import type { PartFields as Fields } from "./PartForm.tsx";

export type PersonToQuote = { id: string; name: string; title: string };

/** The language that the form is writing now: for spelling and for reading aloud. */
export const writingIn = (shown: Rejection, fallback: Locale): string =>
  languageTag[locales.find((locale) => locale === firstTyped(shown.values, "locale")) ?? fallback];

export function Group({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <section className="group">
      <h2>{title}</h2>
      {hint && <p className="small">{hint}</p>}
      {children}
    </section>
  );
}

export function LanguageField({ shown }: { shown: Rejection }) {
  const { t } = useTranslation();
  return (
    <PickField name="locale" rejection={shown} label={t("press:edit.language")}>
      {locales.map((locale) => (
        <option key={locale} value={locale}>
          {languageName(t, locale)}
        </option>
      ))}
    </PickField>
  );
}

type PickProps = {
  name: string;
  id?: string;
  rejection: Rejection;
  problemKey?: string;
  position?: number;
  label: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
};

export function PickField({ name, id, rejection, problemKey, position, label, hint, children }: PickProps) {
  const field = useField({ name, id, rejection, problemKey, position, hint });
  return (
    <FieldFrame {...field} label={label} hint={hint}>
      <Select
        name={name}
        id={field.fieldId}
        defaultValue={String(field.value)}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={field.describedBy}
      >
        {children}
      </Select>
    </FieldFrame>
  );
}

type RowProps = Pick<Fields, "rearrangeButton"> & {
  group: Step["group"];
  at: number;
  rows: number;
  /** What the row is called, for those who do not see where the buttons stand. */
  name: string;
};

/** Up, down and out, for one of several rows. */
export function RowActs({ group, at, rows, name, rearrangeButton }: RowProps) {
  const { t } = useTranslation();
  return (
    <p className="row-acts">
      {at > 0 && rearrangeButton({ group, act: "up", at }, t("press:edit.up"), name)}
      {at < rows - 1 && rearrangeButton({ group, act: "down", at }, t("press:edit.down"), name)}
      {rearrangeButton({ group, act: "remove", at }, t("press:edit.remove"), name)}
    </p>
  );
}

type QuotesProps = Fields & { people: readonly PersonToQuote[]; lang: string; hint: string };

/** The quotes, each with who says it. A quote that is taken out leaves the text when it is saved. */
export function QuoteFields({ shown, rearrangeButton, people, lang, hint }: QuotesProps) {
  const { t } = useTranslation();
  const keys = shown.values.quoteKey ?? [];
  return (
    <Group title={t("press:edit.quotes")} hint={hint}>
      {keys.map((key, at) => (
        <fieldset key={key} className="one-quote">
          <legend className="sr">{t("press:edit.quoteNumber", { number: at + 1 })}</legend>
          <input type="hidden" name="quoteKey" value={key} />
          <TextArea
            name="quoteText"
            id={`quotes.${at}.text`}
            problemKey={`quotes.${at}.text`}
            position={at}
            rejection={shown}
            label={t("press:edit.quoteText")}
            hint={t("press:edit.quoteTextHint")}
            lang={lang}
            rows={3}
          />
          <div className="pair">
            <PickField
              name="quoteSpeaker"
              id={`quotes.${at}.speakerId`}
              problemKey={`quotes.${at}.speakerId`}
              position={at}
              rejection={shown}
              label={t("press:edit.speaker")}
            >
              <option value="">{t("press:edit.chooseSpeaker")}</option>
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {[person.name, person.title].filter(Boolean).join(", ")}
                </option>
              ))}
            </PickField>
            <TextField
              name="quoteTitle"
              id={`quotes.${at}.title`}
              problemKey={`quotes.${at}.title`}
              position={at}
              rejection={shown}
              label={t("press:edit.speakerTitle")}
              hint={t("press:edit.speakerTitleHint")}
              lang={lang}
            />
          </div>
          <RowActs
            group="quotes"
            at={at}
            rows={keys.length}
            name={t("press:edit.quoteNumber", { number: at + 1 })}
            rearrangeButton={rearrangeButton}
          />
        </fieldset>
      ))}
      {rearrangeButton({ group: "quotes", act: "add", at: keys.length }, t("press:edit.addQuote"))}
    </Group>
  );
}

type ContactProps = {
  shown: Rejection;
  inherited?: { name: string; title: string; phone: string; email: string };
  hint: string;
};

/** Who answers journalists. A local version without one inherits the common. */
export function ContactFields({ shown, inherited, hint }: ContactProps) {
  const { t } = useTranslation();
  return (
    <Group title={t("press:edit.contact")} hint={hint}>
      <div className="pair">
        <TextField
          name="contact.name"
          rejection={shown}
          label={t("press:edit.contactName")}
          placeholder={inherited?.name}
          autoComplete="off"
        />
        <TextField
          name="contact.title"
          rejection={shown}
          label={t("press:edit.contactTitle")}
          placeholder={inherited?.title}
          autoComplete="off"
        />
        <TextField
          name="contact.phone"
          type="tel"
          rejection={shown}
          label={t("press:edit.contactPhone")}
          placeholder={inherited?.phone}
          autoComplete="off"
        />
        <TextField
          name="contact.email"
          type="email"
          rejection={shown}
          label={t("press:edit.contactEmail")}
          placeholder={inherited?.email}
          autoComplete="off"
        />
      </div>
    </Group>
  );
}
