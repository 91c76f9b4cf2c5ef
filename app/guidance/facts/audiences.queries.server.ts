import { and, asc, desc, eq, gte, inArray, isNull, lte, max, ne } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { audiences } from "#db/schema/audiences.ts";
import { updates } from "#db/schema/updates.ts";
import { readabilityOf } from "~/messages/readability.ts";
import { addDays, instantAt } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import type { AudienceFacts } from "../rules/audiences.ts";
import { summaryDays } from "../settings/audiences.ts";
import type { Asking } from "./asking.ts";

/** Two texts of an audience may be heard in one moment; one of them is enough. */
const textsSeen = 200;

export async function audienceFacts(db: ReadDb, asking: Asking): Promise<AudienceFacts> {
  const rows = await db
    .select({ id: audiences.id, title: audiences.name })
    .from(audiences)
    .where(and(eq(audiences.regionId, asking.regionId), eq(audiences.kind, "people"), isNull(audiences.archivedAt)))
    .orderBy(asc(audiences.sortKey));
  const lix = await lixHeard(db, asking);
  return { audiences: rows.map((row) => ({ ...row, lix: lix.get(row.id) ?? null })) };
}

/** By audience, of the latest text that it heard. */
async function lixHeard(db: ReadDb, { regionId, now, today, kept }: Asking): Promise<Map<string, number>> {
  const since = instantAt(addDays(today, -settingOf(kept, summaryDays)), "00:00");
  const heard = and(
    eq(updates.regionId, regionId),
    ne(updates.body, ""),
    gte(updates.heardAt, since),
    lte(updates.heardAt, now),
  );
  const last = db
    .select({ audienceId: updates.audienceId, at: max(updates.heardAt).as("last_at") })
    .from(updates)
    .where(heard)
    .groupBy(updates.audienceId)
    .as("last");
  const ids = db
    .select({ id: updates.id })
    .from(updates)
    .innerJoin(last, and(eq(last.audienceId, updates.audienceId), eq(last.at, updates.heardAt)));
  const texts = await db
    .select({ audienceId: updates.audienceId, body: updates.body, locale: updates.locale })
    .from(updates)
    .where(and(heard, inArray(updates.id, ids)))
    .orderBy(desc(updates.id))
    .limit(textsSeen);
  return new Map(
    texts.flatMap(({ audienceId, body, locale }) => {
      const { lix } = readabilityOf(body, locale);
      return lix === null ? [] : [[audienceId, lix]];
    }),
  );
}
