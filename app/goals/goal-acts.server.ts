// What the buttons of a goal's page ask for.
import type { z } from "zod";
import type { Actor } from "~/access/actor.ts";
import type { goalAct } from "./form.ts";
import { measure, putAway, removeReading } from "./goals.commands.server.ts";

export type TakenReading = { id: string; measuredOn: string; value: number; method: string };

/** @returns the reading that was taken away, so that it can be put back; else nothing */
export async function actOnGoal(
  actor: Actor,
  now: Date,
  goalId: string,
  act: z.infer<typeof goalAct>,
): Promise<{ taken: TakenReading } | null> {
  switch (act.intent) {
    case "measure":
      await measure(actor, now, { ...act, goalId, value: act.value ?? 0 });
      return null;
    case "removeReading": {
      const gone = await removeReading(actor, now, goalId, act.id);
      if (!gone) return null;
      const { id, measuredOn, value, method } = gone;
      return { taken: { id, measuredOn, value, method } };
    }
    case "archive":
    case "restore":
      await putAway(actor, now, goalId, act.intent === "archive");
      return null;
  }
}
