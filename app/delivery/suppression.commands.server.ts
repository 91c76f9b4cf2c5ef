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

/** @returns its id, where it is new */
export async function suppress(db: WriteDb, now: Date, suppression: NewSuppression): Promise<string | undefined> {
  const [row] = await db
    .insert(suppressions)
    .values({ ...suppression, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: suppressions.id });
  return row?.id;
}

/** The list of an unsubscribe link; what else a link opens is not for this. */
function listOf(actor: LinkActor, link: Link): string {
  if (actor.purpose !== "unsubscribe" || link.id !== actor.linkId) throw new Forbidden("unsubscribe");
  return link.subject;
}

/** Every address that this link has been sent to: a person who changes address has not changed their mind. */
async function keysOf(db: ReadDb, actor: LinkActor): Promise<string[]> {
  const rows = await db
    .selectDistinct({ key: deliveries.recipientKey })
    .from(deliveries)
    .where(and(eq(deliveries.regionId, actor.regionId), eq(deliveries.linkId, actor.linkId)));
  const keys = rows.map((row) => row.key);
  return keys.length === 0 && actor.contactId.includes("@") ? [actor.contactId] : keys;
}

/** Takes the link's addresses off its list. Asked for again it changes nothing. */
export function unsubscribe(actor: LinkActor, now: Date, link: Link): Promise<void> {
  return inTransaction(async (db) => {
    const list = listOf(actor, link);
    let isNew = false;
    for (const recipientKey of await keysOf(db, actor)) {
      const added = await suppress(db, now, { regionId: actor.regionId, recipientKey, list, reason: "unsubscribed" });
      isNew = added !== undefined || isNew;
    }
    if (isNew) await audit(db, actor, now, "delivery.unsubscribe", list);
  });
}

/** Undoes it; what was stopped for another reason stays stopped. */
export function subscribeAgain(actor: LinkActor, now: Date, link: Link): Promise<void> {
  return inTransaction(async (db) => {
    const list = listOf(actor, link);
    const keys = await keysOf(db, actor);
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
