// Who must not get mail, and how one gets out of a list and back.
import { and, eq, inArray } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { deliveries, suppressions } from "#db/schema/delivery.ts";
import type { Link } from "#db/schema/links.ts";
import type { LinkActor } from "~/access/actor.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { Forbidden } from "~/platform/refusal.ts";

type NewSuppression = Pick<typeof suppressions.$inferInsert, "regionId" | "recipientKey" | "list" | "reason">;

/** Said again, it has been said now: what was only carried over from another address stands by itself from then on. */
export async function suppress(db: WriteDb, now: Date, suppression: NewSuppression): Promise<{ isNew: boolean }> {
  if (await carry(db, now, suppression)) return { isNew: true };
  const { regionId, recipientKey, list } = suppression;
  const same = and(
    eq(suppressions.regionId, regionId),
    eq(suppressions.recipientKey, recipientKey),
    eq(suppressions.list, list),
  );
  await db.update(suppressions).set({ createdAt: now }).where(same);
  return { isNew: false };
}

/** What was said of another address of the same person. @returns its id, where it is new */
export async function carry(db: WriteDb, now: Date, suppression: NewSuppression): Promise<string | undefined> {
  const [row] = await db
    .insert(suppressions)
    .values({ ...suppression, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: suppressions.id });
  return row?.id;
}

/** Every address that a contact is known by now: contacts stand above this module, and hand it in. */
export type AddressesOf = (db: ReadDb, regionId: string, contactId: string) => Promise<string[]>;

/** The list of an unsubscribe link; what else a link opens is not for this. */
function listOf(actor: LinkActor, link: Link): string {
  if (actor.purpose !== "unsubscribe" || link.id !== actor.linkId) throw new Forbidden("unsubscribe");
  return link.subject;
}

/**
 * Every address that this link has been sent to, and all that its holder has now: a person who changes address has not
 * changed their mind.
 */
export async function keysOf(db: ReadDb, actor: LinkActor, addressesOf: AddressesOf): Promise<string[]> {
  const rows = await db
    .selectDistinct({ key: deliveries.recipientKey })
    .from(deliveries)
    .where(and(eq(deliveries.regionId, actor.regionId), eq(deliveries.linkId, actor.linkId)));
  const own = actor.contactId.includes("@") ? [actor.contactId] : [];
  const now = await addressesOf(db, actor.regionId, actor.contactId);
  return [...new Set([...rows.map((row) => row.key), ...now, ...own])];
}

/** Takes the link's addresses off its list. Asked for again it changes nothing. */
export function unsubscribe(actor: LinkActor, now: Date, link: Link, addressesOf: AddressesOf): Promise<void> {
  return inTransaction(async (db) => {
    const list = listOf(actor, link);
    let isNew = false;
    for (const recipientKey of await keysOf(db, actor, addressesOf)) {
      const said = { regionId: actor.regionId, recipientKey, list, reason: "unsubscribed" } as const;
      if ((await suppress(db, now, said)).isNew) isNew = true;
    }
    if (isNew) await audit(db, actor, now, "delivery.unsubscribe", list);
  });
}

/** Undoes it; what was stopped for another reason stays stopped. */
export function subscribeAgain(actor: LinkActor, now: Date, link: Link, addressesOf: AddressesOf): Promise<void> {
  return inTransaction(async (db) => {
    const list = listOf(actor, link);
    const keys = await keysOf(db, actor, addressesOf);
    if (keys.length === 0) return;
    const gone = await db
      .delete(suppressions)
      .where(
        and(
          eq(suppressions.regionId, actor.regionId),
          eq(suppressions.list, list),
          eq(suppressions.reason, "unsubscribed"),
          inArray(suppressions.recipientKey, keys),
        ),
      )
      .returning({ id: suppressions.id });
    if (gone.length > 0) await audit(db, actor, now, "delivery.subscribeAgain", list);
  });
}

const audit = (db: WriteDb, actor: LinkActor, now: Date, act: string, list: string) =>
  recordAudit(db, actor, now, { act, subjectType: "list", subjectId: list, detail: { contactId: actor.contactId } });
