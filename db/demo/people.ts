// The region, its members, those who sign in, and everyone who is a contact. Pure rows.

import { sortKey } from "#db/dialect/sort-key.ts";
import type { accounts, memberships, users } from "#db/schema/auth.ts";
import type { ContactRole, contactRoles, contacts } from "#db/schema/contacts.ts";
import type { LanguageForm, Member, Region } from "#db/schema/regions.ts";
import { emailKey } from "~/delivery/address.ts";
import { osloTime } from "~/platform/civil-date.ts";
import { demoId, demoSlug } from "./ids.ts";
import { inhabitants } from "./inhabitants.ts";
import { partners } from "./partners.ts";
import type { DemoMember } from "./region-data.server.ts";
import { memberNamed, type World } from "./world.ts";

export const regionRow = (world: World): Region => ({
  id: world.regionId,
  slug: demoSlug,
  name: world.data.region.name,
  legalForm: world.data.region.legalForm,
  locale: "nb",
  timeZone: osloTime,
  approvalRule: "all",
  toldThreshold: 0.8,
  startedOn: world.shift.date("2026-01-15"),
  createdAt: world.begunAt,
});

const languageForms: Record<DemoMember["languageDecision"], LanguageForm> = {
  bokmal: "nb",
  nynorsk: "nn",
  noytral: "neutral",
};

export const memberRows = ({ data, regionId, shift }: World): Member[] =>
  data.municipalities.map((member) => ({
    id: demoId(member.id),
    regionId,
    name: member.name,
    displayName: member.displayName,
    languageForm: languageForms[member.languageDecision],
    code: member.fictionalCode,
    population: member.population,
    strengths: member.strengths,
    availableHours: member.availableHoursPerQuarter,
    committedHours: member.committedHours,
    capacitySaidOn: shift.date("2026-10-05"),
    leftAt: null,
    sortKey: sortKey(member.name),
  }));

/** Whoever works by links has no account. */
const withAccount = ({ data }: World) => data.users.filter((user) => !user.worksByLink);

export const userRows = (world: World): (typeof users.$inferInsert)[] =>
  withAccount(world).map(({ id, name, email, locale }) => ({
    id: demoId(id),
    name,
    email,
    emailVerified: true,
    locale,
    createdAt: world.begunAt,
    updatedAt: world.begunAt,
  }));

/** As better-auth keeps an email and a password. */
export const accountRows = (world: World, passwordHash: string): (typeof accounts.$inferInsert)[] =>
  withAccount(world).map(({ id }) => ({
    id: demoId(`${id}/account`),
    accountId: demoId(id),
    providerId: "credential",
    userId: demoId(id),
    password: passwordHash,
    createdAt: world.begunAt,
    updatedAt: world.begunAt,
  }));

export const membershipRows = (world: World): (typeof memberships.$inferInsert)[] =>
  withAccount(world).map(({ id, role, memberId }) => ({
    id: demoId(`${id}/membership`),
    userId: demoId(id),
    regionId: world.regionId,
    role,
    memberId: memberId && demoId(memberId),
    createdAt: world.begunAt,
  }));

type NewContact = typeof contacts.$inferInsert;

const contact = (
  world: World,
  row: Omit<NewContact, "regionId" | "emailKey" | "sortKey" | "createdAt"> & { createdAt?: Date },
): NewContact => ({
  createdAt: world.begunAt,
  ...row,
  regionId: world.regionId,
  emailKey: row.email ? emailKey(row.email) : null,
  sortKey: sortKey(row.name),
});

export const contactRows = (world: World): NewContact[] => [
  ...world.data.users.map(({ id, name, title, email, phone, locale, memberId, worksByLink, role }) =>
    contact(world, {
      id: demoId(`${id}/contact`),
      userId: worksByLink ? null : demoId(id),
      name,
      title,
      organisation: memberId && role !== "editor" ? memberNamed(world, memberId).displayName : world.data.region.name,
      email,
      phone,
      locale,
    }),
  ),
  ...world.data.ambassadors.map(({ id, name, role, email, guardianEmail, isMinor, locale }) =>
    contact(world, {
      id: demoId(id),
      name,
      title: role,
      // Mail to a minor goes to the guardian.
      email: isMinor ? (guardianEmail ?? null) : email,
      locale,
    }),
  ),
  ...world.data.mediaContacts.map(({ id, name, outlet, email, phone }) =>
    // No language of their own: that of the outlet.
    contact(world, { id: demoId(id), name, title: "journalist", organisation: outlet, email, phone }),
  ),
  ...partners(world).map(({ id, name, email, locale }) => contact(world, { id: demoId(id), name, email, locale })),
  ...inhabitants(world).map(({ key, name, title, organisation, email, source, locale, createdAt }) =>
    contact(world, { id: demoId(key), name, title, organisation, email, source, locale, createdAt }),
  ),
];

type NewRole = typeof contactRoles.$inferInsert;

export function roleRows(world: World): NewRole[] {
  const { data, regionId } = world;
  const row = (contactId: string, role: ContactRole, memberId: string | null = null): NewRole => ({
    id: demoId(`${contactId}/${role}`),
    regionId,
    contactId: demoId(contactId),
    role,
    memberId: memberId && demoId(memberId),
  });
  return [
    ...data.municipalities.map(({ id, contactUserId }) => row(`${contactUserId}/contact`, "memberContact", id)),
    ...withAccount(world).map(({ id, role, memberId }) =>
      row(`${id}/contact`, role === "reader" ? "board" : "staff", memberId),
    ),
    // Only whoever has agreed to speak for the cooperation, and has not taken it back.
    ...data.ambassadors
      .filter(({ consent }) => consent.status === "given")
      .map(({ id, municipalityId }) => row(id, "ambassador", municipalityId)),
    ...data.mediaContacts.map(({ id }) => row(id, "journalist")),
    ...inhabitants(world).flatMap(({ key, member, roles }) => roles.map((role) => row(key, role, member))),
  ];
}
