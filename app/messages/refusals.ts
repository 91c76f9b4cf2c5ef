// Word keys of refusals that a form answers in a way of its own. Pure.

/** The second of two who write the same thing at the same time: theirs is shown, mine stands in the field. */
export const changedMeanwhile = "messages:refusal.changedMeanwhile";
