// A person has got another address: what waits for them goes there, and what they have said no to stays so.
import { and, eq, inArray, ne } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type Delivery, type DeliveryState, deliveries, suppressions } from "#db/schema/delivery.ts";
import type { Actor } from "~/access/actor.ts";
import { emailKey } from "./address.ts";
import { carry } from "./suppression.commands.server.ts";

/** Nobody has begun to send these. */
const notBegun = ["waiting", "deferred", "held"] as const satisfies readonly DeliveryState[];

export type NewAddress = { contactId: string; from: string; email: string; name: string };

/** What it was, so that it can be undone: the mails as they stood. */
export type Readdressed = { to: string; mails: { id: string; key: string; email: string; name: string }[] };

/** Part of the command that changes a contact. */
export async function readdress(db: WriteDb, actor: Actor, now: Date, change: NewAddress): Promise<Readdressed> {
  return { to: emailKey(change.email), mails: await sendElsewhere(db, actor, now, change) };
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
export async function readdressBack(db: WriteDb, actor: Actor, now: Date, { to, mails }: Readdressed): Promise<void> {
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
}

/**
 * Whoever has another address has not changed their mind: what is said no to at one of these is said no to at the others.
 * That mail came back from one of them says nothing of the others. @returns the ids of what is new
 */
export async function shareRefusals(
  db: WriteDb,
  actor: Actor,
  now: Date,
  { from, to }: { from: readonly string[]; to: readonly string[] },
): Promise<string[]> {
  const { regionId } = actor;
  const said = from.length === 0 ? [] : await refusalsAt(db, regionId, from);
  const added: string[] = [];
  for (const recipientKey of new Set(to)) {
    for (const { list, reason } of said) {
      const id = await carry(db, now, { regionId, recipientKey, list, reason });
      if (id) added.push(id);
    }
  }
  return added;
}

const refusalsAt = (db: ReadDb, regionId: string, keys: readonly string[]) =>
  db
    .select()
    .from(suppressions)
    .where(
      and(
        eq(suppressions.regionId, regionId),
        inArray(suppressions.recipientKey, [...keys]),
        ne(suppressions.reason, "bounced"),
      ),
    );

/** Of two who are two again: what was only carried over then, and what one of them has said since. */
export type Shared = { keys: readonly string[]; at: Date; ids?: readonly string[] | undefined };

/** What has been said again since it was carried over stands; who said it nobody knows, so that it stands for both. */
export async function unshareRefusals(db: WriteDb, actor: Actor, now: Date, { keys, at, ids }: Shared): Promise<void> {
  if (keys.length === 0) return;
  const { regionId } = actor;
  const carried = (await refusalsAt(db, regionId, keys)).filter(
    ({ id, createdAt }) => createdAt.getTime() === at.getTime() && (ids === undefined || ids.includes(id)),
  );
  if (carried.length > 0) {
    await db.delete(suppressions).where(
      inArray(
        suppressions.id,
        carried.map(({ id }) => id),
      ),
    );
  }
  const since = (await refusalsAt(db, regionId, keys)).filter(({ createdAt }) => createdAt > at);
  for (const { list, reason } of since) {
    for (const recipientKey of keys) await carry(db, now, { regionId, recipientKey, list, reason });
  }
}
