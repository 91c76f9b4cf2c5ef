import { describe, expect, it } from "vitest";
import { Forbidden } from "../platform/refusal.ts";
import type { Actor, PersonActor } from "./actor.ts";
import { type Act, acts, demand, demandPerson, may, type Role, roles } from "./permissions.ts";

const person = (role: Role): PersonActor => ({
  kind: "person",
  regionId: "r",
  userId: "u",
  name: "Kari",
  role,
  memberId: null,
});

/** Written out in full, so that a new role or act has to be thought through here. */
const table: Record<Role, Record<Act, boolean>> = {
  owner: { read: true, write: true, send: true, approveForRegion: true, manageMembers: true },
  editor: { read: true, write: true, send: true, approveForRegion: false, manageMembers: false },
  approver: { read: true, write: false, send: false, approveForRegion: false, manageMembers: false },
  reader: { read: true, write: false, send: false, approveForRegion: false, manageMembers: false },
};

const rows = roles.flatMap((role) => acts.map((act) => [role, act, table[role][act]] as const));

describe("what a role may do at the desk", () => {
  it.each(rows)("%s · %s · %s", (role, act, allowed) => {
    const actor = person(role);
    expect(may(actor, act)).toBe(allowed);
    const asked = [() => demand(actor, act), () => demandPerson(actor, act)];
    for (const ask of asked) allowed ? expect(ask).not.toThrow() : expect(ask).toThrow(Forbidden);
  });
});

describe("those who are no person at the desk", () => {
  const link: Actor = { kind: "link", regionId: "r", linkId: "l", purpose: "approval", contactId: "c" };
  const anyone: Actor = { kind: "public", regionId: "r" };
  const job: Actor = { kind: "job", job: "worker", regionId: "r" };

  it.each(acts)("a link and the public may never %s", (act) => {
    expect(may(link, act)).toBe(false);
    expect(may(anyone, act)).toBe(false);
  });

  it.each(acts)("a job may %s, and is no person", (act) => {
    expect(may(job, act)).toBe(true);
    expect(() => demandPerson(job, act)).toThrow(Forbidden);
  });
});
