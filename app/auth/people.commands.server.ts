// Roles given, changed and taken in a region, and a person who leaves by themselves. Never without an owner.
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { memberships } from "#db/schema/auth.ts";
import type { Actor, PersonActor } from "~/access/actor.ts";
import { demand, type Role } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { wasDone } from "~/audit/audit.queries.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { setMembership } from "./accounts.commands.server.ts";
import { demandOwnerLeft, memberFor } from "./standing.ts";

export type NewRole = { userId: string; role: Role; memberId: string | null };

/** Another role than before. Given the one they have, nothing changes. */
export function changeRole(actor: Actor, now: Date, { userId, role, memberId: typed }: NewRole): Promise<void> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    const memberId = memberFor(role, typed);
    const people = await standings(db, actor.regionId);
    const before = people.find((person) => person.userId === userId);
    if (!before) throw new NotFound("person");
    if (before.role === role && before.memberId === memberId) return;
    demandOwnerLeft(people, userId, role);
    await setMembership(db, actor, now, { userId, role, memberId });
  });
}

/** Out of the region; the account stays, and so does what they have done. Done twice, it is done once. */
export function removePerson(actor: Actor, now: Date, userId: string): Promise<void> {
  demand(actor, "manageMembers");
  return takeOut(actor, now, userId, "auth.removePerson");
}

/** Undoes `removePerson`. Whoever was never in the region is asked in instead. */
export function restorePerson(actor: Actor, now: Date, { userId, role, memberId }: NewRole): Promise<void> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    const removed = { act: "auth.removePerson", subjectType: "user", subjectId: userId };
    if (!(await wasDone(db, actor, removed))) throw new NotFound("person");
    const people = await standings(db, actor.regionId);
    if (people.some((person) => person.userId === userId)) return;
    await setMembership(db, actor, now, { userId, role, memberId: memberFor(role, memberId) });
  });
}

/** What anyone may do for themselves. */
export const leaveRegion = (actor: PersonActor, now: Date): Promise<void> =>
  takeOut(actor, now, actor.userId, "auth.leaveRegion");

function takeOut(actor: Actor, now: Date, userId: string, act: string): Promise<void> {
  return inTransaction(async (db) => {
    demandOwnerLeft(await standings(db, actor.regionId), userId, null);
    const [gone] = await db
      .delete(memberships)
      .where(and(eq(memberships.regionId, actor.regionId), eq(memberships.userId, userId)))
      .returning({ role: memberships.role });
    if (!gone) return;
    await recordAudit(db, actor, now, { act, subjectType: "user", subjectId: userId, detail: { role: gone.role } });
  });
}

const standings = (db: WriteDb, regionId: string) =>
  db
    .select({ userId: memberships.userId, role: memberships.role, memberId: memberships.memberId })
    .from(memberships)
    .where(eq(memberships.regionId, regionId));
