// What delivery asks the press about a sending.
import { and, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { releases, sendings } from "#db/schema/press.ts";
import type { JobActor } from "~/access/actor.ts";
import { closeSubject } from "~/approvals/versions.commands.server.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import type { Cause, CauseHandler, Verdict } from "~/delivery/cause.ts";
import { storyGate } from "~/successes/story-gate.ts";
import { tallyCause } from "~/updates/tally.server.ts";
import { isInAdvance } from "./embargo.ts";
import { approvedNow, loadRelease } from "./release-rows.server.ts";

const worker = (cause: Cause): JobActor => ({ kind: "job", job: "press.sending", regionId: cause.regionId });

/** How long until a paused sending is asked about again; resuming it wakes it at once. */
const pausedForMs = 5 * 60_000;

const sendingOf = async (db: ReadDb, cause: Cause) => {
  const [sending] = await db
    .select()
    .from(sendings)
    .where(and(eq(sendings.id, cause.id), eq(sendings.regionId, cause.regionId)));
  return sending;
};

async function gate(db: ReadDb, cause: Cause, now: Date): Promise<Verdict> {
  const sending = await sendingOf(db, cause);
  if (!sending || sending.state === "cancelled") return { pass: "cancel", reason: "press:reason.cancelled" };
  if (sending.state === "paused")
    return { pass: "wait", until: new Date(now.getTime() + pausedForMs), reason: "press:reason.paused" };
  const { release, version } = await loadRelease(db, cause.regionId, sending.releaseId);
  if (version.id !== sending.versionId) return { pass: "hold", reason: "press:reason.textChanged" };
  const { embargoUntil } = release;
  const answer = storyGate(
    {
      approved: await approvedNow(worker(cause), db, release.id),
      ready: release.readyAt !== null,
      embargoUntil,
      onHold: false,
    },
    now,
    isInAdvance(sending.dueAt, embargoUntil) ? "pressInAdvance" : "public",
  );
  if (answer.open) return { pass: "go" };
  switch (answer.reason) {
    case "embargo":
      return { pass: "wait", until: embargoUntil ?? now, reason: "press:reason.embargo" };
    case "notApproved":
      return { pass: "hold", reason: "press:reason.notApproved" };
    case "notReady":
      return { pass: "hold", reason: "press:reason.notReady" };
    case "onHold":
      return { pass: "hold", reason: "press:reason.onHold" };
  }
}

/** The first mail freezes the text for good; with that, no answer can change anything any more. */
const leaving: NonNullable<CauseHandler["leaving"]> = async (db, cause, now) => {
  const sending = await sendingOf(db, cause);
  if (!sending) return;
  const [frozen] = await db
    .update(releases)
    .set({ frozenAt: now })
    .where(and(eq(releases.id, sending.releaseId), eq(releases.regionId, cause.regionId), isNull(releases.frozenAt)))
    .returning({ id: releases.id });
  if (!frozen) return;
  const actor = worker(cause);
  const { subject } = await loadRelease(db, cause.regionId, frozen.id);
  await closeSubject(db, actor, now, subject.id);
  await recordAudit(db, actor, now, {
    act: "press.frozen",
    subjectType: "release",
    subjectId: frozen.id,
    detail: { sendingId: sending.id },
  });
};

export const sendingHandler: CauseHandler = {
  gate,
  heldAs: async (_, { id }) => ({ type: "sending", id }),
  leaving,
  settled: tallyCause,
};
