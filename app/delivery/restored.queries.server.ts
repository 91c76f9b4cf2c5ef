// What a restore has held, mailing by mailing, with everyone who would get it.
import { and, asc, count, eq, inArray, type SQL } from "drizzle-orm";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { ReadDb } from "#db/handles.ts";
import { deliveries, deliveryContents } from "#db/schema/delivery.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import type { Locale } from "~/platform/locale.ts";
import { reasons } from "./reasons.ts";

export type RestoredMailing = {
  kind: string;
  id: string;
  /** Null where it is written as it leaves. */
  subject: string | null;
  locale: Locale;
  dueAt: Date;
  recipients: { id: string; name: string; email: string; uncertain: boolean }[];
};

const restored = (regionId: string): SQL | undefined =>
  and(
    eq(deliveries.regionId, regionId),
    inArray(deliveries.state, ["held", "uncertain"]),
    eq(deliveries.reason, reasons.restored),
  );

/** The earliest first. */
export async function restoredMailings(actor: Actor, db: ReadDb): Promise<RestoredMailing[]> {
  demand(actor, "read");
  const rows = await db
    .select({ delivery: deliveries, subject: deliveryContents.subject })
    .from(deliveries)
    .leftJoin(deliveryContents, eq(deliveryContents.id, deliveries.contentId))
    .where(restored(actor.regionId))
    .orderBy(asc(deliveries.dueAt), asc(deliveries.id));
  const mailings = new Map<string, RestoredMailing>();
  for (const { delivery, subject } of rows) {
    const { causeKind: kind, causeId: id, locale, dueAt } = delivery;
    const key = `${kind} ${id}`;
    const mailing = mailings.get(key) ?? { kind, id, subject, locale, dueAt, recipients: [] };
    mailings.set(key, mailing);
    mailing.recipients.push({
      id: delivery.id,
      name: delivery.recipientName,
      email: delivery.recipientEmail,
      uncertain: delivery.state === "uncertain",
    });
  }
  for (const { recipients } of mailings.values()) {
    recipients.sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1));
  }
  return [...mailings.values()];
}

/** How many mails wait for a word after a restore. */
export async function restoredCount(db: ReadDb, regionId?: string): Promise<number> {
  const where = regionId ? restored(regionId) : eq(deliveries.reason, reasons.restored);
  const [row] = await db.select({ mails: count() }).from(deliveries).where(where);
  return row?.mails ?? 0;
}
