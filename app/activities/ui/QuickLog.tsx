// «I dag snakket jeg med … om …»: a conversation logged in one line.
import { Form } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { Person } from "~/contacts/person.ts";
import { problemAt, type Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import { PersonChecks } from "./PeopleFields.tsx";
import { usePeople } from "./people-found.tsx";
import "./activity-form.css";

type Props = {
  /** The id of what it makes, so that pressing it twice makes one. */
  newId: string;
  /** What the last try was answered with. */
  answer: (Rejection & { people: readonly Person[]; candidates: readonly Person[] }) | undefined;
  peoplePath: string;
};

export function QuickLog({ newId, answer, peoplePath }: Props) {
  const { t } = useTranslation();
  const people = usePeople(peoplePath);
  const typed = (name: string) => (answer ? firstTyped(answer.values, name) : "");
  const wrong = (name: string) => (problemAt(answer, name) ? true : undefined);
  const person = (
    <input
      type="text"
      name="person"
      id="person"
      list={people.listId}
      autoComplete="off"
      maxLength={200}
      defaultValue={typed("person")}
      placeholder={t("activities:quick.someone")}
      aria-label={t("activities:quick.person")}
      aria-invalid={wrong("person")}
      onChange={people.look}
    />
  );
  const title = (
    <input
      type="text"
      name="title"
      id="title"
      autoComplete="off"
      maxLength={200}
      defaultValue={typed("title")}
      placeholder={t("activities:quick.something")}
      aria-label={t("activities:quick.title")}
      aria-invalid={wrong("title")}
    />
  );
  return (
    <Form method="post" className="quick-log noprint" noValidate key={newId}>
      <FormProblems rejection={answer} />
      <input type="hidden" name="id" value={newId} />
      <p className="sentence">
        <Trans i18nKey="activities:quick.sentence" components={{ person, title }} />{" "}
        <SubmitButton variant="secondary" name="intent" value="log">
          {t("activities:quick.submit")}
        </SubmitButton>
      </p>
      {people.found}
      {answer ? <PersonChecks people={answer.people} checked /> : null}
      {answer ? <PersonChecks people={answer.candidates} /> : null}
    </Form>
  );
}
