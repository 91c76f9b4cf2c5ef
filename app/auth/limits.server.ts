import { type RateLimit, RateLimits } from "~/platform/rate-limits.server.ts";
import { Refusal } from "~/platform/refusal.ts";

/** One count for the whole process, whichever page asks. */
export const limits = new RateLimits();

/** Counts one try. @throws Refusal that says how many minutes to wait */
export async function withinLimit(limit: RateLimit, key: string): Promise<void> {
  const minutes = await limits.wait(limit, key);
  if (minutes > 0) throw new Refusal("auth:refusal.tooMany", { params: { count: minutes } });
}
