import { id, index, instant, table, text, uniqueIndex } from "../columns.ts";
import { regions } from "./regions.ts";

export type LinkPurpose =
  | "approval"
  | "unsubscribe"
  | "collect"
  | "ask"
  | "task"
  | "duty"
  | "assess"
  | "calendar"
  | "invite"
  | "reset";

/** A signed link: the row says whose it is and what it opens; the token is derived (HMAC) and stored nowhere. */
export const links = table(
  "links",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    purpose: text().$type<LinkPurpose>().notNull(),
    /** The contact it was sent to; for a calendar or a new password the account; for an invitation, itself. */
    holderId: text().notNull(),
    /** What it opens: the request, the audience. */
    subject: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [
    uniqueIndex("links_unique").on(t.regionId, t.purpose, t.holderId, t.subject),
    index("links_holder").on(t.holderId),
  ],
);

export type Link = typeof links.$inferSelect;
