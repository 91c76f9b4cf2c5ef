import { and, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Link, type LinkPurpose, links } from "#db/schema/links.ts";
import type { LinkActor } from "~/access/actor.ts";
import { LinkRefused } from "./link-refused.ts";
import { idFromToken } from "./token.server.ts";

/**
 * Who holds this link and what it opens. Changes nothing.
 * @throws LinkRefused
 */
export async function openLink(
  db: ReadDb,
  token: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<{ actor: LinkActor; link: Link }> {
  const id = idFromToken(token, purpose);
  if (!id) throw new LinkRefused("unknown");
  const [link] = await db
    .select()
    .from(links)
    .where(and(eq(links.id, id), eq(links.purpose, purpose)));
  if (!link) throw new LinkRefused("unknown");
  if (link.revokedAt) throw new LinkRefused("revoked", link.regionId);
  if (link.expiresAt <= now) throw new LinkRefused("expired", link.regionId);
  return {
    actor: { kind: "link", regionId: link.regionId, linkId: link.id, purpose: link.purpose, contactId: link.holderId },
    link,
  };
}
