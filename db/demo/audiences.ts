// Who is told: the audiences with their promise and channels, and who is in them by hand. Pure rows.
import { sortKey } from "#db/dialect/sort-key.ts";
import type {
  Audience,
  audienceContacts,
  audiences,
  audienceTopics,
  ChannelKind,
  channelConfirmers,
  channels,
} from "#db/schema/audiences.ts";
import { channelKinds } from "#db/schema/audiences.ts";
import type { suppressions } from "#db/schema/delivery.ts";
import { listOf } from "~/audiences/list-name.ts";
import { pressAudienceId, pressChannelId } from "~/audiences/press-audience.server.ts";
import { emailKey } from "~/delivery/address.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { demoId } from "./ids.ts";
import { inhabitants } from "./inhabitants.ts";
import { stakeholderContactId } from "./partners.ts";
import type { DemoAudience } from "./region-data.server.ts";
import type { World } from "./world.ts";

const press = "aud-medier";
const pressByEmail = "ch-11";

/** The press is the audience that bears the region's own id. */
export const audienceId = ({ regionId }: World, name: string): string =>
  name === press ? pressAudienceId(regionId) : demoId(name);

export const channelId = ({ regionId }: World, name: string): string =>
  name === pressByEmail ? pressChannelId(regionId) : demoId(name);

export function audienceNamed({ data }: World, name: string): DemoAudience {
  const audience = data.audiences.find(({ id }) => id === name);
  if (!audience) throw new Error(`no audience ${name} in the demo`);
  return audience;
}

export const audienceRows = (world: World) =>
  world.data.audiences.map((audience) => {
    const kind: Audience["kind"] = audience.id === press ? "press" : "people";
    return {
      id: audienceId(world, audience.id),
      regionId: world.regionId,
      name: audience.name,
      kind,
      own: audience.own,
      locale: audience.locale,
      size: audience.size,
      concern: audience.texts[audience.locale].concern,
      rule: { roles: audience.roles, memberIds: [], topics: [] },
      idealDays: audience.idealDays,
      longestDays: audience.longestDays,
      shortestDays: audience.shortestDays,
      effortMinutes: audience.effortMinutes,
      maxLix: audience.maxLix,
      sortKey: sortKey(audience.name),
      promisedFrom: civilDate(world.begunAt),
      createdAt: world.begunAt,
      changedAt: world.begunAt,
    } satisfies typeof audiences.$inferInsert;
  });

export const audienceTopicRows = (world: World): (typeof audienceTopics.$inferInsert)[] =>
  world.data.audiences.flatMap(({ id, topics }) =>
    topics.map((topic) => ({ id: demoId(`${id}/topic/${topic}`), audienceId: audienceId(world, id), topic })),
  );

/** In the data the press's own list of journalists is a stakeholder too; as an audience it is that list. */
export const addedRows = (world: World): (typeof audienceContacts.$inferInsert)[] =>
  world.data.audiences
    .filter(({ id }) => id !== press)
    .flatMap(({ id, stakeholders }) =>
      stakeholders.map((stakeholder) => ({
        id: demoId(`${id}/added/${stakeholder}`),
        audienceId: audienceId(world, id),
        contactId: stakeholderContactId(world, stakeholder),
        how: "added" as const,
      })),
    );

const kinds: Record<string, ChannelKind> = { council_meeting: "councilMeeting" };

function kindOf(said: string): ChannelKind {
  const kind = kinds[said] ?? channelKinds.find((known) => known === said);
  if (!kind) throw new Error(`no kind of channel is called ${said}`);
  return kind;
}

export const channelRows = (world: World): (typeof channels.$inferInsert)[] =>
  world.data.audiences.flatMap((audience) =>
    audience.channels.map(({ id, kind, label, url, effortMinutes }, position) => ({
      id: channelId(world, id),
      regionId: world.regionId,
      audienceId: audienceId(world, audience.id),
      kind: kindOf(kind),
      label,
      url: url ?? "",
      effortMinutes,
      position,
      createdAt: world.begunAt,
    })),
  );

export const confirmerRows = (world: World): (typeof channelConfirmers.$inferInsert)[] =>
  world.data.audiences.flatMap(({ channels }) =>
    channels.flatMap(({ id, confirmedByUserIds }) =>
      confirmedByUserIds.map((user) => ({
        id: demoId(`${id}/confirmer/${user}`),
        channelId: channelId(world, id),
        contactId: demoId(`${user}/contact`),
      })),
    ),
  );

/** Residents who want no more of the newsletter. */
export const unsubscribedRows = (world: World): (typeof suppressions.$inferInsert)[] =>
  inhabitants(world).flatMap(({ key, email, unsubscribed }) =>
    unsubscribed && email
      ? {
          id: demoId(`${key}/unsubscribed`),
          regionId: world.regionId,
          recipientKey: emailKey(email),
          list: listOf({ id: audienceId(world, "aud-innbyggere"), kind: "people" }),
          reason: "unsubscribed" as const,
          createdAt: world.shift.instant("2026-06-12T20:15:00+02:00"),
        }
      : [],
  );
