import { read } from "#db/client.server.ts";
import type { LinkPurpose } from "#db/schema/links.ts";
import { linkHolder } from "~/regions/link-holder.server.ts";
import { personNow } from "./one-person.server.ts";

/** What a contact is sent; the others are held by accounts, by themselves, or by an address. */
export type PersonalPurpose = Exclude<LinkPurpose, "unsubscribe" | "calendar" | "invite" | "reset">;

/** As `linkHolder`. A link in an old mail opens for the person whom its holder has become. */
export async function personLink(token: string | undefined, purpose: PersonalPurpose, now: Date) {
  const { actor, link } = await linkHolder(token, purpose, now);
  return { actor: { ...actor, contactId: await personNow(read, actor.regionId, actor.contactId) }, link };
}
