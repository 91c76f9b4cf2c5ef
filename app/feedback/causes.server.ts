// What delivery asks about an answer: it leaves unless it was taken back.
import { and, eq } from "drizzle-orm";
import { feedback } from "#db/schema/feedback.ts";
import type { CauseHandler } from "~/delivery/cause.ts";

export const replyHandler = {
  async gate(db, cause) {
    const [row] = await db
      .select({ answeredVia: feedback.answeredVia })
      .from(feedback)
      .where(and(eq(feedback.id, cause.id), eq(feedback.regionId, cause.regionId)));
    return row?.answeredVia === "mail" ? { pass: "go" } : { pass: "cancel", reason: "feedback:reason.takenBack" };
  },
} satisfies CauseHandler;
