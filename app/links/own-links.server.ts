// Links that a person makes for themselves, and withdraws again: whoever may read may have one.
import { and, eq, gt, isNull } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type Link, type LinkPurpose, links } from "#db/schema/links.ts";
import type { PersonActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { ensureLink } from "./links.commands.server.ts";

export type Own = { purpose: LinkPurpose; subject: string };

const mine = (actor: PersonActor, { purpose, subject }: Own) =>
  and(
    eq(links.regionId, actor.regionId),
    eq(links.purpose, purpose),
    eq(links.holderId, actor.userId),
    eq(links.subject, subject),
  );

/** The one that opens, if there is one. */
export async function ownLink(actor: PersonActor, db: ReadDb, now: Date, own: Own): Promise<Link | undefined> {
  demand(actor, "read");
  const [link] = await db
    .select()
    .from(links)
    .where(and(mine(actor, own), isNull(links.revokedAt), gt(links.expiresAt, now)));
  return link;
}

/** A new one; an earlier one opens no more. Its token is another, because it is made of the row's id. */
export async function renewOwnLink(
  db: WriteDb,
  actor: PersonActor,
  now: Date,
  { expiresAt, ...own }: Own & { expiresAt: Date },
): Promise<Link> {
  demand(actor, "read");
  await db.delete(links).where(mine(actor, own));
  const link = await ensureLink(db, now, { ...own, regionId: actor.regionId, holderId: actor.userId, expiresAt });
  await recordAudit(db, actor, now, {
    act: "links.makeOwn",
    subjectType: "link",
    subjectId: link.id,
    detail: { purpose: own.purpose },
  });
  return link;
}

/** It opens no more; withdrawn twice it is withdrawn once. */
export async function withdrawOwnLink(db: WriteDb, actor: PersonActor, now: Date, own: Own): Promise<void> {
  demand(actor, "read");
  const [withdrawn] = await db
    .update(links)
    .set({ revokedAt: now })
    .where(and(mine(actor, own), isNull(links.revokedAt)))
    .returning({ id: links.id });
  if (!withdrawn) return;
  await recordAudit(db, actor, now, {
    act: "links.withdrawOwn",
    subjectType: "link",
    subjectId: withdrawn.id,
    detail: { purpose: own.purpose },
  });
}
