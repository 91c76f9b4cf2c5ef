import { and, asc, count, eq, gt, isNotNull, isNull, lte, ne, notInArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { audiences, channels } from "#db/schema/audiences.ts";
import { contacts } from "#db/schema/contacts.ts";
import { responsibilities, strategies } from "#db/schema/strategy.ts";
import { updates } from "#db/schema/updates.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import { shownAtMost } from "../rule.ts";
import type { StrategyFacts } from "../rules/strategy.ts";
import { plannedDays } from "../settings/strategy.ts";
import type { Asking } from "./asking.ts";
import { foundOf, total } from "./found.server.ts";

export async function strategyFacts(db: ReadDb, asking: Asking): Promise<StrategyFacts> {
  const { regionId } = asking;
  const [strategy] = await db
    .select({ id: strategies.id, title: strategies.title, approvedAt: strategies.approvedAt })
    .from(strategies)
    .where(eq(strategies.regionId, regionId));
  return {
    strategyId: strategy?.id ?? null,
    title: strategy?.title ?? "",
    approvedOn: strategy?.approvedAt ? civilDate(strategy.approvedAt) : null,
    ...(await reach(db, asking)),
    ...(await dutiesAccepted(db, regionId)),
  };
}

async function reach(db: ReadDb, { regionId, now, today, kept }: Asking) {
  const inUse = and(eq(audiences.regionId, regionId), isNull(audiences.archivedAt));
  const [all] = await db.select({ audiences: count() }).from(audiences).where(inUse);
  const reached = db
    .select({ id: channels.audienceId })
    .from(channels)
    .where(and(eq(channels.regionId, regionId), isNull(channels.archivedAt)));
  const without = await db
    .select({ id: audiences.id, title: audiences.name, total })
    .from(audiences)
    .where(and(inUse, notInArray(audiences.id, reached)))
    .orderBy(asc(audiences.sortKey))
    .limit(shownAtMost);
  const until = instantAt(addDays(today, settingOf(kept, plannedDays)), "23:59");
  const planned = await db
    .select({ id: updates.id, title: updates.title, total })
    .from(updates)
    .where(
      and(
        eq(updates.regionId, regionId),
        ne(updates.state, "cancelled"),
        gt(updates.plannedFor, now),
        lte(updates.plannedFor, until),
      ),
    )
    .orderBy(asc(updates.plannedFor), asc(updates.id))
    .limit(shownAtMost);
  return {
    audiences: all?.audiences ?? 0,
    audiencesWithoutChannel: foundOf("audience", without),
    planned: foundOf("update", planned),
  };
}

async function dutiesAccepted(db: ReadDb, regionId: string) {
  const taken = and(
    eq(responsibilities.regionId, regionId),
    isNull(responsibilities.archivedAt),
    isNotNull(responsibilities.acceptedAt),
    isNotNull(responsibilities.role),
  );
  const pairs = await db
    .selectDistinct({ role: responsibilities.role, memberId: responsibilities.memberId })
    .from(responsibilities)
    .where(taken);
  const shown = await db
    .select({ id: responsibilities.id, title: responsibilities.what, total })
    .from(responsibilities)
    .innerJoin(contacts, eq(contacts.id, responsibilities.contactId))
    .where(taken)
    .orderBy(asc(responsibilities.createdAt), asc(responsibilities.id))
    .limit(shownAtMost);
  return {
    accepted: pairs.flatMap(({ role, memberId }) => (role ? [{ role, memberId }] : [])),
    duties: foundOf("responsibility", shown),
  };
}
