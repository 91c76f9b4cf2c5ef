import type { Locale } from "../../app/platform/locale.ts";
import { bool, date, id, index, instant, int, table, text, uniqueIndex } from "../columns.ts";
import { audiences, channels } from "./audiences.ts";
import { contacts } from "./contacts.ts";
import { files } from "./files.ts";
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
    audienceId: text()
      .notNull()
      .references(() => audiences.id, { onDelete: "cascade" }),
    channelId: text()
      .notNull()
      .references(() => channels.id, { onDelete: "cascade" }),
    title: text().notNull(),
    /** The ready text: plain paragraphs. A release has its text elsewhere. */
    body: text().notNull().default(""),
    callToAction: text().notNull().default(""),
    locale: text().$type<Locale>().notNull(),
    imageFileId: text().references(() => files.id),
    imageAlt: text().notNull().default(""),
    plannedFor: instant().notNull(),
    /**
     * `planned`: has its day, and does nothing by itself. `scheduled`: the mails are frozen and leave then, or those who
     * publish it have been asked. What became of it is counted, not set.
     */
    state: text().$type<"planned" | "scheduled" | "cancelled">().notNull(),
    /** Stays on its day, whoever plans anew. */
    locked: bool().notNull().default(false),
    /** What its mails are a cause of (`update`, or the press's `sending`); each scheduling makes a new one. */
    causeKind: text(),
    causeId: text(),
    /** Counted from its deliveries, or from the tasks beyond email; see app/updates/tally.server.ts. */
    reachable: int().notNull().default(0),
    submitted: int().notNull().default(0),
    pending: int().notNull().default(0),
    /** When the last of those counted heard it. */
    heardAt: instant(),
    talliedAt: instant(),
    cancelledAt: instant(),
    /** Grows by one with each change; a form that was opened on an older one is refused, nothing overwritten. */
    revision: int().notNull().default(1),
    createdByName: text().notNull().default(""),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("updates_cause").on(t.causeKind, t.causeId),
    index("updates_region").on(t.regionId, t.plannedFor),
    index("updates_state").on(t.regionId, t.state, t.plannedFor),
    index("updates_audience").on(t.audienceId, t.plannedFor),
    index("updates_heard").on(t.audienceId, t.heardAt),
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

/** Beyond email: one named person who is asked to publish it, and says where it can be seen. */
export const updateTasks = table(
  "update_tasks",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    updateId: text()
      .notNull()
      .references(() => updates.id, { onDelete: "cascade" }),
    contactId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    askedAt: instant().notNull(),
    remindedAt: instant(),
    confirmedAt: instant(),
    /** The civil date it was published, and where. */
    publishedOn: date(),
    url: text().notNull().default(""),
    note: text().notNull().default(""),
    via: text().$type<"link" | "desk">(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("update_tasks_unique").on(t.updateId, t.contactId),
    index("update_tasks_region").on(t.regionId, t.confirmedAt),
    index("update_tasks_contact").on(t.contactId),
  ],
);

/** Days on which a region sends nothing, besides weekends and public holidays. */
export const closedDays = table(
  "closed_days",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    fromDate: date().notNull(),
    /** The last one, itself closed. */
    toDate: date().notNull(),
    reason: text().notNull().default(""),
    createdAt: instant().notNull(),
  },
  (t) => [index("closed_days_region").on(t.regionId, t.fromDate)],
);

export type Update = typeof updates.$inferSelect;
export type UpdateTask = typeof updateTasks.$inferSelect;
export type ClosedDays = typeof closedDays.$inferSelect;
