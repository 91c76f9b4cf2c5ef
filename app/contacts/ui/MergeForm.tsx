// Which of two values is kept, where they differ; everything else goes over by itself.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Contact } from "#db/schema/contacts.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { NamedTag } from "../list.queries.server.ts";
import type { MergeField, mergeQuestions } from "../merge-form.ts";
import { tagWord } from "./tag-word.ts";

const fieldWord: Record<MergeField, string> = {
  name: "contacts:form.name",
  title: "contacts:form.title",
  organisation: "contacts:form.organisation",
  email: "contacts:form.email",
  phone: "contacts:form.phone",
  locale: "contacts:form.language",
  source: "contacts:form.source",
};

const localeWord: Record<string, string> = {
  nb: "platform:language.nb",
  nn: "platform:language.nn",
  en: "platform:language.en",
};

type Props = {
  id: string;
  kept: Contact;
  other: Contact;
  keptTags: NamedTag[];
  otherTags: NamedTag[];
  questions: ReturnType<typeof mergeQuestions>;
};

export function MergeForm({ id, kept, other, keptTags, otherTags, questions }: Props) {
  const { t } = useTranslation();
  const said = (contact: Contact, field: MergeField) => {
    const value = contact[field];
    if (!value) return t("contacts:merge.nothing");
    return field === "locale" && localeWord[value] ? t(localeWord[value]) : value;
  };
  const roles = [...keptTags, ...otherTags].map((tag) => tagWord(t, tag));
  return (
    <Form method="post" className="form merge">
      <input type="hidden" name="id" value={id} />
      {questions.length === 0 ? <p>{t("contacts:merge.same")}</p> : null}
      {questions.map(({ field, proposed }) => (
        <fieldset key={field}>
          <legend>{t(fieldWord[field])}</legend>
          {(["kept", "other"] as const).map((which) => (
            <label key={which}>
              <input type="radio" name={field} value={which} defaultChecked={proposed === which} />{" "}
              {said(which === "kept" ? kept : other, field)}
            </label>
          ))}
        </fieldset>
      ))}
      {roles.length > 0 ? (
        <p className="small">{t("contacts:merge.roles", { roles: [...new Set(roles)].join(", ") })}</p>
      ) : null}
      <div className="save-line">
        <SubmitButton name="intent" value="merge">
          {t("contacts:merge.do")}
        </SubmitButton>
        <SubmitButton name="intent" value="apart" variant="tertiary">
          {t("contacts:duplicates.apart")}
        </SubmitButton>
      </div>
    </Form>
  );
}
