// What the buttons on the page of one ask do.
import type { Actor } from "~/access/actor.ts";
import { callOffAsk, registerDone, restoreAsk } from "./asks.commands.server.ts";
import type { AskAct } from "./form.ts";
import { thank } from "./thanks.commands.server.ts";

export function actOnAsk(actor: Actor, now: Date, id: string, act: AskAct): Promise<void> {
  switch (act.intent) {
    case "callOff":
      return callOffAsk(actor, now, id);
    case "restore":
      return restoreAsk(actor, now, id);
    case "done":
      return registerDone(actor, now, { id, link: act.link, comment: act.comment });
    case "thank":
      return thank(actor, now, { id, thanks: act.thanks });
  }
}
