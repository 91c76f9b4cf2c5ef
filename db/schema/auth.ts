// users, sessions, accounts and verifications have the shape that better-auth keeps; memberships are ours.
import type { Role } from "../../app/access/permissions.ts";
import type { Locale } from "../../app/platform/locale.ts";
import { bool, id, index, instant, table, text, uniqueIndex } from "../columns.ts";
import { members, regions } from "./regions.ts";

export const users = table("users", {
  id: id(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: bool().notNull().default(false),
  image: text(),
  /** The language the person has chosen for the desk. */
  locale: text().$type<Locale>(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
});

export const sessions = table(
  "sessions",
  {
    id: id(),
    token: text().notNull().unique(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index("sessions_user").on(t.userId)],
);

export const accounts = table(
  "accounts",
  {
    id: id(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    password: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index("accounts_user").on(t.userId)],
);

export const verifications = table(
  "verifications",
  {
    id: id(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index("verifications_identifier").on(t.identifier)],
);

/** A person's role in one region. A person may belong to several. */
export const memberships = table(
  "memberships",
  {
    id: id(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    role: text().$type<Role>().notNull(),
    memberId: text().references(() => members.id),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("memberships_user_region").on(t.userId, t.regionId)],
);

/** Someone asked to join a region; the link that opens it is signed and stored nowhere. */
export const invites = table(
  "invites",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    name: text().notNull(),
    email: text().notNull(),
    role: text().$type<Role>().notNull(),
    memberId: text().references(() => members.id, { onDelete: "cascade" }),
    locale: text().$type<Locale>().notNull(),
    invitedByName: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    userId: text().references(() => users.id, { onDelete: "set null" }),
    revokedAt: instant(),
  },
  (t) => [index("invites_region").on(t.regionId, t.createdAt)],
);

/** A forgotten password: good for one new one, for an hour. The token is derived (HMAC) and stored nowhere. */
export const passwordResets = table(
  "password_resets",
  {
    id: id(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index("password_resets_user").on(t.userId, t.createdAt)],
);

/** One row: this installation. */
export const installation = table("installation", {
  id: id(),
  /** The first owner's one-time code is derived from it, and shown in the log until it is used. */
  setupSeed: text().notNull(),
  setUpAt: instant(),
  /** When this database was last restored from a backup. */
  restoredAt: instant(),
});

export type Invite = typeof invites.$inferSelect;
