// How long somebody who was asked has the text before them. Pure.

export const dayMs = 86_400_000;

/**
 * What is answered stays on the page of the link for as long as the link that asked for it lives.
 * @param linkDays how long after the deadline that is
 */
export const isInSight = (
  { waits, answerBy }: { waits: boolean; answerBy: Date | null },
  now: Date,
  linkDays: number,
): boolean => waits || answerBy === null || answerBy.getTime() + linkDays * dayMs >= now.getTime();
