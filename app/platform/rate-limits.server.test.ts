import { expect, it } from "vitest";
import { RateLimits } from "./rate-limits.server.ts";

const tries = async (limits: RateLimits, key: string, count: number): Promise<boolean[]> => {
  const answers: boolean[] = [];
  for (let n = 0; n < count; n++) answers.push(await limits.allows("signInToAccount", key));
  return answers;
};

it("lets through as many as the limit says, for each key on its own", async () => {
  const limits = new RateLimits(1);
  expect(await tries(limits, "kari@example.no", 10)).not.toContain(false);
  expect(await limits.allows("signInToAccount", "kari@example.no")).toBe(false);
  expect(await limits.allows("signInToAccount", "ola@example.no")).toBe(true);
  expect(await limits.allows("signInByAddress", "kari@example.no")).toBe(true);
});

it("starts over after one that succeeded", async () => {
  const limits = new RateLimits(1);
  await tries(limits, "kari@example.no", 10);
  await limits.forget("signInToAccount", "kari@example.no");
  expect(await limits.allows("signInToAccount", "kari@example.no")).toBe(true);
});
