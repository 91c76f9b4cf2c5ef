import { and, count, desc, eq, inArray } from "drizzle-orm";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { ReadDb } from "#db/handles.ts";
import { type Delivery, type DeliveryState, deliveries, deliveryStates } from "#db/schema/delivery.ts";
import type { Actor, LinkActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import type { Locale } from "~/platform/locale.ts";
import type { Cause } from "./cause.ts";

/** All recipients of one cause, by name. */
export async function deliveriesOf(actor: Actor, db: ReadDb, cause: Pick<Cause, "kind" | "id">): Promise<Delivery[]> {
  demand(actor, "read");
  const rows = await db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.regionId, actor.regionId),
        eq(deliveries.causeKind, cause.kind),
        eq(deliveries.causeId, cause.id),
      ),
    );
  const keyed = rows.map((row) => ({ row, key: `${sortKey(row.recipientName)} ${row.recipientKey}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

export type StateCounts = Record<DeliveryState, number>;

const none = (): StateCounts => Object.fromEntries(deliveryStates.map((state) => [state, 0])) as StateCounts;

/** How many recipients stand in which state, by the id of the cause. Every cause asked about has an answer. */
export async function countStates(db: ReadDb, causes: readonly Cause[]): Promise<Map<string, StateCounts>> {
  const counts = new Map(causes.map((cause) => [cause.id, none()]));
  if (causes.length === 0) return counts;
  const rows = await db
    .select({
      regionId: deliveries.regionId,
      kind: deliveries.causeKind,
      causeId: deliveries.causeId,
      state: deliveries.state,
      number: count(),
    })
    .from(deliveries)
    .where(
      and(
        inArray(deliveries.causeKind, [...new Set(causes.map((cause) => cause.kind))]),
        inArray(
          deliveries.causeId,
          causes.map((cause) => cause.id),
        ),
      ),
    )
    .groupBy(deliveries.regionId, deliveries.causeKind, deliveries.causeId, deliveries.state);
  for (const row of rows) {
    const asked = causes.some(
      (cause) => cause.id === row.causeId && cause.kind === row.kind && cause.regionId === row.regionId,
    );
    const counted = counts.get(row.causeId);
    if (asked && counted) counted[row.state] = row.number;
  }
  return counts;
}

/** The language of the last mail that brought this link. */
export async function localeOfHolder(db: ReadDb, actor: LinkActor): Promise<Locale | null> {
  const [latest] = await db
    .select({ locale: deliveries.locale })
    .from(deliveries)
    .where(and(eq(deliveries.regionId, actor.regionId), eq(deliveries.linkId, actor.linkId)))
    .orderBy(desc(deliveries.createdAt))
    .limit(1);
  return latest?.locale ?? null;
}

/** Mails that wait for a person's word (nobody knows whether they arrived, or they are overdue), counted by cause. */
export async function needingPerson(
  actor: Actor,
  db: ReadDb,
): Promise<{ causeKind: string; causeId: string; count: number }[]> {
  demand(actor, "read");
  return db
    .select({ causeKind: deliveries.causeKind, causeId: deliveries.causeId, count: count() })
    .from(deliveries)
    .where(and(inArray(deliveries.state, ["uncertain", "held"]), eq(deliveries.regionId, actor.regionId)))
    .groupBy(deliveries.causeKind, deliveries.causeId)
    .orderBy(deliveries.causeId);
}
