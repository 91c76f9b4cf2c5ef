// Work that is done again and again by itself. Each job is safe to run twice, or in two processes at once: what it does
// rests on rows that are unique, not on having run before.
import { setTimeout as sleep } from "node:timers/promises";
import { byItself } from "./by-itself.server.ts";

export type PeriodicJob = {
  name: string;
  /** Milliseconds between the end of one run and the start of the next. */
  everyMs: number;
  /** @param ending what takes long stops at its next good place when this says so */
  run(now: Date, ending?: AbortSignal): Promise<void>;
};

export type Jobs = { stop(): Promise<void> };

type Options = { now: () => Date; onError: (error: unknown) => void };

/** Starts each job at once, and again after its pause, until stopped. A run that fails is reported and tried again. */
export function startJobs(jobs: readonly PeriodicJob[], { now, onError }: Options): Jobs {
  const ending = new AbortController();
  const { signal } = ending;
  const keepRunning = async ({ everyMs, run }: PeriodicJob) => {
    while (!signal.aborted) {
      await byItself(() => run(now(), signal)).catch(onError);
      await sleep(everyMs, undefined, { signal }).catch(() => {});
    }
  };
  const running = jobs.map(keepRunning);
  return {
    async stop() {
      ending.abort();
      await Promise.all(running);
    },
  };
}

/**
 * One after another: one that fails keeps none of the others waiting, such as the next region.
 * @throws the first error, once all have had their turn
 */
export async function eachByItself<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const errors: unknown[] = [];
  for (const thing of things) await work(thing).catch((error) => errors.push(error));
  if (errors.length > 0) throw errors[0];
}
