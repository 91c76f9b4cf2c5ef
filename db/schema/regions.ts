import type { Locale } from "../../app/platform/locale.ts";
import { date, id, instant, int, json, real, table, text, uniqueIndex } from "../columns.ts";

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
  /** Civil date on which the cooperation began. */
  startedOn: date(),
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
    /** Statistics Norway's number, where it is one of the municipalities we know. */
    code: text().notNull().default(""),
    population: int(),
    /** What the place is good at; for its local versions. */
    strengths: json<string[]>(),
    /** Hours a quarter it can give to cooperation, and has promised away; when that was said. */
    availableHours: int(),
    committedHours: int(),
    capacitySaidOn: date(),
    /** Has left the cooperation; what was told stays told. */
    leftAt: instant(),
    sortKey: text().notNull(),
  },
  (t) => [uniqueIndex("members_region_name").on(t.regionId, t.name)],
);

/** What a region has set otherwise than we propose; the proposals stand in each module's `settings.ts`. */
export const regionSettings = table(
  "region_settings",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    /** `stakeholders.highFrom` */
    key: text().notNull(),
    value: json<SettingValue>().notNull(),
    /** Why it differs. */
    reason: text().notNull().default(""),
    byName: text().notNull().default(""),
    changedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("region_settings_unique").on(t.regionId, t.key)],
);

export type SettingValue = number | boolean | string | string[];
export type Region = typeof regions.$inferSelect;
export type Member = typeof members.$inferSelect;
