import { bool, date, id, index, instant, int, real, table, text, uniqueIndex } from "../columns.ts";
import { contacts } from "./contacts.ts";
import { members, regions } from "./regions.ts";

/** Digdir's main categories (Prosjektveiviseren). */
export const stakeholderCategories = ["management", "user", "supplier", "premiseSetter", "other"] as const;
export type StakeholderCategory = (typeof stakeholderCategories)[number];

/** What they are a part of. Of some of these no attitude may be kept; see app/stakeholders/openness.ts. */
export const stakeholderGroups = [
  "political",
  "administrative",
  "county",
  "state",
  "business",
  "workingLife",
  "education",
  "research",
  "citizens",
  "media",
  "civilSociety",
  "other",
] as const;
export type StakeholderGroup = (typeof stakeholderGroups)[number];

/** PMBOK's engagement levels. `unaware` is not worse than `resistant`: never averaged. */
export const attitudes = ["unaware", "resistant", "neutral", "supportive", "leading"] as const;
export type Attitude = (typeof attitudes)[number];

/** IAP2's spectrum: each level is a promise. */
export const participationLevels = ["inform", "consult", "involve", "collaborate", "empower"] as const;
export type Participation = (typeof participationLevels)[number];

/** Where they stand in the interest × influence grid (Mendelow). */
export const quadrants = ["keyPlayer", "keepSatisfied", "keepInformed", "minimalEffort"] as const;
export type Quadrant = (typeof quadrants)[number];

/** A contact with an assessment: an office, an organisation or a group; never a private person. */
export const stakeholders = table(
  "stakeholders",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    contactId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    nature: text().$type<"office" | "organisation" | "group">().notNull(),
    category: text().$type<StakeholderCategory>().notNull(),
    group: text().$type<StakeholderGroup>().notNull(),
    /** In opposition: of them no attitude is kept. */
    opposition: bool().notNull().default(false),
    /** The member they belong to; null: the whole region. */
    memberId: text().references(() => members.id, { onDelete: "set null" }),
    /** How they are connected to the cooperation. */
    relation: text().notNull().default(""),
    expectation: text().notNull().default(""),
    successCriteria: text().notNull().default(""),
    /** When they matter most. */
    importantPhase: text().notNull().default(""),
    needFromUs: text().notNull().default(""),
    weNeed: text().notNull().default(""),
    participation: text().$type<Participation>(),
    /** What that level promises them, in our words. */
    promise: text().notNull().default(""),
    preferredChannel: text().notNull().default(""),
    /** Who keeps in touch. */
    ownerContactId: text().references(() => contacts.id, { onDelete: "set null" }),
    attitudeWanted: text().$type<Attitude>(),
    /**
     * The mean of each assessor's latest assessment, 0–3, written with every assessment; null where nobody has. For
     * lists and audience rules; what it is made of stands in stakeholder_assessments.
     */
    interest: real(),
    influence: real(),
    /** Civil date of the latest assessment. */
    assessedOn: date(),
    archivedAt: instant(),
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("stakeholders_contact").on(t.contactId), index("stakeholders_region").on(t.regionId)],
);

/** One assessor's view on one day. Nothing is overwritten but what the same assessor said the same day: movement shows. */
export const stakeholderAssessments = table(
  "stakeholder_assessments",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    stakeholderId: text()
      .notNull()
      .references(() => stakeholders.id, { onDelete: "cascade" }),
    /** `region`, or `member:<id>`: one assessor for each member, and one for the region. */
    assessor: text().notNull(),
    memberId: text().references(() => members.id, { onDelete: "set null" }),
    /** Civil date. */
    assessedOn: date().notNull(),
    /** 0 none, 1 little, 2 medium, 3 great. */
    interest: int().notNull(),
    influence: int().notNull(),
    attitude: text().$type<Attitude>(),
    /** Mitchell, Agle and Wood; null where salience is not in use. */
    power: bool(),
    legitimacy: bool(),
    urgency: bool(),
    /** May be read by those it is about. */
    note: text().notNull().default(""),
    byName: text().notNull(),
    via: text().$type<"desk" | "link" | "import">().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("stakeholder_assessments_unique").on(t.stakeholderId, t.assessor, t.assessedOn),
    index("stakeholder_assessments_region").on(t.regionId, t.assessedOn),
  ],
);

export type Stakeholder = typeof stakeholders.$inferSelect;
export type Assessment = typeof stakeholderAssessments.$inferSelect;
