// A person has got another address: what waits for them goes there, and what they have said no to stays so.
import { and, eq, inArray } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type Delivery, type DeliveryState, deliveries, suppressions } from "#db/schema/delivery.ts";
import type { Actor } from "~/access/actor.ts";
import { emailKey } from "./address.ts";
import { suppress } from "./suppression.commands.server.ts";

/** Nobody has begun to send these. */
const notBegun = ["waiting", "deferred", "held"] as const satisfies readonly DeliveryState[];

export type NewAddress = { contactId: string; from: string; email: string; name: string };

/** What it was, so that it can be undone: the mails as they stood, and the ids of what was newly said no to. */
export type Readdressed = {
  to: string;
  mails: { id: string; key: string; email: string; name: string }[];
  suppressed: string[];
};

/** Part of the command that changes a contact. */
export async function readdress(db: WriteDb, actor: Actor, now: Date, change: NewAddress): Promise<Readdressed> {
  const suppressed = await carrySuppressions(db, actor, now, change);
  return { to: emailKey(change.email), mails: await sendElsewhere(db, actor, now, change), suppressed };
}

/** What waits. A mail that the new address gets anyway keeps the old one: it is not lost, and nobody gets it twice. */
export async function sendElsewhere(
  db: WriteDb,
  actor: Actor,
  now: Date,
  { contactId, from, email, name }: NewAddress,
): Promise<Readdressed["mails"]> {
  const waiting = await db
    .select({
      id: deliveries.id,
      causeKind: deliveries.causeKind,
      causeId: deliveries.causeId,
      purpose: deliveries.purpose,
      email: deliveries.recipientEmail,
      name: deliveries.recipientName,
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
  const recipientKey = emailKey(email);
  const mails: Readdressed["mails"] = [];
  for (const mail of waiting) {
    if (await getsItAnyway(db, mail, recipientKey)) continue;
    await db
      .update(deliveries)
      .set({ recipientKey, recipientEmail: email.trim(), recipientName: name, changedAt: now })
      .where(eq(deliveries.id, mail.id));
    mails.push({ id: mail.id, key: from, email: mail.email, name: mail.name });
  }
  return mails;
}

type Cause = Pick<Delivery, "causeKind" | "causeId" | "purpose">;

async function getsItAnyway(db: ReadDb, { causeKind, causeId, purpose }: Cause, recipientKey: string) {
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
  return same !== undefined;
}

/** Undoes it; what has gone on to a third address since, or has been begun, stays. */
export async function readdressBack(
  db: WriteDb,
  actor: Actor,
  now: Date,
  { to, mails, suppressed }: Readdressed,
): Promise<void> {
  for (const { id, key, email, name } of mails) {
    const [mail] = await db
      .select()
      .from(deliveries)
      .where(and(eq(deliveries.regionId, actor.regionId), eq(deliveries.id, id), inArray(deliveries.state, notBegun)));
    if (!mail || mail.recipientKey !== to || (await getsItAnyway(db, mail, key))) continue;
    await db
      .update(deliveries)
      .set({ recipientKey: key, recipientEmail: email, recipientName: name, changedAt: now })
      .where(eq(deliveries.id, id));
  }
  if (suppressed.length === 0) return;
  await db
    .delete(suppressions)
    .where(and(eq(suppressions.regionId, actor.regionId), inArray(suppressions.id, suppressed)));
}

/** Whoever changes address has not changed their mind; that mail came back from the old one says nothing of the new. */
async function carrySuppressions(db: WriteDb, actor: Actor, now: Date, { from, email }: NewAddress): Promise<string[]> {
  const { regionId } = actor;
  const recipientKey = emailKey(email);
  const said = await db
    .select({ list: suppressions.list, reason: suppressions.reason })
    .from(suppressions)
    .where(and(eq(suppressions.regionId, regionId), eq(suppressions.recipientKey, from)));
  const added: string[] = [];
  for (const { list, reason } of said) {
    if (reason === "bounced") continue;
    const id = await suppress(db, now, { regionId, recipientKey, list, reason });
    if (id) added.push(id);
  }
  return added;
}
