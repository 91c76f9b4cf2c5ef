// A receipt for each answer given through a link.
import { and, eq } from "drizzle-orm";
import type { WriteDb } from "#db/handles.ts";
import { type DecisionRow, decisions } from "#db/schema/approvals.ts";
import { enqueue } from "~/delivery/queue.commands.server.ts";
import { askedPerson } from "./people.queries.server.ts";

const receiptKind = "receipt";

/** A mail may leave at once; waiting a little lets what a person answers in one go come in one receipt. */
const receiptDelayMs = 20_000;

/**
 * Written as the mail leaves, from the decision alone, which never changes: so it says what was approved, whatever
 * happened to the text since. Answers of one person to one text in the same moment get one receipt.
 */
export async function queueReceipt(db: WriteDb, now: Date, decision: DecisionRow): Promise<void> {
  if (!decision.contactId) return;
  const together = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        eq(decisions.subjectId, decision.subjectId),
        eq(decisions.contactId, decision.contactId),
        eq(decisions.decidedAt, decision.decidedAt),
      ),
    );
  if (together.length > 1) return;
  const { contact, locale } = await askedPerson(db, decision.regionId, decision.contactId);
  if (!contact.email) return;
  const cause = { kind: receiptKind, id: decision.id, regionId: decision.regionId };
  await enqueue(
    db,
    now,
    { ...cause, dueAt: new Date(now.getTime() + receiptDelayMs) },
    [],
    [
      {
        purpose: receiptKind,
        recipient: { email: contact.email, name: contact.name, contactId: contact.id, locale },
        content: null,
        linkId: decision.linkId,
        autoSubmitted: "auto-replied",
      },
    ],
  );
}
