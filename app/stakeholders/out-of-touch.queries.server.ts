// Whom nobody has been in touch with for longer than where they stand allows.
import type { ReadDb } from "#db/handles.ts";
import type { Quadrant } from "#db/schema/stakeholders.ts";
import type { Actor } from "~/access/actor.ts";
import { quadrants } from "./quadrant.ts";
import { listStakeholders } from "./stakeholders.queries.server.ts";

export type OutOfTouch = {
  id: string;
  name: string;
  /** Null where there has been no contact at all. */
  days: number | null;
  limit: number;
  ownerName: string | null;
  quadrant: Quadrant;
};

/** Those with most at stake first; within a quadrant whoever has waited longest beyond the limit. */
export async function outOfTouch(actor: Actor, db: ReadDb, now: Date): Promise<OutOfTouch[]> {
  const all = await listStakeholders(actor, db, now);
  return all
    .flatMap(({ id, name, ownerName, quadrant, touch: { days, limit, overdue } }) =>
      overdue && limit !== null && quadrant !== null ? [{ id, name, days, limit, ownerName, quadrant }] : [],
    )
    .sort((a, b) => quadrants.indexOf(a.quadrant) - quadrants.indexOf(b.quadrant) || waitedBeyond(b) - waitedBeyond(a));
}

const waitedBeyond = ({ days, limit }: OutOfTouch): number => (days ?? Number.MAX_SAFE_INTEGER) - limit;
