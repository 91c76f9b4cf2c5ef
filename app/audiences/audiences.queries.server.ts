import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import {
  type Audience,
  audiences,
  audienceTopics,
  type Channel,
  channelConfirmers,
  channels,
} from "#db/schema/audiences.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { NotFound } from "~/platform/refusal.ts";

export type ChannelView = Channel & { confirmerIds: string[] };

export type AudienceView = {
  audience: Audience;
  /** What concerns them, in alphabetical order. */
  topics: string[];
  /** Those in use, in the order they are offered in. */
  channels: ChannelView[];
};

/** Those in use, by name. */
export async function listAudiences(actor: Actor, db: ReadDb): Promise<AudienceView[]> {
  demand(actor, "read");
  const rows = await db
    .select()
    .from(audiences)
    .where(and(eq(audiences.regionId, actor.regionId), isNull(audiences.archivedAt)))
    .orderBy(asc(audiences.sortKey), asc(audiences.id));
  return withParts(db, rows);
}

/** Also one that has been taken out of use. @throws NotFound */
export async function getAudience(actor: Actor, db: ReadDb, id: string): Promise<AudienceView> {
  demand(actor, "read");
  const rows = await db
    .select()
    .from(audiences)
    .where(and(eq(audiences.regionId, actor.regionId), eq(audiences.id, id)));
  const [view] = await withParts(db, rows);
  if (!view) throw new NotFound("audience");
  return view;
}

async function withParts(db: ReadDb, rows: readonly Audience[]): Promise<AudienceView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const topics = await db
    .select({ audienceId: audienceTopics.audienceId, topic: audienceTopics.topic })
    .from(audienceTopics)
    .where(inArray(audienceTopics.audienceId, ids))
    .orderBy(asc(audienceTopics.topic));
  const offered = await db
    .select()
    .from(channels)
    .where(and(inArray(channels.audienceId, ids), isNull(channels.archivedAt)))
    .orderBy(asc(channels.position), asc(channels.createdAt), asc(channels.id));
  const confirmers = await db
    .select({ channelId: channelConfirmers.channelId, contactId: channelConfirmers.contactId })
    .from(channelConfirmers)
    .innerJoin(channels, eq(channels.id, channelConfirmers.channelId))
    .where(inArray(channels.audienceId, ids))
    .orderBy(asc(channelConfirmers.contactId));
  return rows.map((audience) => ({
    audience,
    topics: topics.filter((row) => row.audienceId === audience.id).map((row) => row.topic),
    channels: offered
      .filter((channel) => channel.audienceId === audience.id)
      .map((channel) => ({
        ...channel,
        confirmerIds: confirmers.filter((row) => row.channelId === channel.id).map((row) => row.contactId),
      })),
  }));
}
