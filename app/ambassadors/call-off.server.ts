// Part of commands: an ask that is not needed, or not allowed, any more.
import { and, eq, isNull } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type Ask, asks } from "#db/schema/ambassadors.ts";
import type { Actor } from "~/access/actor.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { bringBack, countStopped } from "~/delivery/bring-back.server.ts";
import type { Cause } from "~/delivery/cause.ts";
import { cancelWaiting } from "~/delivery/queue.commands.server.ts";

/** Who says what is asked for and what is thanked for: the kinds of cause of this module's mails. */
export const askKind = "ask";
export const thanksKind = "thanks";

const causeOf = ({ id, regionId }: Pick<Ask, "id" | "regionId">): Cause => ({ kind: askKind, id, regionId });
const calledOff = "ambassadors:reason.calledOff";

/** Mail that has not left does not leave. */
export async function callOff(db: WriteDb, actor: Actor, now: Date, ask: Pick<Ask, "id" | "regionId">): Promise<void> {
  const [called] = await db
    .update(asks)
    .set({ cancelledAt: now })
    .where(and(eq(asks.id, ask.id), isNull(asks.cancelledAt)))
    .returning({ id: asks.id });
  if (!called) return;
  await cancelWaiting(db, now, causeOf(ask), calledOff);
  await recordAudit(db, actor, now, { act: "ambassadors.askCalledOff", subjectType: "ask", subjectId: ask.id });
}

/** Undoes it with the mail that it stopped. */
export async function callOffNot(db: WriteDb, actor: Actor, now: Date, ask: Pick<Ask, "id" | "regionId">) {
  await db.update(asks).set({ cancelledAt: null }).where(eq(asks.id, ask.id));
  await bringBack(db, now, causeOf(ask), calledOff);
  await recordAudit(db, actor, now, { act: "ambassadors.askRestored", subjectType: "ask", subjectId: ask.id });
}

export const hasStoppedMail = async (db: ReadDb, ask: Pick<Ask, "id" | "regionId">): Promise<boolean> =>
  (await countStopped(db, causeOf(ask), calledOff)) > 0;
