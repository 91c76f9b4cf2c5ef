// Who took part: those on the form, and a field for one more.
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { officeOf, type Person } from "~/contacts/person.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { PersonField } from "./PersonField.tsx";

type Props = {
  shown: Rejection;
  people: readonly Person[];
  /** Whom the typed name could mean. */
  candidates: readonly Person[];
  peoplePath: string;
};

export function PeopleFields({ shown, people, candidates, peoplePath }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="field people" id="contactIds" tabIndex={-1}>
      <legend>{t("activities:form.people")}</legend>
      {/* Drawn anew when someone is added: the boxes are then as the server says, and the field is empty again. */}
      <div className="taking-part" key={people.map(({ id }) => id).join()}>
        <PersonChecks people={people} checked />
        <div className="one-more">
          <PersonField
            rejection={shown}
            label={t("activities:form.person")}
            hint={t("activities:form.personHint")}
            peoplePath={peoplePath}
          />
          <SubmitButton variant="secondary" name="intent" value="addPerson">
            {t("activities:form.addPerson")}
          </SubmitButton>
        </div>
        <PersonChecks people={candidates.filter(({ id }) => !people.some((person) => person.id === id))} />
      </div>
    </fieldset>
  );
}

export function PersonChecks({ people, checked = false }: { people: readonly Person[]; checked?: boolean }) {
  if (people.length === 0) return null;
  return (
    <ul className="person-checks">
      {people.map((person) => (
        <li key={person.id}>
          <label>
            <input type="checkbox" name="contactIds" value={person.id} defaultChecked={checked} />
            <span>
              <b>{person.name}</b>
              <small>{officeOf(person)}</small>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
