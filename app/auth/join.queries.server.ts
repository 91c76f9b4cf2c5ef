import { and, eq } from "drizzle-orm";
import { read } from "#db/client.server.ts";
import type { ReadDb } from "#db/handles.ts";
import { type Invite, invites } from "#db/schema/auth.ts";
import { members, type Region } from "#db/schema/regions.ts";
import type { LinkActor } from "~/access/actor.ts";
import { NotFound } from "~/platform/refusal.ts";
import { linkHolder } from "~/regions/link-holder.server.ts";
import { regionById } from "~/regions/regions.queries.server.ts";

export type OpenedInvite = { actor: LinkActor; invite: Invite; region: Region; memberName: string | null };

/** What an invitation's link opens, also once it is answered. @throws a response where it opens nothing */
export async function openInvite(token: string | undefined, now: Date): Promise<OpenedInvite> {
  const { actor, link } = await linkHolder(token, "invite", now);
  return { actor, ...(await invitedTo(read, actor, link.subject)) };
}

async function invitedTo(db: ReadDb, actor: LinkActor, id: string): Promise<Omit<OpenedInvite, "actor">> {
  const [row] = await db
    .select({ invite: invites, memberName: members.name })
    .from(invites)
    .leftJoin(members, eq(members.id, invites.memberId))
    .where(and(eq(invites.id, id), eq(invites.regionId, actor.regionId)));
  const region = await regionById(db, actor.regionId);
  if (!row || !region) throw new NotFound("invite");
  return { ...row, region };
}
