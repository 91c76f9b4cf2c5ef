import known from "./municipalities.json" with { type: "json" };
import type { Municipality } from "./municipality.ts";

/** All 357 Norwegian municipalities, as of 2026. What each has decided about its language is asked of itself. */
export const municipalities: readonly Municipality[] = known.municipalities;
