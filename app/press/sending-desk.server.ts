// All that the page of one sending shows.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { may } from "~/access/permissions.ts";
import { isApproved } from "~/approvals/standing.ts";
import { toldOf } from "~/updates/updates.queries.server.ts";
import { heldPublications } from "./held-publication.server.ts";
import { releasePath } from "./press-address.ts";
import { isPublic, publicSince } from "./publication.ts";
import { getRelease } from "./releases.queries.server.ts";
import { type DeliveryView, getSending } from "./sendings.queries.server.ts";

/** @throws NotFound, also for another region's */
export async function sendingDesk(actor: Actor, db: ReadDb, now: Date, sendingId: string) {
  const { sending, release, deliveries, members, inAdvance, counts, unsent } = await getSending(actor, db, sendingId);
  const view = await getRelease(actor, db, now, release.id);
  const told = await toldOf(
    actor,
    db,
    view.successes.map(({ id }) => id),
  );
  const { publishAt, embargoUntil } = view.release;
  const held = (await heldPublications(db, actor.regionId, [view.release])).has(release.id);
  const facts = { ...view.release, approved: isApproved(view.parties), paused: view.sending?.state === "paused", held };
  return {
    facts: { state: sending.state, dueAt: sending.dueAt, scheduledByName: sending.scheduledByName, counts, unsent },
    release,
    inAdvance,
    deliveries: deliveries.map(shown),
    text: { locale: view.text.locale, local: view.text.local },
    members: members.map(({ id, name }) => ({ id, name })),
    pressRoom: {
      path: releasePath(view.region.slug, release.slug),
      open: isPublic(facts, now),
      from: publishAt && sending.state !== "cancelled" ? publicSince(publishAt, embargoUntil) : null,
    },
    told: view.successes.map((success) => {
      const press = told.get(success.id)?.find(({ audience }) => audience.kind === "press");
      const { state = "untold" as const, submitted = 0, reachable = 0 } = press ?? {};
      return { ...success, state, submitted, reachable };
    }),
    maySend: may(actor, "send"),
    now,
  };
}

/** What the page shows of a delivery, and no more. */
function shown({ delivery, outlets, variant }: DeliveryView) {
  const { id, recipientName, recipientEmail, state, reason, dueAt, nextTryAt, submittedAt, lastCode, lastAnswer } =
    delivery;
  const row = { id, recipientName, recipientEmail, state, reason, dueAt, nextTryAt, submittedAt, lastCode, lastAnswer };
  return { ...row, outlets, variant };
}
