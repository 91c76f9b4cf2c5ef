// An answer that takes the same time whatever was found, so that nobody can tell from the clock.
import { setTimeout as sleep } from "node:timers/promises";

/** Answers after `stepMs`; work that takes longer answers at the next whole multiple of it. */
export async function inSteadyTime<T>(stepMs: number, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  try {
    return await work();
  } finally {
    const taken = performance.now() - begun;
    await sleep(Math.max(1, Math.ceil(taken / stepMs)) * stepMs - taken);
  }
}
