// Which releases a hold keeps out of the press room: those that were not public when it was laid, and nobody has let go.
import { and, inArray, ne } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Release, type Sending, sendings } from "#db/schema/press.ts";
import { heldKey } from "~/delivery/held-item.ts";
import { type StandingHold, standingHolds } from "~/delivery/holds.queries.server.ts";
import { publicSince } from "./publication.ts";

type Dated = Pick<Release, "id" | "publishAt" | "embargoUntil" | "frozenAt">;

/** @returns the ids of those held back */
export async function heldPublications(
  db: ReadDb,
  regionId: string,
  dated: readonly Dated[],
): Promise<ReadonlySet<string>> {
  const standing = await standingHolds(db, regionId);
  if (standing.length === 0 || dated.length === 0) return new Set();
  const ids = dated.map(({ id }) => id);
  const scheduled = await db
    .select()
    .from(sendings)
    .where(and(inArray(sendings.releaseId, ids), ne(sendings.state, "cancelled")));
  const held = dated.filter((release) => {
    const own = scheduled.filter(({ releaseId }) => releaseId === release.id);
    return standing.some((hold) => isHeld(hold, release, own));
  });
  return new Set(held.map(({ id }) => id));
}

/** Whoever lets a sending go lets its place in the press room go with it. */
function isHeld({ hold, released }: StandingHold, release: Dated, own: readonly Sending[]): boolean {
  if (released.has(heldKey({ type: "release", id: release.id }))) return false;
  if (own.some(({ id }) => released.has(heldKey({ type: "sending", id })))) return false;
  const { publishAt, embargoUntil, frozenAt } = release;
  const cameLater = publishAt !== null && publicSince(publishAt, embargoUntil) > hold.since;
  // Scheduled, or resumed after a pause, under the hold: then it was not public before either.
  return cameLater || (frozenAt === null && own.some(({ changedAt }) => changedAt > hold.since));
}
