// What a release lays on the successes it carries: they may be told no sooner and no freer than the release itself.
import { eq } from "drizzle-orm";
import type { WriteDb } from "#db/handles.ts";
import { releases } from "#db/schema/press.ts";
import type { Actor, JobActor, PersonActor } from "~/access/actor.ts";
import type { ApprovalOwner } from "~/approvals/owner.ts";
import { NotFound } from "~/platform/refusal.ts";
import { restrictSuccess } from "~/successes/successes.commands.server.ts";
import { approvedNow, carriedSuccesses } from "./release-rows.server.ts";

/** Whoever holds a link acts through a job of ours where another module asks for a role. */
export const atDesk = (actor: Actor): PersonActor | JobActor =>
  actor.kind === "person" || actor.kind === "job" ? actor : { kind: "job", job: "press", regionId: actor.regionId };

/** Part of every command that changes approval, readiness or embargo of a release. */
export async function carryDown(db: WriteDb, actor: Actor, now: Date, releaseId: string): Promise<void> {
  const [release] = await db.select().from(releases).where(eq(releases.id, releaseId));
  if (!release || release.regionId !== actor.regionId) throw new NotFound("release");
  const approved = await approvedNow(actor, db, releaseId);
  for (const successId of await carriedSuccesses(db, releaseId)) {
    await restrictSuccess(db, atDesk(actor), now, {
      successId,
      carrierType: "release",
      carrierId: releaseId,
      approved,
      ready: release.readyAt !== null,
      embargoUntil: release.embargoUntil,
    });
  }
}

/** After an answer through a link: the successes follow. */
export const releaseOwner: ApprovalOwner = { answered: carryDown };
