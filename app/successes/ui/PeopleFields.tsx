// Who can be quoted: chosen among contacts, or a person who is added with it.
import { useTranslation } from "react-i18next";
import { TextField } from "~/components/TextField.tsx";
import { officeOf, type Person } from "~/contacts/person.ts";
import { FieldGroup } from "./FieldGroup.tsx";
import { firstShown, isShown, isTouched, type Shown } from "./shown-values.ts";

export function PeopleFields({ shown, people }: { shown: Shown; people: readonly Person[] }) {
  const { t } = useTranslation();
  const chosen = people.filter((person) => isShown(shown, "people", person.id));
  const others = people.filter((person) => !chosen.includes(person));
  return (
    <FieldGroup
      title={t("successes:form.people")}
      hint={chosen.length ? chosen.map((person) => person.name).join(", ") : t("successes:form.peopleHint")}
      open={isTouched(shown, ["people", "newPersonName", "newPersonTitle", "newPersonEmail"])}
    >
      {people.length ? (
        <fieldset className="people-choices" id="people" tabIndex={-1}>
          <legend className="sr">{t("successes:form.people")}</legend>
          {[...chosen, ...others].map((person) => (
            <label key={person.id}>
              <input type="checkbox" name="people" value={person.id} defaultChecked={chosen.includes(person)} />
              <span>
                <b>{person.name}</b>
                <small>{officeOf(person)}</small>
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <div className="new-person">
        <h3>{t("successes:form.newPerson")}</h3>
        <input type="hidden" name="newPersonId" value={firstShown(shown, "newPersonId")} />
        <div className="pair">
          <TextField
            name="newPersonName"
            rejection={shown}
            autoComplete="off"
            label={t("successes:form.newPersonName")}
          />
          <TextField
            name="newPersonTitle"
            rejection={shown}
            autoComplete="off"
            label={t("successes:form.newPersonTitle")}
          />
        </div>
        <TextField
          name="newPersonEmail"
          type="email"
          rejection={shown}
          autoComplete="off"
          label={t("successes:form.newPersonEmail")}
          hint={t("successes:form.newPersonEmailHint")}
        />
      </div>
    </FieldGroup>
  );
}
