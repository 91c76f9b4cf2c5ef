// A contact as others at the desk see them: who it is, without address or number. Pure.
import type { Contact } from "#db/schema/contacts.ts";

export type Person = Pick<Contact, "id" | "name" | "title" | "organisation">;

export const personOf = ({ id, name, title, organisation }: Person): Person => ({ id, name, title, organisation });

/** «ordfører, Haukvik kommune» */
export const officeOf = ({ title, organisation }: Pick<Person, "title" | "organisation">): string =>
  [title, organisation].filter(Boolean).join(", ");
