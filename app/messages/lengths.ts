// How long the three lengths of a message are. Ours, but for the first: what a subject line and a notice show. Pure.

/** Signs. */
export const shortLength = 90;
/** Sentences. */
export const messageSentences = { from: 2, to: 3 } as const;
/** Words. */
export const longWords = 120;
