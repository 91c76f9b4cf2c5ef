// Which core message is being written on the page of the house, as its address says. Pure.
import { firstTyped, type Typed } from "~/platform/typed.ts";
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

/** The one whose form was refused, so that what was typed has a field to stand in whatever others have done meanwhile. */
export function coreRefused({ umbrella, pillars }: House, typed: Typed): CoreToWrite | null {
  if (firstTyped(typed, "intent") !== "writeCore") return null;
  if (firstTyped(typed, "kind") === "umbrella") return umbrella;
  const id = firstTyped(typed, "id");
  return pillars.find((pillar) => pillar.id === id) ?? { id, kind: "pillar", revision: 0, texts: nothing };
}
