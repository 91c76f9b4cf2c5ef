// Rows that most tests need. Each takes overrides; what is not said is made up, and a missing region is made.
import { randomUUID } from "node:crypto";
import { inTransaction } from "#db/client.server.ts";
import { sortKey } from "#db/dialect/sort-key.ts";
import { memberships, users } from "#db/schema/auth.ts";
import { type Contact, type ContactRole, contactRoles, contacts } from "#db/schema/contacts.ts";
import { type Member, members, type Region, regions } from "#db/schema/regions.ts";
import type { JobActor, LinkActor, PersonActor, PublicActor } from "~/access/actor.ts";
import type { Role } from "~/access/permissions.ts";

/** When the made-up world was made: a Monday morning in Norway, in winter. */
export const longAgo = new Date("2026-01-05T08:00:00Z");

let counter = 0;
/** A number that no other row of this test file has. */
export const serial = (): number => ++counter;

export const only = <T>(rows: readonly T[]): T => {
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`expected one row, got ${rows.length}`);
  return row;
};

export async function aRegion(overrides: Partial<typeof regions.$inferInsert> = {}): Promise<Region> {
  const n = serial();
  const values = { slug: `region-${n}`, name: `Region ${n}`, createdAt: longAgo, ...overrides };
  return only(await inTransaction((db) => db.insert(regions).values(values).returning()));
}

/** The id given, or that of a new region. */
export const regionOf = async (overrides: { regionId?: string }): Promise<string> =>
  overrides.regionId ?? (await aRegion()).id;

export async function aMember(overrides: Partial<typeof members.$inferInsert> = {}): Promise<Member> {
  const name = overrides.name ?? `Kommune ${serial()}`;
  const regionId = await regionOf(overrides);
  const values = { displayName: `${name} kommune`, sortKey: sortKey(name), ...overrides, name, regionId };
  return only(await inTransaction((db) => db.insert(members).values(values).returning()));
}

type ContactOverrides = Partial<typeof contacts.$inferInsert> & { role?: ContactRole; memberId?: string };

/** A contact, with a role tag if one is given. */
export async function aContact({ role, memberId, ...overrides }: ContactOverrides = {}): Promise<Contact> {
  const n = serial();
  const name = overrides.name ?? `Person ${n}`;
  const email = overrides.email === undefined ? `person-${n}@example.no` : overrides.email;
  const regionId = await regionOf(overrides);
  const emailKey = email?.trim().toLowerCase() ?? null;
  const values = { sortKey: sortKey(name), emailKey, createdAt: longAgo, ...overrides, name, email, regionId };
  return inTransaction(async (db) => {
    const contact = only(await db.insert(contacts).values(values).returning());
    if (role)
      await db.insert(contactRoles).values({ regionId, contactId: contact.id, role, memberId: memberId ?? null });
    return contact;
  });
}

type UserOverrides = Partial<typeof users.$inferInsert> & { regionId?: string; role?: Role; memberId?: string | null };

/** A user with a membership in one region: an owner, where nothing else is said. */
export async function aUser({ regionId: given, role = "owner", memberId = null, ...overrides }: UserOverrides = {}) {
  const n = serial();
  const regionId = await regionOf({ regionId: given });
  const values = {
    name: `Bruker ${n}`,
    email: `bruker-${n}@example.no`,
    createdAt: longAgo,
    updatedAt: longAgo,
    ...overrides,
  };
  return inTransaction(async (db) => {
    const user = only(await db.insert(users).values(values).returning());
    const membership = { userId: user.id, regionId, role, memberId, createdAt: longAgo };
    return { user, membership: only(await db.insert(memberships).values(membership).returning()) };
  });
}

/** A signed-in person; the user and the membership behind it are made too. */
export async function anActor(overrides: UserOverrides = {}): Promise<PersonActor> {
  const { user, membership } = await aUser(overrides);
  const { regionId, role, memberId } = membership;
  return { kind: "person", regionId, userId: user.id, name: user.name, role, memberId };
}

/** The holder of a link; no row stands behind it unless ids are given. */
export const aLinkActor = (overrides: Partial<LinkActor> & { regionId: string }): LinkActor => ({
  kind: "link",
  linkId: randomUUID(),
  purpose: "approval",
  contactId: randomUUID(),
  ...overrides,
});

export const aJobActor = (regionId: string, job = "test"): JobActor => ({ kind: "job", job, regionId });
export const aPublicActor = (regionId: string): PublicActor => ({ kind: "public", regionId });
