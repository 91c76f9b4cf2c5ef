import { and, asc, count, desc, eq, exists, gt, gte, inArray, isNull, lte, min, or, type SQL } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { ambassadorConsents, ambassadors, asks } from "#db/schema/ambassadors.ts";
import { contactRoles, contacts } from "#db/schema/contacts.ts";
import { addDays, instantAt } from "~/platform/civil-date.ts";
import { type NumberSetting, settingOf } from "~/regions/setting.ts";
import { shownAtMost } from "../rule.ts";
import type { AmbassadorFacts } from "../rules/ambassadors.ts";
import * as set from "../settings/ambassadors.ts";
import type { Asking } from "./asking.ts";
import { byMember, foundOf, total } from "./found.server.ts";

export async function ambassadorFacts(db: ReadDb, asking: Asking): Promise<AmbassadorFacts> {
  const { regionId, now, today, kept } = asking;
  const since = (setting: NumberSetting) => instantAt(addDays(today, -settingOf(kept, setting)), "00:00");
  const ours = and(eq(ambassadors.regionId, regionId), isNull(contacts.archivedAt));
  const named = async (where: SQL | undefined) =>
    foundOf(
      "ambassador",
      await db
        .select({ id: ambassadors.id, title: contacts.name, total })
        .from(ambassadors)
        .innerJoin(contacts, eq(contacts.id, ambassadors.contactId))
        .where(and(ours, where))
        .orderBy(asc(contacts.sortKey), asc(ambassadors.id))
        .limit(shownAtMost),
    );
  const [all] = await db
    .select({ number: count() })
    .from(ambassadors)
    .innerJoin(contacts, eq(contacts.id, ambassadors.contactId))
    .where(ours);
  const often = db
    .select({ id: asks.ambassadorId })
    .from(asks)
    .innerJoin(ambassadors, eq(ambassadors.id, asks.ambassadorId))
    .where(
      and(
        eq(asks.regionId, regionId),
        isNull(asks.cancelledAt),
        gte(asks.sentAt, since(set.askedDays)),
        lte(asks.sentAt, now),
      ),
    )
    .groupBy(asks.ambassadorId, ambassadors.maxAsksPerQuarter)
    .having(gt(count(), ambassadors.maxAsksPerQuarter));
  const heard = await db
    .select({ id: asks.id, title: contacts.name, total })
    .from(asks)
    .innerJoin(ambassadors, eq(ambassadors.id, asks.ambassadorId))
    .innerJoin(contacts, eq(contacts.id, ambassadors.contactId))
    .where(and(eq(asks.regionId, regionId), gte(asks.doneAt, since(set.voiceDays)), lte(asks.doneAt, now)))
    .orderBy(desc(asks.doneAt))
    .limit(shownAtMost);
  return {
    consented: await consented(db, asking, ours),
    heard: foundOf("ask", heard),
    askedTooOften: await named(inArray(ambassadors.id, often)),
    count: all?.number ?? 0,
    business: await named(fromBusiness(db, asking)),
  };
}

async function consented(db: ReadDb, { today }: Asking, ours: SQL | undefined) {
  const holds = db
    .select({ id: ambassadorConsents.id })
    .from(ambassadorConsents)
    .where(
      and(
        eq(ambassadorConsents.ambassadorId, ambassadors.id),
        lte(ambassadorConsents.givenOn, today),
        or(isNull(ambassadorConsents.withdrawnOn), gt(ambassadorConsents.withdrawnOn, today)),
      ),
    );
  const first = db
    .select({ id: min(ambassadors.id) })
    .from(ambassadors)
    .innerJoin(contacts, eq(contacts.id, ambassadors.contactId))
    .where(and(ours, exists(holds)))
    .groupBy(ambassadors.memberId);
  const rows = await db
    .select({ memberId: ambassadors.memberId, id: ambassadors.id, title: contacts.name })
    .from(ambassadors)
    .innerJoin(contacts, eq(contacts.id, ambassadors.contactId))
    .where(inArray(ambassadors.id, first));
  return byMember("ambassador", rows);
}

/** By their role among the contacts, or by the sector as it is written. */
function fromBusiness(db: ReadDb, { regionId, kept }: Asking) {
  const role = db
    .select({ id: contactRoles.id })
    .from(contactRoles)
    .where(
      and(
        eq(contactRoles.regionId, regionId),
        eq(contactRoles.contactId, ambassadors.contactId),
        eq(contactRoles.role, "business"),
      ),
    );
  return or(exists(role), inArray(ambassadors.sector, settingOf(kept, set.businessSectors)));
}
