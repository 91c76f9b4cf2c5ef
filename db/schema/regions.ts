import type { Locale } from "../../app/platform/locale.ts";
import { id, instant, real, table, text, uniqueIndex } from "../columns.ts";

/** Whose approval a release needs: every member, those it names, or the leader alone. */
export type ApprovalRule = "all" | "named" | "leader";
/** A municipality's language decision. A neutral one is written to in the language of the region. */
export type LanguageForm = "nb" | "nn" | "neutral";

export const regions = table("regions", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  legalForm: text().notNull().default(""),
  /** The language of the region where neither person, outlet nor member says another. */
  locale: text().$type<Locale>().notNull().default("nb"),
  timeZone: text().notNull().default("Europe/Oslo"),
  approvalRule: text().$type<ApprovalRule>().notNull().default("all"),
  /** The part of an audience's reachable people that makes it told, 0–1. */
  toldThreshold: real().notNull().default(0.8),
  createdAt: instant().notNull(),
});

export const members = table(
  "members",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    name: text().notNull(),
    displayName: text().notNull(),
    languageForm: text().$type<LanguageForm>().notNull().default("nb"),
    sortKey: text().notNull(),
  },
  (t) => [uniqueIndex("members_region_name").on(t.regionId, t.name)],
);

export type Region = typeof regions.$inferSelect;
export type Member = typeof members.$inferSelect;
