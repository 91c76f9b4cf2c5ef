// Who may be given which role, so that a region is never without an owner. Pure.
import type { Role } from "../access/permissions.ts";
import { Refusal } from "../platform/refusal.ts";

export type Standing = { userId: string; role: Role };

/**
 * @param people everyone in the region
 * @param next the role that the person is to have; null where they leave
 * @throws Refusal where nobody would be left to lead it
 */
export function demandOwnerLeft(people: readonly Standing[], userId: string, next: Role | null): void {
  const owners = people.filter(({ role }) => role === "owner");
  const losesOwner = owners.some((owner) => owner.userId === userId) && next !== "owner";
  if (losesOwner && owners.length === 1) throw new Refusal("auth:refusal.lastOwner", { field: "role" });
}

/** An approver speaks for a municipality; others may belong to one. @throws Refusal where it is not said which */
export function memberFor(role: Role, memberId: string | null): string | null {
  if (role === "approver" && !memberId) throw new Refusal("auth:refusal.approverNeedsMember", { field: "memberId" });
  return memberId;
}
