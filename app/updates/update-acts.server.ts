// What the buttons on the page of an update do.
import type { PersonActor } from "~/access/actor.ts";
import { actOnDelivery } from "~/delivery/queue.commands.server.ts";
import type { UpdateAct } from "./form.ts";
import { dropUpdate, lockUpdate, moveUpdate, restoreUpdate } from "./plan.commands.server.ts";
import { letGo, scheduleUpdate, stopUpdate, testSend, unscheduleUpdate } from "./schedule.commands.server.ts";
import { confirmTask, remindTask, retractTask, withdrawTaskLink } from "./tasks.commands.server.ts";

export async function actOnUpdate(actor: PersonActor, now: Date, id: string, act: UpdateAct): Promise<void> {
  switch (act.intent) {
    case "schedule":
      await scheduleUpdate(actor, now, { id, ...act });
      return;
    case "sendNow":
      await scheduleUpdate(actor, now, { id, ...act, atOnce: true });
      return;
    case "unschedule":
      return unscheduleUpdate(actor, now, { id });
    case "stop":
      return stopUpdate(actor, now, { id });
    case "letGo":
      return letGo(actor, now, { id });
    case "test":
      await testSend(actor, now, { id, ...act });
      return;
    case "moveTo":
      return moveUpdate(actor, now, { id, ...act });
    case "drop":
      return dropUpdate(actor, now, { id });
    case "restore":
      return restoreUpdate(actor, now, { id });
    case "lock":
      return lockUpdate(actor, now, { id, locked: true });
    case "unlock":
      return lockUpdate(actor, now, { id, locked: false });
    case "remind":
      return remindTask(actor, now, act);
    case "withdrawLink":
      return withdrawTaskLink(actor, now, act);
    case "retract":
      return retractTask(actor, now, act);
    case "confirm":
      return confirmTask(actor, now, act);
    default:
      return actOnDelivery(actor, now, act);
  }
}
