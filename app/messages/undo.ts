// What can be undone on the page of the house, as its address says. Pure.
import { z } from "zod";

const shape = z.discriminatedUnion("undo", [
  z.object({ undo: z.literal("bringBackPillar"), id: z.string(), to: z.string() }),
  z.object({ undo: z.literal("addProof"), id: z.string(), successId: z.string(), to: z.string() }),
]);

export type Undo = { intent: "bringBackPillar" | "addProof"; fields: Record<string, string> };

export function undoOf(search: URLSearchParams): Undo | null {
  const { success, data } = shape.safeParse(Object.fromEntries(search));
  if (!success) return null;
  const { undo: intent, ...fields } = data;
  return { intent, fields };
}
