// People put into an audience, or kept out of it, by hand.
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { audienceContacts } from "#db/schema/audiences.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { demandContact } from "~/contacts/contacts.commands.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { getAudience } from "./audiences.queries.server.ts";

/** What a hand says of one person; null leaves it to the rule. */
export type ByHand = "added" | "removed" | null;

/** @returns what was said before, so that it can be undone */
export async function setByHand(
  actor: Actor,
  now: Date,
  { audienceId, contactId, how }: { audienceId: string; contactId: string; how: ByHand },
): Promise<{ name: string; before: ByHand }> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const { audience } = await getAudience(actor, db, audienceId);
    const contact = await demandContact(db, actor, contactId);
    if (audience.kind === "press") throw new Refusal("audiences:refusal.pressPeople");
    if (how === "added" && contact.archivedAt !== null) throw new Refusal("audiences:refusal.archivedPerson");
    const here = and(eq(audienceContacts.audienceId, audienceId), eq(audienceContacts.contactId, contactId));
    const [row] = await db.select({ how: audienceContacts.how }).from(audienceContacts).where(here);
    const before = row?.how ?? null;
    if (before === how) return { name: contact.name, before };
    if (how === null) await db.delete(audienceContacts).where(here);
    else {
      await db
        .insert(audienceContacts)
        .values({ audienceId, contactId, how })
        .onConflictDoUpdate({ target: [audienceContacts.audienceId, audienceContacts.contactId], set: { how } });
    }
    await recordAudit(db, actor, now, {
      act: "audiences.setByHand",
      subjectType: "audience",
      subjectId: audienceId,
      detail: { contactId, how, before },
    });
    return { name: contact.name, before };
  });
}
