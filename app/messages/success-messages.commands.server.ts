import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type SuccessMessage, successMessages } from "#db/schema/messages.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { getAudience } from "~/audiences/audiences.queries.server.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { getSuccess } from "~/successes/successes.queries.server.ts";
import type { SuccessMessageFields } from "./form.ts";
import { changedMeanwhile } from "./refusals.ts";

/** `revision` 0 for one that is not written yet; `successRevision` is the one that its writer had before them. */
export type SuccessMessageInput = SuccessMessageFields & {
  successId: string;
  audienceId: string;
  revision: number;
  successRevision: number;
};

/**
 * Writes what a success says to an audience in one language. The same words again, as after a double click, only confirm
 * them: they were read against the success as it is now. @returns it
 */
export async function saveSuccessMessage(actor: Actor, now: Date, input: SuccessMessageInput): Promise<SuccessMessage> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const success = await getSuccess(actor, db, input.successId);
    const { audience } = await getAudience(actor, db, input.audienceId);
    const { locale, text, callToAction } = input;
    const successRevision = Math.min(input.successRevision, success.revision);
    const place = { successId: success.id, audienceId: audience.id, locale };
    const before = await messageAt(db, actor, place);
    const same = before?.text === text && before.callToAction === callToAction;
    if (before && same && before.successRevision >= successRevision) return before;
    if (before && !same && before.revision !== input.revision) throw new Refusal(changedMeanwhile);
    const written = { text, callToAction, successRevision, changedAt: now };
    const [row] = before
      ? await db
          .update(successMessages)
          .set({ ...written, revision: before.revision + 1 })
          .where(eq(successMessages.id, before.id))
          .returning()
      : await db
          .insert(successMessages)
          .values({ ...place, ...written, regionId: actor.regionId })
          .onConflictDoNothing()
          .returning();
    if (!row) throw new Refusal(changedMeanwhile);
    await audited(db, actor, now, row, same ? "messages.confirmSuccessMessage" : "messages.writeSuccessMessage");
    return row;
  });
}

type Place = { successId: string; audienceId: string; locale: SuccessMessage["locale"] };

async function messageAt(db: ReadDb, actor: Actor, at: Place): Promise<SuccessMessage | undefined> {
  const [row] = await db
    .select()
    .from(successMessages)
    .where(
      and(
        eq(successMessages.regionId, actor.regionId),
        eq(successMessages.successId, at.successId),
        eq(successMessages.audienceId, at.audienceId),
        eq(successMessages.locale, at.locale),
      ),
    );
  return row;
}

const audited = (db: WriteDb, actor: Actor, now: Date, row: SuccessMessage, act: string): Promise<void> =>
  recordAudit(db, actor, now, {
    act,
    subjectType: "success",
    subjectId: row.successId,
    detail: { audienceId: row.audienceId, locale: row.locale, revision: row.revision },
  });
