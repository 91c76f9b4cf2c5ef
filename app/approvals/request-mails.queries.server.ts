// How the mails stand that people were asked through.
import { and, desc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Delivery, type DeliveryState, deliveries } from "#db/schema/delivery.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { requestKind } from "./requests.commands.server.ts";

/** Where the person has not got the mail, or nobody can know. */
const troubled: readonly DeliveryState[] = ["deferred", "uncertain", "bounced", "failed", "suppressed", "held"];

/** The last request to each of these people, where it did not simply go out: contact → delivery. */
export async function requestsInTrouble(
  actor: Actor,
  db: ReadDb,
  contactIds: readonly string[],
): Promise<Record<string, Delivery>> {
  demand(actor, "read");
  if (contactIds.length === 0) return {};
  const rows = await db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.regionId, actor.regionId),
        eq(deliveries.causeKind, requestKind),
        inArray(deliveries.contactId, [...contactIds]),
      ),
    )
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id));
  const last = new Map<string, Delivery>();
  for (const row of rows) if (row.contactId && !last.has(row.contactId)) last.set(row.contactId, row);
  return Object.fromEntries([...last].filter(([, { state }]) => troubled.includes(state)));
}
