// Whom mail to an ambassador goes to, and in which language. Pure.
import type { Ambassador } from "#db/schema/ambassadors.ts";
import type { Contact } from "#db/schema/contacts.ts";

export type Recipient = { name: string; email: string | null; isGuardian: boolean };

/** The guardian of a minor, whoever else's address is known. */
export function recipientOf(
  contact: Pick<Contact, "name" | "email">,
  ambassador: Pick<Ambassador, "isMinor" | "guardianName" | "guardianEmail">,
): Recipient {
  if (!ambassador.isMinor) return { name: contact.name, email: contact.email, isGuardian: false };
  const { guardianName, guardianEmail } = ambassador;
  return { name: guardianName || contact.name, email: guardianEmail, isGuardian: true };
}
