// Who it is: names that are contacts already come up as one types; a name that somebody has is asked about.
import { Input } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { usePeople } from "~/activities/ui/people-found.tsx";
import { FieldFrame } from "~/components/FieldFrame.tsx";
import { useField } from "~/components/field-state.ts";
import { TextField } from "~/components/TextField.tsx";
import { officeOf, type Person } from "~/contacts/person.ts";
import { Group } from "~/contacts/ui/ContactForm.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";

export type WhoChoices = {
  /** Contacts that may be meant. */
  contacts: readonly Person[];
  peoplePath: string;
};

export function WhoFields({ shown, contacts, peoplePath }: WhoChoices & { shown: Rejection }) {
  const { t } = useTranslation();
  const hint = t("stakeholders:form.nameHint");
  const field = useField({ name: "name", rejection: shown, hint });
  const people = usePeople(peoplePath);
  const chosen = firstTyped(shown.values, "contact");
  return (
    <Group title={t("stakeholders:form.who")}>
      <div className="name-field">
        <FieldFrame {...field} label={t("stakeholders:form.name")} hint={hint}>
          <Input
            type="text"
            name="name"
            id={field.fieldId}
            list={people.listId}
            autoComplete="off"
            maxLength={200}
            defaultValue={field.value}
            onChange={people.look}
            aria-invalid={field.problem ? true : undefined}
            aria-describedby={field.describedBy}
          />
          {people.found}
        </FieldFrame>
      </div>
      {contacts.length > 0 ? (
        <fieldset className="which" id="contact" tabIndex={-1}>
          <legend>{t("stakeholders:form.which")}</legend>
          <div className="choices">
            {contacts.map((person) => (
              <label key={person.id}>
                <input type="radio" name="contact" value={person.id} defaultChecked={chosen === person.id} />
                {[person.name, officeOf(person)].filter(Boolean).join(", ")}
              </label>
            ))}
            <label>
              <input type="radio" name="contact" value="new" defaultChecked={chosen === "new"} />
              {t("stakeholders:form.someoneNew")}
            </label>
          </div>
        </fieldset>
      ) : null}
      <div className="pair">
        <TextField
          name="email"
          type="email"
          rejection={shown}
          autoComplete="off"
          label={t("stakeholders:form.email")}
          hint={t("stakeholders:form.emailHint")}
        />
        <TextField
          name="title"
          rejection={shown}
          autoComplete="off"
          label={t("stakeholders:form.title")}
          hint={t("stakeholders:form.titleHint")}
        />
      </div>
      <TextField name="organisation" rejection={shown} autoComplete="off" label={t("stakeholders:form.organisation")} />
    </Group>
  );
}
