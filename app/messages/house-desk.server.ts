// What the buttons on the page of the house do, and where one is afterwards.
import type { Actor } from "~/access/actor.ts";
import type { HouseAct } from "./form.ts";
import { bringBackPillar, movePillar, removePillar, writeCore } from "./house.commands.server.ts";
import { addProof, moveProof, removeProof } from "./proof.commands.server.ts";

/** @returns what stands after the address of the page: what is open, what can be undone, where to look */
export async function performHouseAct(actor: Actor, now: Date, act: HouseAct): Promise<string> {
  const there = `#core-${act.id}`;
  switch (act.intent) {
    case "writeCore":
      await writeCore(actor, now, act);
      return there;
    case "movePillar":
      await movePillar(actor, now, act);
      return there;
    case "removePillar":
      await removePillar(actor, now, act);
      return `?${new URLSearchParams({ undo: "bringBackPillar", id: act.id, to: `${act.was}` })}`;
    case "bringBackPillar":
      await bringBackPillar(actor, now, act);
      return there;
    case "addProof":
      await addProof(actor, now, act);
      return act.to === undefined ? `?choose=${act.id}#choose` : there;
    case "moveProof":
      await moveProof(actor, now, act);
      return there;
    case "removeProof":
      await removeProof(actor, now, act);
      return `?${new URLSearchParams({ undo: "addProof", id: act.id, successId: act.successId, to: `${act.was}` })}`;
  }
}
