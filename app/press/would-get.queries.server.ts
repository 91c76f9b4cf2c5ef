// Which version of what is being written a journalist would get, by the rule that sends it.
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { releases } from "#db/schema/press.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { emailKey } from "~/delivery/address.ts";
import { pressRecipients } from "./press-list.server.ts";
import type { Variant } from "./recipients.ts";
import { loadRelease } from "./release-rows.server.ts";
import type { ReleaseText } from "./release-text.ts";

export type WouldGet = {
  releaseId: string;
  title: string;
  variant: Variant;
  text: Pick<ReleaseText, "locale" | "local">;
};

/** More than a desk has under way at once. */
const most = 4;

/** The newest releases that have not gone out, with the version of each. */
export async function wouldGet(
  actor: Actor,
  db: ReadDb,
  person: { contactId: string; email: string | null },
): Promise<WouldGet[]> {
  demand(actor, "read");
  const rows = await db
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.regionId, actor.regionId), isNull(releases.frozenAt)))
    .orderBy(desc(releases.changedAt), asc(releases.id))
    .limit(most);
  const key = person.email ? emailKey(person.email) : null;
  const found: WouldGet[] = [];
  for (const { id } of rows) {
    const { region, release, text } = await loadRelease(db, actor.regionId, id);
    const all = await pressRecipients(db, region, text);
    // Two who share an address share a mail, which goes by the first of them.
    const mine = all.find(({ contactId, email }) =>
      key === null || email === null ? contactId === person.contactId : emailKey(email) === key,
    );
    if (!mine) continue;
    const { locale, local } = text;
    found.push({ releaseId: id, title: release.title, variant: mine.variant, text: { locale, local } });
  }
  return found;
}
