// How often one address, or one account, may try. Counted in this process: several machines each count their own.
import { RateLimiterMemory } from "rate-limiter-flexible";
import { env } from "./env.server.ts";

const minute = 60;

const settings = {
  /** Sign-ins from one address: a town hall shares one. */
  signInByAddress: { points: 40, duration: 10 * minute },
  /** Sign-ins to one account, from wherever. */
  signInToAccount: { points: 10, duration: 15 * minute },
  /** Links opened or answered from one address. */
  link: { points: 120, duration: minute },
} as const;

export type RateLimit = keyof typeof settings;

export class RateLimits {
  readonly #limiters: Record<RateLimit, RateLimiterMemory>;

  constructor(factor = env.rateLimitFactor) {
    const limiter = (name: RateLimit) =>
      new RateLimiterMemory({ points: Math.round(settings[name].points * factor), duration: settings[name].duration });
    this.#limiters = {
      signInByAddress: limiter("signInByAddress"),
      signInToAccount: limiter("signInToAccount"),
      link: limiter("link"),
    };
  }

  /** Counts one try. @returns whether it may go on */
  async allows(limit: RateLimit, key: string): Promise<boolean> {
    try {
      await this.#limiters[limit].consume(key);
      return true;
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      return false;
    }
  }

  /** Forgets the tries, after one that succeeded. */
  async forget(limit: RateLimit, key: string): Promise<void> {
    await this.#limiters[limit].delete(key);
  }
}
