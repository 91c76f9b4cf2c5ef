import type { Locale } from "../../app/platform/locale.ts";
import { id, index, instant, table, text, uniqueIndex } from "../columns.ts";
import { regions } from "./regions.ts";
import { successes } from "./successes.ts";

/** One planned or sent communication: audience × channel × date × content. */
export const updates = table(
  "updates",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    audience: text().$type<"press">().notNull(),
    channel: text().$type<"email">().notNull(),
    title: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    plannedFor: instant().notNull(),
    cancelledAt: instant(),
    /** The sending whose deliveries say who got it. */
    causeKind: text().notNull(),
    causeId: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("updates_cause").on(t.causeKind, t.causeId),
    index("updates_region").on(t.regionId, t.plannedFor),
  ],
);

export const updateSuccesses = table(
  "update_successes",
  {
    id: id(),
    updateId: text()
      .notNull()
      .references(() => updates.id, { onDelete: "cascade" }),
    successId: text()
      .notNull()
      .references(() => successes.id, { onDelete: "cascade" }),
  },
  (t) => [
    uniqueIndex("update_successes_unique").on(t.updateId, t.successId),
    index("update_successes_success").on(t.successId),
  ],
);

export type Update = typeof updates.$inferSelect;
