// What the form of a contact holds, as it is typed and as it is meant. Pure.
import { z } from "zod";
import type { Contact } from "#db/schema/contacts.ts";
import { type Locale, locales } from "~/platform/locale.ts";
import type { Typed } from "~/platform/typed.ts";
import { distinctTags, handRoles, needsMember, type Tag } from "./roles.ts";
import { address, line, requiredLine, textAt, textsAt, topics } from "./typed-fields.ts";

export type ContactFields = {
  name: string;
  title: string;
  organisation: string;
  email: string | null;
  phone: string;
  locale: Locale | null;
  source: string;
  /** Those set by hand. */
  tags: Tag[];
  topics: string[];
};

/** Two parallel lists: a role, and the member it is in. A line without a role is no line. */
const tagLines = z
  .object({ roles: z.array(z.enum(["", ...handRoles], "contacts:form.stale")).max(100), members: z.array(z.string()) })
  .transform(({ roles, members }, context) => {
    const tags = roles.flatMap((role, position): Tag[] => {
      if (role === "") return [];
      const memberId = members[position] || null;
      if (needsMember(role) && memberId === null) {
        const message = "contacts:form.memberMissing";
        context.addIssue({ code: "custom", path: [String(position), "roleMember"], message });
      }
      return [{ role, memberId }];
    });
    return distinctTags(tags);
  });

const shape = z.object({
  name: requiredLine(120, "contacts:form.nameMissing"),
  title: line(160),
  organisation: line(160),
  email: address.transform((text) => text || null),
  phone: line(40),
  locale: z.enum(["", ...locales], "contacts:form.stale").transform((text) => text || null),
  source: line(200),
  tags: tagLines,
  topics,
});

/** @throws ZodError whose messages are word keys and whose paths are names of fields */
export function readContactForm(form: FormData): ContactFields {
  const plain = ["name", "title", "organisation", "email", "phone", "locale", "source"] as const;
  return shape.parse({
    ...Object.fromEntries(plain.map((name) => [name, textAt(form, name)])),
    tags: { roles: textsAt(form, "role"), members: textsAt(form, "roleMember") },
    topics: textsAt(form, "topics"),
  });
}

/** The contact as its form shows it. */
export function valuesOf(contact: Contact, tags: readonly Tag[], topicNames: readonly string[]): Typed {
  const byHand = tags.filter(({ role }) => (handRoles as readonly string[]).includes(role));
  return {
    revision: [String(contact.revision)],
    name: [contact.name],
    title: [contact.title],
    organisation: [contact.organisation],
    email: [contact.email ?? ""],
    phone: [contact.phone],
    locale: [contact.locale ?? ""],
    source: [contact.source],
    role: byHand.map(({ role }) => role),
    roleMember: byHand.map(({ memberId }) => memberId ?? ""),
    topics: [...topicNames],
  };
}
