// All that the page of one release shows.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { may } from "~/access/permissions.ts";
import { answersWantedBy } from "~/approvals/answer-time.server.ts";
import { decisionsOf, subjectFor } from "~/approvals/approvals.queries.server.ts";
import { requestsInTrouble } from "~/approvals/request-mails.queries.server.ts";
import { momentFields } from "~/platform/typed-moment.ts";
import { whatIsMissing } from "./completeness.ts";
import { nextAct } from "./next-act.ts";
import { historyOf } from "./release-history.ts";
import { getRelease } from "./releases.queries.server.ts";
import { recipientsOf } from "./sendings.queries.server.ts";

/** @throws NotFound, also for another region's */
export async function releaseDesk(actor: Actor, db: ReadDb, now: Date, releaseId: string) {
  const view = await getRelease(actor, db, now, releaseId);
  const subject = await subjectFor(actor, db, "release", releaseId);
  const names = new Map(view.parties.map(({ concern, name }) => [concern as string, name]));
  const { recipients } = await recipientsOf(actor, db, releaseId);
  const mayWrite = may(actor, "write") && !view.frozen;
  const missing = whatIsMissing(view.text);
  const act = nextAct({
    ...view,
    complete: missing === null,
    mayWrite,
    mayApproveForRegion: may(actor, "approveForRegion"),
  });
  const unanswered = view.parties.filter(({ state }) => state === "waiting" || state === "changedSince");
  const waiting = view.parties.filter(({ state }) => state === "waiting").map(({ name }) => name);
  return {
    ...view,
    missing,
    mayWrite,
    act,
    /** Those who can be reminded although something else comes first. */
    remind: mayWrite && !view.late && act === "correct" ? waiting : [],
    /** Those who answered another text than this, and have not been asked since. */
    changedSince: view.parties.filter(({ state }) => state === "changedSince").map(({ name }) => name),
    /** Those who wait because the mail that asked them did not arrive, by contact. */
    trouble: await requestsInTrouble(
      actor,
      db,
      unanswered.flatMap(({ contactId }) => contactId ?? []),
    ),
    /** Makes a double click on asking harmless. */
    requestSeed: crypto.randomUUID(),
    regionHash: view.parties.find(({ kind }) => kind === "region")?.hash ?? "",
    suggested: {
      ...momentFields("answerBy", await answersWantedBy(db, actor.regionId, now)),
      ...momentFields("plannedFor", view.release.plannedFor),
    },
    history: historyOf({ ...view, decisions: await decisionsOf(actor, db, subject.id), names }),
    reached: recipients
      .filter(({ reach }) => reach === "reached" || reach === "hasIt")
      .map(({ outlets, variant }) => ({ outlets, variant })),
    now,
  };
}
