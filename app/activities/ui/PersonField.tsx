// Finding one person by name: names come up as one types, and whoever is not found can be tried without any script too.
import { Input } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import { FieldFrame } from "~/components/FieldFrame.tsx";
import { useField } from "~/components/field-state.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { usePeople } from "./people-found.tsx";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  rejection: Rejection | undefined;
  /** Where names are found. */
  peoplePath: string;
};

export function PersonField({ label, hint, rejection, peoplePath }: Props) {
  const field = useField({ name: "person", rejection, hint });
  const people = usePeople(peoplePath);
  return (
    <FieldFrame {...field} label={label} hint={hint}>
      <Input
        type="text"
        name="person"
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
  );
}
