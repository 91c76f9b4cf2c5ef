// What the buttons on the page of a release do.
import { read } from "#db/client.server.ts";
import type { Actor } from "~/access/actor.ts";
import { answersWantedBy } from "~/approvals/answer-time.server.ts";
import { subjectFor } from "~/approvals/approvals.queries.server.ts";
import { askStandIn } from "~/approvals/stand-in.commands.server.ts";
import { withdrawLinks } from "~/approvals/withdraw.commands.server.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { parseAsk, releaseIntent } from "./form.ts";
import { approveForRegion, askForApproval, markReady } from "./releases.commands.server.ts";
import { getRelease } from "./releases.queries.server.ts";

/** @returns what was done, for the page to say */
export async function actOnRelease(
  actor: Actor,
  now: Date,
  releaseId: string,
  typed: Typed,
): Promise<"asked" | "withdrawn" | "ready" | "notReady" | "approved"> {
  const requestSeed = firstTyped(typed, "requestSeed");
  switch (releaseIntent.parse(firstTyped(typed, "intent"))) {
    case "ask":
      await askForApproval(actor, now, { releaseId, requestSeed, ...parseAsk(typed) });
      return "asked";
    case "remind": {
      const { status, release } = await getRelease(actor, read, now, releaseId);
      const answerBy = status.answerBy ?? (await answersWantedBy(read, actor.regionId, now));
      await askForApproval(actor, now, { releaseId, requestSeed, answerBy, plannedFor: release.plannedFor });
      return "asked";
    }
    case "standIn": {
      const { id: subjectId } = await subjectFor(actor, read, "release", releaseId);
      const concern = firstTyped(typed, "concern");
      await askStandIn(actor, now, { subjectId, concern, requestSeed, contactId: firstTyped(typed, "contactId") });
      return "asked";
    }
    case "withdraw":
      await getRelease(actor, read, now, releaseId);
      await withdrawLinks(actor, now, { contactId: firstTyped(typed, "contactId") });
      return "withdrawn";
    case "approveForRegion":
      await approveForRegion(actor, now, { releaseId, seenHash: firstTyped(typed, "seenHash") });
      return "approved";
    case "markReady":
      await markReady(actor, now, { releaseId });
      return "ready";
    case "markNotReady":
      await markReady(actor, now, { releaseId, ready: false });
      return "notReady";
  }
}
