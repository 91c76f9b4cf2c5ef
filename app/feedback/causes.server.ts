// What delivery asks about an answer: it leaves unless it was taken back.
import { and, eq } from "drizzle-orm";
import { feedback } from "#db/schema/feedback.ts";
import type { CauseHandler } from "~/delivery/cause.ts";

/**
 * Never held by preparedness: a hold keeps back what is planned to be told, and an answer is owed to one who has asked,
 * in a crisis too, with the deadlines for access running. So it is with what the press is answered, which is told by
 * voice or from the person's own mail and only written down here.
 */
export const replyHandler = {
  async gate(db, cause) {
    const [row] = await db
      .select({ answeredVia: feedback.answeredVia })
      .from(feedback)
      .where(and(eq(feedback.id, cause.id), eq(feedback.regionId, cause.regionId)));
    return row?.answeredVia === "mail" ? { pass: "go" } : { pass: "cancel", reason: "feedback:reason.takenBack" };
  },
} satisfies CauseHandler;
