import { id, index, instant, table, text, uniqueIndex } from "../columns.ts";
import { regions } from "./regions.ts";

/** What a person has confirmed about an item that no data can show. The latest that is not taken back counts. */
export const guidanceAttestations = table(
  "guidance_attestations",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    /** The stable id of guidance-checklist.json. */
    itemId: text().notNull(),
    status: text().$type<"met" | "partial" | "unmet">().notNull(),
    note: text().notNull().default(""),
    byName: text().notNull(),
    byUserId: text(),
    attestedAt: instant().notNull(),
    takenBackAt: instant(),
  },
  (t) => [index("guidance_attestations_item").on(t.regionId, t.itemId, t.attestedAt)],
);

/** Items that do not fit this region, with the reason. */
export const guidanceSwitches = table(
  "guidance_switches",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    itemId: text().notNull(),
    reason: text().notNull(),
    byName: text().notNull(),
    offAt: instant().notNull(),
  },
  (t) => [uniqueIndex("guidance_switches_unique").on(t.regionId, t.itemId)],
);
