// What a stakeholder is called: an office by its title, whoever holds it today; everyone else by name. Pure.
import type { Stakeholder } from "#db/schema/stakeholders.ts";
import { officeOf, type Person } from "~/contacts/person.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** «Ordfører, Øyvær kommune». A title that names its place already is not told it again. */
export function standsAs({ nature }: Pick<Stakeholder, "nature">, { name, title, organisation }: Person): string {
  if (nature !== "office" || title === "") return name;
  const [place = ""] = organisation.split(" ");
  const told = place !== "" && title.toLowerCase().includes(place.toLowerCase());
  return [capital(title), told ? "" : organisation].filter(Boolean).join(", ");
}

/** What its name leaves unsaid: who holds the office today, or what the organisation is. */
export const besideName = (stakeholder: Pick<Stakeholder, "nature">, person: Person): string =>
  standsAs(stakeholder, person) === person.name ? officeOf(person) : person.name;
