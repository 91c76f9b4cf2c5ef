import type { ContactFields } from "~/contacts/form.ts";
import { serial } from "../factories.ts";

/** What the form of a contact means, with the least that can be written down. */
export const contactFields = (overrides: Partial<ContactFields> = {}): ContactFields => ({
  name: `Ny person ${serial()}`,
  title: "",
  organisation: "",
  email: null,
  phone: "",
  locale: null,
  source: "",
  tags: [],
  topics: [],
  ...overrides,
});
