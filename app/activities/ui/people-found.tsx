// Names that come up as one types: a list that the browser itself offers beside the field.
import { useFetcher } from "@remix-run/react";
import { type ChangeEvent, type ReactNode, useId } from "react";
import type { loader } from "../pages/people.ts";
import { personLabel } from "../which-person.ts";

type PeopleFound = {
  /** For the field's `list`. */
  listId: string;
  look: (event: ChangeEvent<HTMLInputElement>) => void;
  found: ReactNode;
};

/** A name of one letter is nobody's. */
const shortestName = 2;

export function usePeople(peoplePath: string): PeopleFound {
  const listId = useId();
  const fetcher = useFetcher<typeof loader>();
  const look = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const typed = target.value.trim();
    if (typed.length >= shortestName) fetcher.load(`${peoplePath}?name=${encodeURIComponent(typed)}`);
  };
  const found = (
    <datalist id={listId}>
      {fetcher.data?.people.map((person) => (
        <option key={person.id} value={personLabel(person)} />
      ))}
    </datalist>
  );
  return { listId, look, found };
}
