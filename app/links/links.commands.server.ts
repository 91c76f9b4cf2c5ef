import { and, eq, isNull, lt } from "drizzle-orm";
import { insertMany } from "#db/dialect/insert-many.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Link, type LinkPurpose, links } from "#db/schema/links.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound } from "~/platform/refusal.ts";

export type NewLink = {
  regionId: string;
  purpose: LinkPurpose;
  /** The contact it is sent to. */
  holderId: string;
  /** What it opens. */
  subject: string;
  expiresAt: Date;
};

/** The one link of this holder to this subject. Asked for again it lives longer, never shorter; a revoked one stays so. */
export async function ensureLink(db: WriteDb, now: Date, wanted: NewLink): Promise<Link> {
  const [made] = await db
    .insert(links)
    .values({ ...wanted, createdAt: now })
    .onConflictDoNothing()
    .returning();
  if (made) return made;
  const same = and(
    eq(links.regionId, wanted.regionId),
    eq(links.purpose, wanted.purpose),
    eq(links.holderId, wanted.holderId),
    eq(links.subject, wanted.subject),
  );
  const [known] = await db.select().from(links).where(same);
  if (!known) throw new NotFound("link");
  if (known.expiresAt >= wanted.expiresAt) return known;
  await db.update(links).set({ expiresAt: wanted.expiresAt }).where(eq(links.id, known.id));
  return { ...known, expiresAt: wanted.expiresAt };
}

export type ManyLinks = Omit<NewLink, "holderId"> & { holderIds: readonly string[] };

/**
 * As `ensureLink`, for many holders of the same subject: all links to it live as long as the newest of them.
 * @returns the ids of the links by holder
 */
export async function ensureLinks(
  db: WriteDb,
  now: Date,
  { holderIds, ...wanted }: ManyLinks,
): Promise<Map<string, string>> {
  const rows = [...new Set(holderIds)].map((holderId) => ({ ...wanted, holderId, createdAt: now }));
  await insertMany(db, links, rows);
  const toSubject = and(
    eq(links.regionId, wanted.regionId),
    eq(links.purpose, wanted.purpose),
    eq(links.subject, wanted.subject),
  );
  await db
    .update(links)
    .set({ expiresAt: wanted.expiresAt })
    .where(and(toSubject, lt(links.expiresAt, wanted.expiresAt)));
  const all = await db.select({ id: links.id, holderId: links.holderId }).from(links).where(toSubject);
  return new Map(all.map(({ id, holderId }) => [holderId, id]));
}

/** Withdraws a link for good. */
export async function revokeLink(db: WriteDb, actor: Actor, now: Date, linkId: string): Promise<void> {
  demand(actor, "write");
  const mine = and(eq(links.id, linkId), eq(links.regionId, actor.regionId));
  const [revoked] = await db
    .update(links)
    .set({ revokedAt: now })
    .where(and(mine, isNull(links.revokedAt)))
    .returning();
  if (revoked) {
    await recordAudit(db, actor, now, {
      act: "links.revoke",
      subjectType: "link",
      subjectId: linkId,
      detail: { purpose: revoked.purpose, holderId: revoked.holderId },
    });
    return;
  }
  const [known] = await db.select({ id: links.id }).from(links).where(mine);
  if (!known) throw new NotFound("link");
}
