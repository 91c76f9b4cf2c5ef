// When a mail that surely did not arrive is tried again, and when we give up. Pure.

const minute = 60_000;
const hour = 60 * minute;

/** After the first try, the second, and so on; then every eight hours. */
const pauses = [1 * minute, 5 * minute, 15 * minute, 60 * minute, 240 * minute];
const lastPause = 8 * hour;

export const maxTries = 8;
export const giveUpAfterMs = 48 * hour;

/** @param attempts how many tries there have been, at least 1 */
export const nextTryAfter = (attempts: number, now: Date): Date =>
  new Date(now.getTime() + (pauses[attempts - 1] ?? lastPause));

type Tried = { attempts: number; dueAt: Date; overdueAllowed: boolean };

/** Whether another try would be one too many. Where a person has let it go late, only the tries count. */
export const isLastTry = ({ attempts, dueAt, overdueAllowed }: Tried, now: Date): boolean =>
  attempts >= maxTries || (!overdueAllowed && now.getTime() - dueAt.getTime() >= giveUpAfterMs);

type Queued = { nextTryAt: Date; overdueAllowed: boolean };

/**
 * Whether nobody has looked after it for so long that a person must say that it may go. Counted from when it was to be
 * tried next, so that time spent waiting on purpose (a pause, an embargo, a retry) does not make it overdue.
 *
 * @param limitMs the region's own, in milliseconds
 */
export const isOverdue = ({ nextTryAt, overdueAllowed }: Queued, now: Date, limitMs: number): boolean =>
  !overdueAllowed && now.getTime() - nextTryAt.getTime() > limitMs;
