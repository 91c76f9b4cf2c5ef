// Whom a typed name means, of those it could mean. Pure.
import { officeOf, type Person } from "~/contacts/person.ts";

/** As a person is offered and read: «Ola Vik, ordfører, Haukvik kommune». */
export const personLabel = (person: Person): string => [person.name, officeOf(person)].filter(Boolean).join(", ");

export type WhichPerson = { person: Person } | { candidates: Person[] };

/** One whose label, or whose name, is exactly what was typed; or the only one there is. Else a person has to choose. */
export function whichPerson(typed: string, found: readonly Person[]): WhichPerson {
  const same = (text: string) => text.toLowerCase() === typed.toLowerCase();
  for (const matching of [
    found.filter((person) => same(personLabel(person))),
    found.filter((person) => same(person.name)),
    found,
  ]) {
    const [person] = matching;
    if (person && matching.length === 1) return { person };
  }
  return { candidates: [...found] };
}
