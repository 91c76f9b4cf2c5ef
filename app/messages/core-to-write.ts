// Which core message is being written on the page of the house, as its address says. Pure.
import type { CoreView, House } from "./house.queries.server.ts";
import { mostPillars } from "./house-order.ts";

export type CoreToWrite = Pick<CoreView, "id" | "kind" | "revision" | "texts">;

const nothing = { nb: "", nn: "", en: "" };

/**
 * @param edit the id of a core, or `pillar` for a new one. The roof comes first: while there is none, it is being written
 * @param newId for what is not there yet
 */
export function coreToWrite({ umbrella, pillars }: House, edit: string | null, newId: string): CoreToWrite | null {
  if (!umbrella) return { id: newId, kind: "umbrella", revision: 0, texts: nothing };
  if (edit === "pillar") {
    return pillars.length < mostPillars ? { id: newId, kind: "pillar", revision: 0, texts: nothing } : null;
  }
  return [umbrella, ...pillars].find(({ id }) => id === edit) ?? null;
}
