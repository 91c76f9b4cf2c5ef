// What a contact is to the region: which tags a person sets by hand here, and which other modules write. Pure.
import type { ContactRole } from "#db/schema/contacts.ts";

/** In the order they are offered. */
export const handRoles = [
  "memberContact",
  "memberDeputy",
  "board",
  "councillor",
  "staff",
  "business",
  "resident",
] as const satisfies readonly ContactRole[];

/** Of the ambassadors' and the journalists' own lists; shown here, changed there. */
export const listRoles = ["ambassador", "journalist"] as const satisfies readonly ContactRole[];

export const allRoles: readonly ContactRole[] = [...handRoles, ...listRoles];

export const isHandRole = (role: ContactRole): role is (typeof handRoles)[number] =>
  (handRoles as readonly ContactRole[]).includes(role);

export const isRole = (text: string): text is ContactRole => (allRoles as readonly string[]).includes(text);

/** Word keys: what one such person is called. */
export const roleWord: Record<ContactRole, string> = {
  memberContact: "contacts:role.memberContact",
  memberDeputy: "contacts:role.memberDeputy",
  board: "contacts:role.board",
  councillor: "contacts:role.councillor",
  staff: "contacts:role.staff",
  business: "contacts:role.business",
  resident: "contacts:role.resident",
  ambassador: "contacts:role.ambassador",
  journalist: "contacts:role.journalist",
};

/** …and several of them. */
export const rolesWord: Record<ContactRole, string> = {
  memberContact: "contacts:roles.memberContact",
  memberDeputy: "contacts:roles.memberDeputy",
  board: "contacts:roles.board",
  councillor: "contacts:roles.councillor",
  staff: "contacts:roles.staff",
  business: "contacts:roles.business",
  resident: "contacts:roles.resident",
  ambassador: "contacts:roles.ambassador",
  journalist: "contacts:roles.journalist",
};

/** Of a member, and of nothing else. */
export const needsMember = (role: ContactRole): boolean => role === "memberContact" || role === "memberDeputy";

export type Tag = { role: ContactRole; memberId: string | null };

export const sameTag = (a: Tag, b: Tag): boolean => a.role === b.role && a.memberId === b.memberId;

/** Each once. */
export const distinctTags = (tags: readonly Tag[]): Tag[] =>
  tags.filter((tag, position) => tags.findIndex((other) => sameTag(other, tag)) === position);
