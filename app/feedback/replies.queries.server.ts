// The mails that answer a piece of feedback, with what became of each.
import { and, asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Delivery, deliveries } from "#db/schema/delivery.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { replyKind } from "./reply-cause.ts";

export type ReplySent = Pick<Delivery, "id" | "state" | "submittedAt" | "dueAt" | "recipientEmail">;

export async function repliesSent(actor: Actor, db: ReadDb, feedbackId: string): Promise<ReplySent[]> {
  demand(actor, "read");
  return db
    .select({
      id: deliveries.id,
      state: deliveries.state,
      submittedAt: deliveries.submittedAt,
      dueAt: deliveries.dueAt,
      recipientEmail: deliveries.recipientEmail,
    })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.regionId, actor.regionId),
        eq(deliveries.causeKind, replyKind),
        eq(deliveries.causeId, feedbackId),
      ),
    )
    .orderBy(asc(deliveries.createdAt), asc(deliveries.id));
}
