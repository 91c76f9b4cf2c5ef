// The weeks before an election, in which a region keeps to plain facts.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { settingOf } from "~/regions/setting.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { campaignStart, electionDay } from "~/regions/settings.ts";

/** Civil dates, both counted. */
export type Campaign = { from: string; to: string };

/** The campaign, where some of it falls into this month (`YYYY-MM`) and the region has not taken its days away. */
export async function campaignIn(actor: Actor, db: ReadDb, month: string): Promise<Campaign | null> {
  demand(actor, "read");
  const kept = await keptSettings(db, actor.regionId);
  const [from, to] = [settingOf(kept, campaignStart), settingOf(kept, electionDay)];
  if (from === "" || to === "" || from > to) return null;
  return from.slice(0, 7) <= month && month <= to.slice(0, 7) ? { from, to } : null;
}
