// A person has got another address: what waits for them goes there, and what they have said no to stays so.
import { and, eq, inArray } from "drizzle-orm";
import type { WriteDb } from "#db/handles.ts";
import { type DeliveryState, deliveries, suppressions } from "#db/schema/delivery.ts";
import type { Actor } from "~/access/actor.ts";
import { emailKey } from "./address.ts";
import { suppress } from "./suppression.commands.server.ts";

/** Nobody has begun to send these. */
const notBegun = ["waiting", "deferred", "held"] as const satisfies readonly DeliveryState[];

export type NewAddress = { contactId: string; from: string; email: string; name: string };

/**
 * Part of the command that changes a contact. A mail that the new address gets anyway keeps the old one: it is not lost,
 * and nobody gets it twice. @returns how many go to the new address
 */
export async function readdress(db: WriteDb, actor: Actor, now: Date, change: NewAddress): Promise<number> {
  const { contactId, from, email, name } = change;
  await carrySuppressions(db, actor, now, change);
  const waiting = await db
    .select({
      id: deliveries.id,
      causeKind: deliveries.causeKind,
      causeId: deliveries.causeId,
      purpose: deliveries.purpose,
    })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.regionId, actor.regionId),
        eq(deliveries.contactId, contactId),
        eq(deliveries.recipientKey, from),
        inArray(deliveries.state, notBegun),
      ),
    );
  let moved = 0;
  for (const { id, causeKind, causeId, purpose } of waiting) {
    const recipientKey = emailKey(email);
    const [same] = await db
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.causeKind, causeKind),
          eq(deliveries.causeId, causeId),
          eq(deliveries.purpose, purpose),
          eq(deliveries.recipientKey, recipientKey),
        ),
      );
    if (same) continue;
    await db
      .update(deliveries)
      .set({ recipientKey, recipientEmail: email.trim(), recipientName: name, changedAt: now })
      .where(eq(deliveries.id, id));
    moved += 1;
  }
  return moved;
}

/** Whoever changes address has not changed their mind; that mail came back from the old one says nothing of the new. */
async function carrySuppressions(db: WriteDb, actor: Actor, now: Date, { from, email }: NewAddress): Promise<void> {
  const said = await db
    .select({ list: suppressions.list, reason: suppressions.reason })
    .from(suppressions)
    .where(and(eq(suppressions.regionId, actor.regionId), eq(suppressions.recipientKey, from)));
  for (const { list, reason } of said) {
    if (reason === "bounced") continue;
    await suppress(db, now, { regionId: actor.regionId, recipientKey: emailKey(email), list, reason });
  }
}
