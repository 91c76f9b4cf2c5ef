// Audiences with their channels, and whom they hold by rule or by hand.
import { randomUUID } from "node:crypto";
import { inTransaction } from "#db/client.server.ts";
import { sortKey } from "#db/dialect/sort-key.ts";
import {
  type Audience,
  type AudienceRule,
  audienceContacts,
  audiences,
  audienceTopics,
  type Channel,
  channelConfirmers,
  channels,
} from "#db/schema/audiences.ts";
import type { AudienceFields, ChannelFields } from "~/audiences/form.ts";
import { longAgo, only, regionOf, serial } from "../factories.ts";

export const nobody: AudienceRule = { roles: [], memberIds: [], topics: [] };

type ChannelOverrides = Partial<typeof channels.$inferInsert> & { audienceId: string; confirmerIds?: string[] };

/** By email, where nothing else is said. */
export async function aChannel({ confirmerIds = [], ...overrides }: ChannelOverrides): Promise<Channel> {
  const regionId = await regionOf(overrides);
  const values = { kind: "email" as const, label: `E-post ${serial()}`, createdAt: longAgo, ...overrides, regionId };
  return inTransaction(async (db) => {
    const channel = only(await db.insert(channels).values(values).returning());
    const rows = confirmerIds.map((contactId) => ({ channelId: channel.id, contactId }));
    if (rows.length) await db.insert(channelConfirmers).values(rows);
    return channel;
  });
}

type Overrides = Partial<Omit<typeof audiences.$inferInsert, "rule">> & {
  rule?: Partial<AudienceRule>;
  topics?: string[];
  /** Contacts put in by hand, and kept out by hand. */
  added?: string[];
  removed?: string[];
  /** One by email, where nothing else is said. */
  channels?: Omit<ChannelOverrides, "audienceId" | "regionId">[];
};

/** Holds nobody, unless a rule or a hand says whom. */
export async function anAudience(overrides: Overrides = {}): Promise<Audience & { channels: Channel[] }> {
  const { rule, topics = [], added = [], removed = [], channels: offered = [{}], ...plain } = overrides;
  const regionId = await regionOf(overrides);
  const name = plain.name ?? `Målgruppe ${serial()}`;
  const values = {
    promisedFrom: "2026-01-05",
    createdAt: longAgo,
    changedAt: longAgo,
    sortKey: sortKey(name),
    ...plain,
    rule: { ...nobody, ...rule },
    name,
    regionId,
  };
  const audience = await inTransaction(async (db) => {
    const made = only(await db.insert(audiences).values(values).returning());
    const byHand = [
      ...added.map((contactId) => ({ contactId, how: "added" as const, audienceId: made.id })),
      ...removed.map((contactId) => ({ contactId, how: "removed" as const, audienceId: made.id })),
    ];
    if (byHand.length) await db.insert(audienceContacts).values(byHand);
    if (topics.length) await db.insert(audienceTopics).values(topics.map((topic) => ({ topic, audienceId: made.id })));
    return made;
  });
  const made: Channel[] = [];
  for (const [position, channel] of offered.entries()) {
    made.push(await aChannel({ position, ...channel, audienceId: audience.id, regionId }));
  }
  return { ...audience, channels: made };
}

/** What the form of an audience means, with the least that can be made: nobody yet, a promise, no channel. */
export const audienceFields = (overrides: Partial<AudienceFields> = {}): AudienceFields => ({
  name: `Målgruppe ${serial()}`,
  concern: "",
  locale: "nb",
  own: false,
  size: null,
  topics: [],
  rule: nobody,
  idealDays: 30,
  longestDays: 45,
  shortestDays: 7,
  effortMinutes: 30,
  maxLix: 45,
  channels: [],
  ...overrides,
});

export const channelFields = (overrides: Partial<ChannelFields> = {}): ChannelFields => ({
  id: randomUUID(),
  kind: "email",
  label: `E-post ${serial()}`,
  url: "",
  effortMinutes: 5,
  confirmerIds: [],
  confirmerEmail: null,
  ...overrides,
});
