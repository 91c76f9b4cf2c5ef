// What the buttons on the pages of responsibilities do.
import type { Actor } from "~/access/actor.ts";
import { askHolders, remindHolder, withdrawDutyLink } from "./duty-asks.commands.server.ts";
import type { DutyAct } from "./duty-form.ts";
import { answerFor, endDuty, noteDone, takeBackDone } from "./responsibilities.commands.server.ts";

/** @returns what the list says afterwards, as its query */
export async function actOnDuty(actor: Actor, now: Date, act: DutyAct): Promise<string> {
  switch (act.intent) {
    case "ask":
      return `?asked=${await askHolders(actor, now)}`;
    case "remind":
      await remindHolder(actor, now, act);
      return "?asked=1";
    case "withdraw":
      await withdrawDutyLink(actor, now, act);
      return "?withdrawn";
    case "done":
      await noteDone(actor, now, act);
      return `?done=${act.id}&on=${act.doneOn}`;
    case "undone":
      await takeBackDone(actor, now, act);
      return `#${act.id}`;
    case "accept":
    case "decline":
      await answerFor(actor, now, { ...act, accepted: act.intent === "accept" });
      return `#${act.id}`;
    case "end":
      await endDuty(actor, now, act.id, true);
      return `?ended=${act.id}`;
    case "restore":
      await endDuty(actor, now, act.id, false);
      return `#${act.id}`;
  }
}
