// Roles and what they may do. Pure.
import { Forbidden } from "../platform/refusal.ts";
import type { Actor, PersonActor } from "./actor.ts";

/** Strongest first. */
export const roles = ["owner", "editor", "approver", "reader"] as const;
export type Role = (typeof roles)[number];

/** What can be done at the desk. */
export const acts = ["read", "write", "send", "approveForRegion", "manageMembers"] as const;
export type Act = (typeof acts)[number];

const granted: Record<Act, readonly Role[]> = {
  read: ["owner", "editor", "approver", "reader"],
  /** Record successes, write releases, ask for approval. */
  write: ["owner", "editor"],
  /** Schedule, pause, cancel and retry sendings. */
  send: ["owner", "editor"],
  /** Approve on behalf of the whole cooperation, where its rule leaves that to the leader. */
  approveForRegion: ["owner"],
  /** Give people their roles. */
  manageMembers: ["owner"],
};

/** Whether the actor may do this at the desk. Holders of links and the public never may; a job may what its command needs. */
export function may(actor: Actor, act: Act): boolean {
  if (actor.kind === "job") return true;
  return actor.kind === "person" && granted[act].includes(actor.role);
}

/** @throws Forbidden */
export function demand(actor: Actor, act: Act): void {
  if (!may(actor, act)) throw new Forbidden(act);
}

/** Narrows to a signed-in person who may. @throws Forbidden */
export function demandPerson(actor: Actor, act: Act): PersonActor {
  if (actor.kind !== "person" || !may(actor, act)) throw new Forbidden(act);
  return actor;
}
