// An answer by mail, as delivery knows it. Pure.
import type { Feedback } from "#db/schema/feedback.ts";

export const replyKind = "reply";

export const replyCause = ({ id, regionId }: Pick<Feedback, "id" | "regionId">) => ({
  kind: replyKind,
  id,
  regionId,
});
