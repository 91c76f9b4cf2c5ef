// Whom the form of a new stakeholder means: a contact that is there already, or a new one.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { personMeant } from "~/activities/people.queries.server.ts";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import type { Person } from "~/contacts/person.ts";
import { Refusal } from "~/platform/refusal.ts";
import { contactsNamed } from "./choices.queries.server.ts";
import type { WhoFields } from "./form.ts";
import type { NewStakeholder } from "./stakeholders.commands.server.ts";

/**
 * A name that is typed as it was offered, with the office behind it, means that contact. One that somebody has already
 * is asked about: nobody is written down twice, and nobody is taken for another.
 * @throws Refusal where a person has to say who is meant
 */
export async function contactMeant(actor: Actor, db: ReadDb, who: WhoFields): Promise<NewStakeholder["contact"]> {
  const { contact, ...person } = who;
  if (contact !== null && contact !== "new") return { id: contact };
  if (contact === "new" || person.email !== null) return person;
  const [offered] = await asOffered(actor, db, person.name);
  if (offered) return { id: offered.id };
  if ((await contactsNamed(actor, db, person.name)).length === 0) return person;
  throw new Refusal("stakeholders:refusal.whichContact", { field: "contact", params: { name: person.name } });
}

/** Those with the typed name, to choose among; and the one who is chosen already. */
export async function contactsToChoose(actor: Actor, db: ReadDb, name: string, chosen: string): Promise<Person[]> {
  const named = name === "" ? [] : await contactsNamed(actor, db, name);
  const known = named.some(({ id }) => id === chosen) || chosen === "new" || chosen === "";
  return known ? named : [...(await contactsByIds(actor, db, [chosen])), ...named];
}

async function asOffered(actor: Actor, db: ReadDb, typed: string): Promise<Person[]> {
  if (!typed.includes(",")) return [];
  const meant = await personMeant(actor, db, typed);
  return "person" in meant ? [meant.person] : [];
}
