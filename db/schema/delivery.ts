import type { Locale } from "../../app/platform/locale.ts";
import { bool, id, index, instant, int, json, table, text, uniqueIndex } from "../columns.ts";
import { regions } from "./regions.ts";

/** Never «delivered»: nobody can know that. */
export const deliveryStates = [
  "waiting",
  "sending",
  "submitted",
  "deferred",
  "uncertain",
  "bounced",
  "failed",
  "suppressed",
  "cancelled",
  "held",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** The frozen text of one variant in one language, written when the cause is scheduled. */
export const deliveryContents = table(
  "delivery_contents",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    causeKind: text().notNull(),
    causeId: text().notNull(),
    /** Which text it is: `common`, a member, several members. */
    variant: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    subject: text().notNull(),
    /** May hold {{placeholders}} that are filled per recipient; see app/delivery/merge.ts. */
    html: text().notNull(),
    text: text().notNull(),
    fromName: text().notNull(),
    replyTo: text(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("delivery_contents_unique").on(t.causeKind, t.causeId, t.variant, t.locale)],
);

/** One recipient of one mail, with its state. */
export const deliveries = table(
  "deliveries",
  {
    /** A UUID; the Message-ID is made of it and stays the same on every try. */
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    causeKind: text().notNull(),
    causeId: text().notNull(),
    purpose: text().notNull(),
    /** The address as it is compared. */
    recipientKey: text().notNull(),
    recipientEmail: text().notNull(),
    recipientName: text().notNull(),
    contactId: text(),
    locale: text().$type<Locale>().notNull(),
    /** Null where the mail is composed when it leaves (a request lists all that waits then). */
    contentId: text().references(() => deliveryContents.id),
    /** Values for the placeholders of the content. Never a link token. */
    merge: json<Record<string, string>>(),
    /** The link whose token the worker derives into {{link}}, or the List-Unsubscribe link of a press list. */
    linkId: text(),
    /** The list the mail belongs to (`press`): gives List-Unsubscribe and is what suppression is asked about. */
    list: text(),
    /** Set where a machine and not a person caused the mail (RFC 3834): `auto-generated`, `auto-replied`. */
    autoSubmitted: text(),
    state: text().$type<DeliveryState>().notNull(),
    /** Why it is held, cancelled, failed or suppressed: a word key, not a sentence. */
    reason: text(),
    dueAt: instant().notNull(),
    /** A person has said that it may go although it is overdue. */
    overdueAllowed: bool().notNull().default(false),
    nextTryAt: instant().notNull(),
    attempts: int().notNull().default(0),
    leaseToken: text(),
    leaseUntil: instant(),
    /** The SMTP server's last answer: code, and text without addresses. */
    lastCode: int(),
    lastAnswer: text(),
    createdAt: instant().notNull(),
    sendingAt: instant(),
    submittedAt: instant(),
    changedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("deliveries_unique").on(t.causeKind, t.causeId, t.purpose, t.recipientKey),
    index("deliveries_queue").on(t.state, t.nextTryAt),
    index("deliveries_region").on(t.regionId, t.createdAt),
    index("deliveries_contact").on(t.contactId, t.createdAt),
    index("deliveries_link").on(t.linkId),
    index("deliveries_changed").on(t.changedAt),
  ],
);

/** Addresses that must not get mail: all mail (`*`), or one list. */
export const suppressions = table(
  "suppressions",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    recipientKey: text().notNull(),
    list: text().notNull(),
    reason: text().$type<"unsubscribed" | "bounced" | "byHand">().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("suppressions_unique").on(t.regionId, t.recipientKey, t.list)],
);

/** Mail that stays at home: where no SMTP server is set, and always in the demo. */
export const outboxMails = table(
  "outbox_mails",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    deliveryId: text().notNull().unique(),
    toName: text().notNull(),
    toEmail: text().notNull(),
    fromName: text().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    text: text().notNull(),
    headers: json<Record<string, string>>().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("outbox_region_at").on(t.regionId, t.at)],
);

/**
 * Stops everything told to others in a region until a person has decided on each item. Stays when its case is closed, and
 * is lifted when nothing waits. Which mails it stops: those whose cause says so (app/delivery/cause.ts).
 */
export const holds = table(
  "holds",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    /** Who laid it: a case, whose id it is. */
    reasonType: text().$type<"case">().notNull(),
    reasonId: text().notNull(),
    title: text().notNull(),
    since: instant().notNull(),
    liftedAt: instant(),
  },
  (t) => [index("holds_region").on(t.regionId, t.liftedAt), uniqueIndex("holds_reason").on(t.reasonType, t.reasonId)],
);

/** What a person decided about one thing under a hold. A thing without a decision waits. */
export const holdDecisions = table(
  "hold_decisions",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    holdId: text()
      .notNull()
      .references(() => holds.id, { onDelete: "cascade" }),
    /** `update`, `sending`, `release`, `ask`, `task`, `collect` … and its id. */
    itemType: text().notNull(),
    itemId: text().notNull(),
    decision: text().$type<"released" | "dropped">().notNull(),
    byName: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    uniqueIndex("hold_decisions_unique").on(t.holdId, t.itemType, t.itemId),
    index("hold_decisions_item").on(t.itemType, t.itemId),
  ],
);

/** A sign of life from each worker, for /healthz. */
export const workers = table("workers", {
  id: id(),
  startedAt: instant().notNull(),
  seenAt: instant().notNull(),
});

export type Delivery = typeof deliveries.$inferSelect;
export type DeliveryContent = typeof deliveryContents.$inferSelect;
export type Hold = typeof holds.$inferSelect;
