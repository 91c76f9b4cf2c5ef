import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Contact, contacts } from "#db/schema/contacts.ts";
import type { LinkActor } from "~/access/actor.ts";
import { standing } from "~/approvals/approvals.queries.server.ts";
import { personConcern } from "~/approvals/blocks.ts";
import { blocksFrom, partyHash } from "~/approvals/canonical.ts";
import { decide } from "~/approvals/decisions.commands.server.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { plainText } from "~/platform/plain-text.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { loadRelease } from "./release-rows.server.ts";
import { allQuotes, type Quote, type ReleaseText } from "./release-text.ts";
import { demandUnfrozen, writeText } from "./release-writing.server.ts";
import { carryDown } from "./restrictions.server.ts";

export type Rewrite = {
  releaseId: string;
  quoteKey: string;
  text: string;
  /** `partyHash` of what the person was shown of their own. */
  seenHash: string;
};

const longestQuote = 2_000;

/**
 * The person quoted puts it in their own words, and has approved them by that. All others whom the quote concerns
 * must approve it again.
 */
export function rewriteQuote(
  actor: LinkActor,
  now: Date,
  { releaseId, quoteKey, text, seenHash }: Rewrite,
): Promise<void> {
  return inTransaction(async (db) => {
    if (actor.purpose !== "approval") throw new NotFound("link");
    const loaded = await loadRelease(db, actor.regionId, releaseId);
    const quote = allQuotes(loaded.text).find((each) => each.key === quoteKey);
    if (!quote) throw new NotFound("quote");
    demandUnfrozen(loaded);
    const { subject, version } = loaded;
    // The quote carries whom it was taken from; whom that one has become answers for it.
    const concern = personConcern(quote.speakerId);
    const party = (await standing(actor, db, subject.id)).find((each) => each.concern === concern);
    if (party?.contactId !== actor.contactId || !party.askedAt) throw new NotFound("quote");

    const words = plainText(text).trim();
    if (words === "") throw new Refusal("press:refusal.quoteMissing", { field: "text" });
    if (words.length > longestQuote) throw new Refusal("press:form.tooLong", { field: "text" });
    const sameWords = words === quote.text.trim();
    if (sameWords && party.state === "approved") return;
    if (partyHash(blocksFrom(version.blocks), concern) !== seenHash)
      throw new Refusal("approvals:refusal.changedMeanwhile");

    const speaker = await holderOf(db, actor);
    const rewritten = await writeText(db, actor, now, loaded, {
      text: withWords(loaded.text, quoteKey, words),
      kind: "rewrite",
      basedOnId: version.id,
      authorName: speaker.name,
    });
    await decide(
      db,
      { actor, concern, contactId: speaker.id, byName: speaker.name, via: "link", linkId: actor.linkId },
      now,
      {
        subjectId: subject.id,
        decision: "approved",
        comment: "",
        seenHash: partyHash(blocksFrom(rewritten.blocks), concern),
      },
    );
    await carryDown(db, actor, now, releaseId);
    await recordAudit(db, actor, now, {
      act: "press.quoteRewritten",
      subjectType: "release",
      subjectId: releaseId,
      detail: { quoteKey, number: rewritten.number },
    });
  });
}

function withWords(text: ReleaseText, quoteKey: string, words: string): ReleaseText {
  const rewritten = (quotes: readonly Quote[]) =>
    quotes.map((quote) => (quote.key === quoteKey ? { ...quote, text: words } : quote));
  return {
    ...text,
    quotes: rewritten(text.quotes),
    local: text.local.map((local) => ({ ...local, quotes: rewritten(local.quotes) })),
  };
}

async function holderOf(db: WriteDb, actor: LinkActor): Promise<Contact> {
  const [contact] = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.id, actor.contactId), eq(contacts.regionId, actor.regionId)));
  if (!contact) throw new NotFound("contact");
  return contact;
}
