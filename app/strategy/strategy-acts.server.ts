// What the buttons on the page of the strategy do.

import { z } from "zod";
import { read } from "#db/client.server.ts";
import type { Actor } from "~/access/actor.ts";
import { askStandIn } from "~/approvals/stand-in.commands.server.ts";
import { withdrawLinks } from "~/approvals/withdraw.commands.server.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { neededMoment, typedMoment } from "~/platform/typed-moment.ts";
import { parseReview, strategyIntent } from "./section-form.ts";
import { approveForRegion, askForApproval, beginStrategy, setReview } from "./strategy.commands.server.ts";
import { answersWanted } from "./strategy.queries.server.ts";
import { loadStrategy } from "./strategy-rows.server.ts";

const askShape = z.object({ answerBy: neededMoment });

/** @returns what was done, for the page to say */
export async function actOnStrategy(
  actor: Actor,
  now: Date,
  typed: Typed,
): Promise<"begun" | "asked" | "withdrawn" | "approved" | "reviewSet"> {
  const requestSeed = firstTyped(typed, "requestSeed");
  switch (strategyIntent.parse(firstTyped(typed, "intent"))) {
    case "begin":
      await beginStrategy(actor, now, { id: z.uuid("strategy:form.broken").parse(firstTyped(typed, "id")) });
      return "begun";
    case "ask":
      await askForApproval(actor, now, {
        requestSeed,
        ...askShape.parse({ answerBy: typedMoment(typed, "answerBy") }),
      });
      return "asked";
    case "remind":
      await askForApproval(actor, now, { requestSeed, answerBy: await answersWanted(actor, read, now) });
      return "asked";
    case "standIn": {
      const { subject } = await loadStrategy(read, actor.regionId);
      const concern = firstTyped(typed, "concern");
      const contactId = firstTyped(typed, "contactId");
      await askStandIn(actor, now, { subjectId: subject.id, concern, requestSeed, contactId });
      return "asked";
    }
    case "withdraw":
      await withdrawLinks(actor, now, { contactId: firstTyped(typed, "contactId") });
      return "withdrawn";
    case "approveForRegion":
      await approveForRegion(actor, now, { seenHash: firstTyped(typed, "seenHash") });
      return "approved";
    case "review":
      await setReview(actor, now, { reviewOn: parseReview(typed) });
      return "reviewSet";
  }
}
