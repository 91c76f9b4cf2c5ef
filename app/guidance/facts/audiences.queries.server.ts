import { and, asc, desc, eq, gte, isNull, lte, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ReadDb } from "#db/handles.ts";
import { audiences } from "#db/schema/audiences.ts";
import { updates } from "#db/schema/updates.ts";
import { lixOf } from "~/messages/readability.ts";
import { addDays, instantAt } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import type { AudienceFacts } from "../rules/audiences.ts";
import { summaryDays } from "../settings/audiences.ts";
import type { Asking } from "./asking.ts";

/** Each with how easy the latest text was that it heard. */
export async function audienceFacts(db: ReadDb, { regionId, now, today, kept }: Asking): Promise<AudienceFacts> {
  const since = instantAt(addDays(today, -settingOf(kept, summaryDays)), "00:00");
  const latest = db
    .select({ id: updates.id })
    .from(updates)
    .where(
      and(
        eq(updates.audienceId, audiences.id),
        gte(updates.heardAt, since),
        lte(updates.heardAt, now),
        ne(updates.body, ""),
      ),
    )
    .orderBy(desc(updates.heardAt), asc(updates.id))
    .limit(1);
  const texts = alias(updates, "texts");
  const rows = await db
    .select({ id: audiences.id, title: audiences.name, body: texts.body, locale: texts.locale })
    .from(audiences)
    .leftJoin(texts, eq(texts.id, latest))
    .where(and(eq(audiences.regionId, regionId), eq(audiences.kind, "people"), isNull(audiences.archivedAt)))
    .orderBy(asc(audiences.sortKey));
  return {
    audiences: rows.map(({ id, title, body, locale }) => ({
      id,
      title,
      lix: body && locale ? lixOf(body) : null,
    })),
  };
}
