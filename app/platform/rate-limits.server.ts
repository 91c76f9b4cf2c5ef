// How often one address, or one account, may try. Counted in this process: several machines each count their own.
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "./env.server.ts";

const minute = 60;

const settings = {
  /** Sign-ins from one address: a town hall shares one. */
  signInByAddress: { points: 40, duration: 10 * minute },
  /** Sign-ins to one account, from wherever. */
  signInToAccount: { points: 10, duration: 15 * minute },
  /** Tries at the first owner's code, from wherever: there is one installation. */
  setupCode: { points: 20, duration: 15 * minute },
  /** New passwords asked for, for one address of mail, known or not. */
  forgotten: { points: 4, duration: 60 * minute },
  /** The old password, tried by someone who is signed in. */
  oldPassword: { points: 10, duration: 15 * minute },
  /** Invitations that one region sends. */
  invites: { points: 100, duration: 60 * minute },
  /** Open forms sent from one address: a newsroom or a town hall shares one. */
  openForm: { points: 12, duration: 10 * minute },
  /** Links opened or answered from one address. */
  link: { points: 120, duration: minute },
} as const;

export type RateLimit = keyof typeof settings;

export class RateLimits {
  readonly #limiters: Record<RateLimit, RateLimiterMemory>;

  constructor(factor = env.rateLimitFactor) {
    const made = Object.entries(settings).map(([name, { points, duration }]) => [
      name,
      new RateLimiterMemory({ points: Math.round(points * factor), duration }),
    ]);
    this.#limiters = Object.fromEntries(made);
  }

  /** Counts one try. @returns whether it may go on */
  async allows(limit: RateLimit, key: string): Promise<boolean> {
    return (await this.wait(limit, key)) === 0;
  }

  /** Counts one try. @returns whole minutes to wait, at least one, where it may not go on; else 0 */
  async wait(limit: RateLimit, key: string): Promise<number> {
    try {
      await this.#limiters[limit].consume(key);
      return 0;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / (minute * 1000)));
    }
  }

  /** Forgets the tries, after one that succeeded. */
  async forget(limit: RateLimit, key: string): Promise<void> {
    await this.#limiters[limit].delete(key);
  }
}
