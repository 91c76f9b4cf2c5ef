// What the pages of imports are sent. Pure.
import { z } from "zod";
import type { ImportRow } from "#db/schema/imports.ts";

export const importIntents = ["look", "read", "apply", "undo", "giveUp"] as const;
export const importIntent = z.enum(importIntents, "imports:form.stale");

export const newImport = z.object({
  id: z.uuid("imports:form.stale"),
  kind: z.enum(["contacts", "media", "ambassadors", "stakeholders"], "imports:form.stale"),
});

export const rowFilters = ["add", "change", "same", "refuse", "left"] as const;
export type RowFilterName = (typeof rowFilters)[number];

/** What does not read is as if it had not been asked for. */
export function readRowFilter(params: URLSearchParams): {
  outcome: ImportRow["outcome"] | "left" | null;
  after: number;
} {
  const after = Number(params.get("after") ?? 0);
  return {
    outcome: rowFilters.find((one) => one === params.get("show")) ?? null,
    after: Number.isSafeInteger(after) && after > 0 ? after : 0,
  };
}
