// Finding one person by name: names come up as one types, and whoever is not found can be tried without any script too.
import { Input } from "@digdir/designsystemet-react";
import { useFetcher } from "@remix-run/react";
import type { ReactNode } from "react";
import { type ChangeEvent, useId } from "react";
import { FieldFrame } from "~/components/FieldFrame.tsx";
import { useField } from "~/components/field-state.ts";
import type { Rejection } from "~/platform/rejection.ts";
import type { loader as peopleLoader } from "../pages/people.ts";
import { personLabel } from "../which-person.ts";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  rejection: Rejection | undefined;
  /** Where names are found. */
  peoplePath: string;
};

export function PersonField({ label, hint, rejection, peoplePath }: Props) {
  const field = useField({ name: "person", rejection, hint });
  const list = useId();
  const found = useFetcher<typeof peopleLoader>();
  const look = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const typed = target.value.trim();
    if (typed.length >= 2) found.load(`${peoplePath}?name=${encodeURIComponent(typed)}`);
  };
  return (
    <FieldFrame {...field} label={label} hint={hint}>
      <Input
        type="text"
        name="person"
        id={field.fieldId}
        list={list}
        autoComplete="off"
        maxLength={200}
        defaultValue={field.value}
        onChange={look}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={field.describedBy}
      />
      <datalist id={list}>
        {found.data?.people.map((person) => (
          <option key={person.id} value={personLabel(person)} />
        ))}
      </datalist>
    </FieldFrame>
  );
}
