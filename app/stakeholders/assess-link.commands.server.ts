// A member says how it sees each of those it was asked about.
import { inTransaction } from "#db/client.server.ts";
import type { Link } from "#db/schema/links.ts";
import type { LinkActor } from "~/access/actor.ts";
import { cancelWaiting } from "~/delivery/queue.commands.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { assessKind } from "./assess-kind.ts";
import { askedByLink, stakeholdersAsked } from "./assess-link.queries.server.ts";
import { writeAssessment } from "./assessments.commands.server.ts";
import type { Place } from "./form.ts";

/** Said again, as after a double click, it is said once; said otherwise, the newest of a day stands. */
export function assessByLink(
  actor: LinkActor,
  now: Date,
  link: Pick<Link, "id" | "subject">,
  answers: ReadonlyMap<string, Place>,
): Promise<void> {
  return inTransaction(async (db) => {
    const { asked, contact } = await askedByLink(db, actor, link);
    if (answers.size === 0) throw new Refusal("stakeholders:refusal.nothingSaid");
    for (const { stakeholder } of await stakeholdersAsked(db, actor.regionId, asked)) {
      const place = answers.get(stakeholder.id);
      if (!place) continue;
      const view = { ...place, stakeholderId: stakeholder.id, memberId: asked.memberId };
      await writeAssessment(db, actor, now, stakeholder, view, { byName: contact.name, via: "link" });
    }
    const cause = { kind: assessKind, id: link.id, regionId: actor.regionId };
    await cancelWaiting(db, now, cause, "stakeholders:reason.answered");
  });
}
