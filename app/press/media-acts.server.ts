// What the buttons of the media list do, and what can be undone after each.
import type { Actor } from "~/access/actor.ts";
import type { Typed } from "~/platform/typed.ts";
import {
  archiveOutlet,
  putBackOnList,
  restoreOutlet,
  takeOffList,
  unverifyJournalist,
  verifyJournalist,
} from "./media.commands.server.ts";
import { mediaAct } from "./outlet-form.ts";

/** The way back: the button's intent, and what its form carries. */
export type MediaUndo = { intent: "unverify" | "putBack" | "restore"; fields: Typed };

/** @returns the way back; null where there is none, as after an undo */
export async function actOnMedia(actor: Actor, now: Date, form: FormData): Promise<MediaUndo | null> {
  const act = mediaAct.parse(Object.fromEntries(form));
  const { id } = act;
  switch (act.intent) {
    case "verify": {
      const { before } = await verifyJournalist(actor, now, id);
      return { intent: "unverify", fields: { id: [id], before: [before ?? ""] } };
    }
    case "unverify":
      await unverifyJournalist(actor, now, act);
      return null;
    case "takeOff": {
      const place = await takeOffList(actor, now, id);
      if (!place) return null;
      const { contactId, outletId, beat, verifiedOn } = place;
      const fields = { contactId: [contactId], outletId: [outletId], beat: [beat], verifiedOn: [verifiedOn ?? ""] };
      return { intent: "putBack", fields: { id: [id], ...fields } };
    }
    case "putBack": {
      const { intent: _, ...place } = act;
      await putBackOnList(actor, now, place);
      return null;
    }
    case "archive":
      await archiveOutlet(actor, now, id);
      return { intent: "restore", fields: { id: [id] } };
    case "restore":
      await restoreOutlet(actor, now, id);
      return null;
  }
}
