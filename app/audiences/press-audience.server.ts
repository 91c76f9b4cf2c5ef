// Each region has one audience that is the press. It and its channel bear the region's own id, so that nobody has to look
// for them, and no two processes can make two.

import { sortKey } from "#db/dialect/sort-key.ts";
import type { WriteDb } from "#db/handles.ts";
import { audiences, channels } from "#db/schema/audiences.ts";
import type { Region } from "#db/schema/regions.ts";
import { civilDate } from "~/platform/civil-date.ts";
import type { Locale } from "~/platform/locale.ts";

export const pressAudienceId = (regionId: string): string => regionId;
export const pressChannelId = (regionId: string): string => regionId;

/** Named once, in the region's language; it can be renamed like any other. */
const names: Record<Locale, { audience: string; channel: string }> = {
  nb: { audience: "Pressen", channel: "E-post til pressen" },
  nn: { audience: "Pressa", channel: "E-post til pressa" },
  en: { audience: "The press", channel: "Email to the press" },
};

/** Makes the audience that is the press where it is missing. */
export async function ensurePressAudience(db: WriteDb, region: Region, now: Date): Promise<void> {
  const { audience, channel } = names[region.locale];
  const place = { regionId: region.id, createdAt: now };
  await db
    .insert(audiences)
    .values({
      ...place,
      id: pressAudienceId(region.id),
      name: audience,
      kind: "press",
      locale: region.locale,
      rule: { roles: ["journalist"], memberIds: [], topics: [] },
      idealDays: 35,
      longestDays: 60,
      shortestDays: 5,
      effortMinutes: 50,
      sortKey: sortKey(audience),
      promisedFrom: civilDate(now),
      changedAt: now,
    })
    .onConflictDoNothing();
  await db
    .insert(channels)
    .values({
      ...place,
      id: pressChannelId(region.id),
      audienceId: pressAudienceId(region.id),
      kind: "email",
      label: channel,
    })
    .onConflictDoNothing();
}
