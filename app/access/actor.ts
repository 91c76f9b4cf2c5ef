// Who asks. Every query and command takes the actor first.
import type { Role } from "./permissions.ts";

/** A signed-in person with a role in one region. */
export type PersonActor = {
  kind: "person";
  regionId: string;
  userId: string;
  name: string;
  role: Role;
  /** The municipality an approver speaks for. */
  memberId: string | null;
};

/** The holder of a signed link, acting for one contact in one region and for one purpose. */
export type LinkActor = { kind: "link"; regionId: string; linkId: string; purpose: string; contactId: string };

/** A background job of this installation. */
export type JobActor = { kind: "job"; job: string; regionId: string };

/** Anyone on the internet, looking at one region. */
export type PublicActor = { kind: "public"; regionId: string };

export type Actor = PersonActor | LinkActor | JobActor | PublicActor;

/** Who stands as having written or scheduled what the actor did. */
export const nameOf = (actor: Actor): string => (actor.kind === "person" ? actor.name : "Framsnakk");
