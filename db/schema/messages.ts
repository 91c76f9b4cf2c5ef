import type { Locale } from "../../app/platform/locale.ts";
import { id, index, instant, int, table, text, uniqueIndex } from "../columns.ts";
import { audiences } from "./audiences.ts";
import { regions } from "./regions.ts";
import { successes } from "./successes.ts";

/** The message house: one umbrella (the core message), and up to three pillars under it. */
export const messageCores = table(
  "message_cores",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    kind: text().$type<"umbrella" | "pillar">().notNull(),
    position: int().notNull().default(0),
    /** Grows by one with each change of its text; a variant remembers which one it was written to. */
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("message_cores_place").on(t.regionId, t.kind, t.position)],
);

export const messageCoreTexts = table(
  "message_core_texts",
  {
    id: id(),
    coreId: text()
      .notNull()
      .references(() => messageCores.id, { onDelete: "cascade" }),
    locale: text().$type<Locale>().notNull(),
    text: text().notNull(),
  },
  (t) => [uniqueIndex("message_core_texts_unique").on(t.coreId, t.locale)],
);

/** What shows that a pillar is true: a success, with its evidence. */
export const proofPoints = table(
  "proof_points",
  {
    id: id(),
    coreId: text()
      .notNull()
      .references(() => messageCores.id, { onDelete: "cascade" }),
    successId: text()
      .notNull()
      .references(() => successes.id, { onDelete: "cascade" }),
    position: int().notNull().default(0),
  },
  (t) => [uniqueIndex("proof_points_unique").on(t.coreId, t.successId)],
);

/** The message sharpened for one audience in one language. */
export const messageVariants = table(
  "message_variants",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    audienceId: text()
      .notNull()
      .references(() => audiences.id, { onDelete: "cascade" }),
    locale: text().$type<Locale>().notNull(),
    /** What they ask themselves. */
    concern: text().notNull().default(""),
    /** Three lengths: a line, two or three sentences, a paragraph. */
    short: text().notNull().default(""),
    message: text().notNull(),
    long: text().notNull().default(""),
    callToAction: text().notNull().default(""),
    /** The core it says in their words, and that core's revision when the variant was last written or confirmed. */
    coreId: text().references(() => messageCores.id, { onDelete: "set null" }),
    coreRevision: int().notNull().default(0),
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("message_variants_unique").on(t.audienceId, t.locale),
    index("message_variants_region").on(t.regionId),
  ],
);

/** One success told to one audience in its words: what an update to them starts from. */
export const successMessages = table(
  "success_messages",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    successId: text()
      .notNull()
      .references(() => successes.id, { onDelete: "cascade" }),
    audienceId: text()
      .notNull()
      .references(() => audiences.id, { onDelete: "cascade" }),
    locale: text().$type<Locale>().notNull(),
    text: text().notNull(),
    callToAction: text().notNull().default(""),
    /** The success's revision that it was written to. */
    successRevision: int().notNull(),
    revision: int().notNull().default(1),
    changedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("success_messages_unique").on(t.successId, t.audienceId, t.locale),
    index("success_messages_audience").on(t.audienceId),
  ],
);

export type MessageCore = typeof messageCores.$inferSelect;
export type MessageVariant = typeof messageVariants.$inferSelect;
export type SuccessMessage = typeof successMessages.$inferSelect;
