import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type MessageVariant, messageCores, messageVariants } from "#db/schema/messages.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { getAudience } from "~/audiences/audiences.queries.server.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import type { VariantFields } from "./form.ts";
import { changedMeanwhile } from "./refusals.ts";

/**
 * `revision` 0 for one that is not written yet. The core comes with the revision that the writer saw: one that is changed
 * while someone writes leaves the variant behind.
 */
export type VariantInput = VariantFields & { id: string; audienceId: string; revision: number };

/** Writes the message to one audience in one language. The same words again change nothing but what they are read against. */
export async function writeVariant(actor: Actor, now: Date, input: VariantInput): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    const { audience } = await getAudience(actor, db, input.audienceId);
    const core = input.core ? await coreIn(db, actor, input.core.id) : null;
    const before = await variantAt(db, actor, audience.id, input.locale);
    const { concern, short, message, long, callToAction } = input;
    const said = { concern, short, message, long, callToAction, coreId: core?.id ?? null };
    const seen = Math.min(input.core?.revision ?? 0, core?.revision ?? 0);
    const same = before && sameText(before, said);
    if (same && before.coreRevision >= seen) return;
    if (before && !same && before.revision !== input.revision)
      throw new Refusal(changedMeanwhile, { field: "message" });
    const columns = { ...said, coreRevision: seen, changedAt: now };
    const [row] = before
      ? await db
          .update(messageVariants)
          .set({ ...columns, revision: before.revision + 1 })
          .where(eq(messageVariants.id, before.id))
          .returning()
      : await db
          .insert(messageVariants)
          .values({
            ...columns,
            id: input.id,
            regionId: actor.regionId,
            audienceId: audience.id,
            locale: input.locale,
            createdAt: now,
          })
          .onConflictDoNothing()
          .returning();
    if (!row) throw new Refusal(changedMeanwhile, { field: "message" });
    await audited(db, actor, now, "messages.writeVariant", row);
  });
}

/** Someone has read it against the core as it is now, and it still holds. */
export async function confirmVariant(
  actor: Actor,
  now: Date,
  { id, audienceId, coreRevision }: { id: string; audienceId: string; coreRevision: number },
): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    const [variant] = await db
      .select()
      .from(messageVariants)
      .where(
        and(
          eq(messageVariants.regionId, actor.regionId),
          eq(messageVariants.audienceId, audienceId),
          eq(messageVariants.id, id),
        ),
      );
    if (!variant) throw new NotFound("variant");
    const core = variant.coreId === null ? null : await coreIn(db, actor, variant.coreId);
    const seen = Math.min(coreRevision, core?.revision ?? 0);
    if (seen <= variant.coreRevision) return;
    await db.update(messageVariants).set({ coreRevision: seen }).where(eq(messageVariants.id, variant.id));
    await audited(db, actor, now, "messages.confirmVariant", variant);
  });
}

type Said = Pick<MessageVariant, "concern" | "short" | "message" | "long" | "callToAction" | "coreId">;

const sameText = (a: Said, b: Said): boolean =>
  a.concern === b.concern &&
  a.short === b.short &&
  a.message === b.message &&
  a.long === b.long &&
  a.callToAction === b.callToAction &&
  a.coreId === b.coreId;

/** @throws NotFound */
async function coreIn(db: ReadDb, actor: Actor, id: string) {
  const [core] = await db
    .select({ id: messageCores.id, revision: messageCores.revision })
    .from(messageCores)
    .where(and(eq(messageCores.regionId, actor.regionId), eq(messageCores.id, id)));
  if (!core) throw new NotFound("core message");
  return core;
}

async function variantAt(
  db: ReadDb,
  actor: Actor,
  audienceId: string,
  locale: MessageVariant["locale"],
): Promise<MessageVariant | undefined> {
  const [variant] = await db
    .select()
    .from(messageVariants)
    .where(
      and(
        eq(messageVariants.regionId, actor.regionId),
        eq(messageVariants.audienceId, audienceId),
        eq(messageVariants.locale, locale),
      ),
    );
  return variant;
}

const audited = (db: WriteDb, actor: Actor, now: Date, act: string, row: MessageVariant): Promise<void> =>
  recordAudit(db, actor, now, {
    act,
    subjectType: "audience",
    subjectId: row.audienceId,
    detail: { locale: row.locale, coreRevision: row.coreRevision },
  });
