// What delivery asks about a mail that asks for news: may it leave now?
import { and, eq } from "drizzle-orm";
import { collectRequests } from "#db/schema/successes.ts";
import type { CauseHandler } from "~/delivery/cause.ts";
import { openUntil } from "./collect-month.ts";

/** A question that is answered, or whose month is over, is not asked. */
export const collectHandler: CauseHandler = {
  heldAs: async (_, { id }) => ({ type: "collect", id }),
  async gate(db, cause, now) {
    const [request] = await db
      .select()
      .from(collectRequests)
      .where(and(eq(collectRequests.id, cause.id), eq(collectRequests.regionId, cause.regionId)));
    if (!request) return { pass: "cancel", reason: "successes:reason.gone" };
    if (request.answer !== null) return { pass: "cancel", reason: "successes:reason.answered" };
    const over = openUntil(request.month, request.createdAt) <= now;
    return over ? { pass: "cancel", reason: "successes:reason.monthOver" } : { pass: "go" };
  },
};
