// Taking a month's question back before it has left. The month's link stays for whoever has it.
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { collectRequests } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { cancelWaiting } from "~/delivery/queue.commands.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { collectKind } from "./collect-kind.ts";

export function callOffQuestion(actor: Actor, now: Date, id: string): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    const { regionId } = actor;
    const [request] = await db
      .select({ id: collectRequests.id })
      .from(collectRequests)
      .where(and(eq(collectRequests.regionId, regionId), eq(collectRequests.id, id)));
    if (!request) throw new NotFound("request");
    const stopped = await cancelWaiting(db, now, { kind: collectKind, id, regionId }, "successes:reason.calledOff");
    if (stopped === 0) return;
    await recordAudit(db, actor, now, {
      act: "successes.callOffQuestion",
      subjectType: "collectRequest",
      subjectId: id,
    });
  });
}
