// How long somebody who was asked has the text before them. Pure.

/** How long after the deadline a link still opens: a late answer is better than none. */
export const linkDays = 30;
export const dayMs = 86_400_000;

/** What is answered stays on the page of the link for as long as the link that asked for it lives. */
export const isInSight = ({ waits, answerBy }: { waits: boolean; answerBy: Date | null }, now: Date): boolean =>
  waits || answerBy === null || answerBy.getTime() + linkDays * dayMs >= now.getTime();
