// What the forms of one item ask for, and what the page says when it is done.
import type { Actor } from "~/access/actor.ts";
import type { ItemAct } from "./form.ts";
import { attest, switchOff, switchOn, takeBack } from "./guidance.commands.server.ts";
import type { ItemId } from "./item-ids.ts";

/** `takenBack`: the attestation that can be put back. `switchedOn`: the reason it was off with, to switch it off again. */
export type ItemDone = { done: true; takenBack?: string; switchedOn?: string };

export async function doItemAct(actor: Actor, now: Date, itemId: ItemId, act: ItemAct): Promise<ItemDone> {
  switch (act.intent) {
    case "attest": {
      const { intent: _, ...fields } = act;
      await attest(actor, now, itemId, fields);
      return { done: true };
    }
    case "takeBack":
      await takeBack(actor, now, itemId, { id: act.id });
      return { done: true, takenBack: act.id };
    case "restore":
      await takeBack(actor, now, itemId, { id: act.id, restore: true });
      return { done: true };
    case "switchOff":
      await switchOff(actor, now, itemId, act.reason);
      return { done: true };
    case "switchOn":
      return { done: true, switchedOn: await switchOn(actor, now, itemId) };
  }
}
